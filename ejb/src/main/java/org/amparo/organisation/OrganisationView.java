package org.amparo.organisation;

import java.time.LocalDate;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.reference.Today;

/**
 * An organisation as lists and cases name it.
 *
 * @param shortName what it is called for short, or null
 * @param until the last day on which it holds, or null while no end is set
 */
public record OrganisationView(String code, String name, String shortName, String country, String type, LocalDate until)
        implements Recorded {

    /** The view of an entity. */
    public static OrganisationView of(Organisation organisation) {
        return organisation == null
                ? null
                : new OrganisationView(
                        organisation.code(),
                        organisation.name(),
                        organisation.shortName(),
                        organisation.country(),
                        organisation.type(),
                        organisation.lastDay());
    }

    /** What it is called where there is little room. */
    public String brief() {
        return shortName == null ? name : shortName;
    }

    /** Whether it has ended before the day that it is in its country. */
    public boolean hasEnded(Today today) {
        return until != null && until.isBefore(today.in(country));
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
