package org.amparo.statistics;

/**
 * The SQL from which a population is counted: common table expressions that end in {@code counted}, one row per counted unit (a
 * person in a reporting country, or a delivered service) with a column for each {@link Dimension} of the population, the
 * {@code person_id}, the {@code case_id} of the case that describes the person or on which the service stands, and of a service its
 * {@code service_id}.
 *
 * <p>Parameters: {@code from} and {@code until}, the first and the last day of the year; {@code countries}; and those of the source.
 */
abstract class CountedRows {

    private final Source source;

    CountedRows(Source source) {
        this.source = source;
    }

    /** The expressions, from which {@code counted} is selected. */
    abstract String expressions();

    /** What {@link #told} selects: country, person and, in {@code cases}, ids with commas between. */
    abstract String tellers();

    /** The whole chain of expressions, to be followed by a select from {@code counted}. */
    final String with() {
        return "with " + expressions();
    }

    /**
     * One more expression, {@code told}, after {@link #with}: for each person in a country the ids of the cases, in {@code cases}, that
     * tell something of her or of her service beside the one that the row names.
     */
    final String told() {
        return ", told as (" + tellers() + ") ";
    }

    /** Where the rows are read. */
    final Source source() {
        return source;
    }

    /** The describing case of each person with her age on the reference day and what follows from it. */
    static String persons(String own) {
        return """
                aged as (select d.*, %s from described d where d.position = 1),
                counted as (
                  select country, person_id, id as case_id, standing, lgbtiq, %s as cell, %s as age, %s as band, %s from aged
                )
                """
                .formatted(PersonColumns.AGES, PersonColumns.CELL, PersonColumns.AGE, PersonColumns.BAND, own);
    }
}
