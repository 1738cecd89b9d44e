package org.amparo.exchange;

import java.util.List;

/** Columns of the register exchange format (statistics.md §3), for what comes in and for what goes out. */
public final class RegisterFormat {

    /** Columns of {@code cases.csv}. */
    public static final List<String> CASES = List.of(
            "case_id",
            "person_id",
            "country",
            "role",
            "status",
            "identification_date",
            "identification_place",
            "nationality",
            "sex",
            "lgbtiq",
            "birth_date",
            "age_at_identification",
            "age_group_stated",
            "forms",
            "linked_case_id",
            "registered_on");

    /** An extension of ours, the last column of {@code cases.csv}: see {@link CountedAge}. */
    public static final String AGES_COUNTED = "ages_counted";

    /** Columns of {@code events.csv}. */
    public static final List<String> EVENTS = List.of(
            "event_id",
            "event_type",
            "country",
            "case_id",
            "person_id",
            "start_date",
            "end_date",
            "code",
            "outcome",
            "process_id",
            "count",
            "adults",
            "minors",
            "lgbtiq_n",
            "dest_country",
            "amount",
            "currency",
            "registered_on");

    /** Columns of {@code availability.csv}. */
    public static final List<String> AVAILABILITY = List.of("year", "country", "indicator", "status", "footnote");

    private RegisterFormat() {}
}
