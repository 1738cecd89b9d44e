package org.amparo.statistics;

/**
 * A kept row that is not what follows from the histories.
 *
 * @param person database id
 * @param country the reporting country
 */
record Difference(What what, long person, String country, int year, Population population) {

    /** In what it differs. */
    enum What {
        /** It follows from the histories and is not kept. */
        MISSING,
        /** It is kept and does not follow from them. */
        TOO_MUCH,
        /** It does not say whether she was counted in several countries. */
        SHARED,
        /** The rules in SQL, by themselves, count another one. */
        RULES
    }

    /** That one of a kept row. */
    static Difference of(What what, KeptRow row) {
        return new Difference(
                what, row.person(), row.country(), row.unit().year(), row.unit().population());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
