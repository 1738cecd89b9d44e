package org.amparo.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files and columns of the register exchange format (statistics.md §3), for what comes in and for what goes out. */
public final class RegisterFormat {

    /** Name of the file of cases. */
    public static final String CASES_FILE = "cases.csv";

    /** Name of the file of services, stays and other events. */
    public static final String EVENTS_FILE = "events.csv";

    /** Name of the file in which a country says which figures it can give. */
    public static final String AVAILABILITY_FILE = "availability.csv";

    /** The column that says since when a register knows a row. */
    public static final String REGISTERED_ON = "registered_on";

    /** The column that tells one kind of event from another. */
    public static final String EVENT_TYPE = "event_type";

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
            REGISTERED_ON);

    /** An extension of ours, the last column of {@code cases.csv}: see {@link CountedAge}. */
    public static final String AGES_COUNTED = "ages_counted";

    /** Columns of {@code events.csv}. */
    public static final List<String> EVENTS = List.of(
            "event_id",
            EVENT_TYPE,
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
            REGISTERED_ON);

    /** What an event can be. */
    public static final Set<String> EVENT_TYPES =
            Set.of("SERVICE", "HOUSING", "REPATRIATION", "PROSECUTION", "REPARATION", "PREVENTION");

    /** Columns of {@code availability.csv}. */
    public static final List<String> AVAILABILITY = List.of("year", "country", "indicator", "status", "footnote");

    /** Names of the files, in the order in which they are read and written. */
    public static final List<String> FILES = List.of(CASES_FILE, EVENTS_FILE, AVAILABILITY_FILE);

    private static final Map<String, List<String>> COLUMNS =
            Map.of(CASES_FILE, CASES, EVENTS_FILE, EVENTS, AVAILABILITY_FILE, AVAILABILITY);

    private RegisterFormat() {}

    /** Columns of a file of the format, in their order. */
    public static List<String> columns(String file) {
        return COLUMNS.get(file);
    }

    /** The same with our extension, as a file leaves. */
    public static List<String> written(String file) {
        return file.equals(CASES_FILE)
                ? Stream.concat(CASES.stream(), Stream.of(AGES_COUNTED)).toList()
                : columns(file);
    }
}
