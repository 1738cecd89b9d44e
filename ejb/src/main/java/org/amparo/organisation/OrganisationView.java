package org.amparo.organisation;

import org.amparo.press.RecordName;
import org.amparo.press.Recorded;

/** An organisation as lists and cases name it. */
public record OrganisationView(String code, String name, String country, String type) implements Recorded {

    /** The view of an entity. */
    public static OrganisationView of(Organisation organisation) {
        return organisation == null
                ? null
                : new OrganisationView(
                        organisation.code(), organisation.name(), organisation.country(), organisation.type());
    }

    @Override
    public RecordName recordName() {
        return new RecordName(country, code);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
