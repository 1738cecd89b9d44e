package org.amparo.organisation;

/** An organisation as lists and cases name it. */
public record OrganisationView(String code, String name, String country, String type) {

    /** The view of an entity. */
    public static OrganisationView of(Organisation organisation) {
        return organisation == null
                ? null
                : new OrganisationView(
                        organisation.code(), organisation.name(), organisation.country(), organisation.type());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
