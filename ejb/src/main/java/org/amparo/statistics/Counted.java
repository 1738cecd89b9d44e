package org.amparo.statistics;

/**
 * A counted unit of one year: a person in a country, or a service.
 *
 * @param service id of the service, or 0 where the unit is the person
 * @param caseId id of the case that describes the person, or on which the service stands
 * @param profile by what it is counted, as {@link Profile} packs it
 */
record Counted(Population population, int year, long service, long caseId, long profile) {

    /** What tells it from the person's other units. */
    Key key() {
        return new Key(population, year, service);
    }

    /** One unit of a person in a country, whatever it is counted by. */
    record Key(Population population, int year, long service) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
