package org.amparo.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** As what a person stands in a population; the order decides where several would fit, the first two standing alike. */
enum CountedAs {
    /** A victim with an identification that counts; in the assisted population one of an earlier year. */
    VICTIM(true),
    /** Assisted: a victim whose first identification lies in the year. */
    NEW_VICTIM(true),
    /** Assisted: a dependant in a country that counts dependants. */
    DEPENDANT(true),
    /** Left out by the country's rule of inclusion (statistics.md R16). */
    LEFT_OUT(false),
    /** Not yet identified: possible, or asked for; assisted, also identified after the end of the year. */
    PRESUMED(false),
    /** Recognised upon another country's confirmation, without an identification of its own. */
    VALIDATED(false),
    /** Once confirmed, taken back by the deciding body. */
    REVOKED(false),
    NOT_CONFIRMED(false),
    /** The request was taken back, or ran out. */
    NO_DECISION(false),
    /** Assisted: a dependant in a country that does not count dependants. */
    UNCOUNTED_DEPENDANT(false);

    /** How somebody stands whose case is of a victim, but not confirmed, by its status. */
    private static final Map<String, CountedAs> BY_STATUS = new TreeMap<>(Map.of(
            "POSSIBLE", PRESUMED,
            "REQUESTED", PRESUMED,
            "VALIDATED", VALIDATED,
            "REVOKED", REVOKED,
            "NOT_CONFIRMED", NOT_CONFIRMED,
            "WITHDRAWN", NO_DECISION,
            "NO_DECISION", NO_DECISION));

    private final boolean counted;

    CountedAs(boolean counted) {
        this.counted = counted;
    }

    /** The standings that belong to the total. */
    static List<String> counted() {
        return Arrays.stream(values())
                .filter(standing -> standing.counted)
                .map(Enum::name)
                .toList();
    }

    /** How the victim of a case stands that is not confirmed, by its status. */
    static CountedAs unconfirmed(String status) {
        return BY_STATUS.get(status);
    }

    /** The same in SQL, over a column of statuses. */
    static String unconfirmedSql(String column) {
        return BY_STATUS.entrySet().stream()
                .map(status -> " when '%s' then '%s'".formatted(status.getKey(), status.getValue()))
                .collect(Collectors.joining("", "case " + column, " end"));
    }

    /** Where several would fit, the least one does. */
    int order() {
        return Math.max(0, ordinal() - 1);
    }

    /** The same in SQL, over a column of standings. */
    static String orderSql(String column) {
        return Arrays.stream(values())
                .filter(standing -> standing.order() > 0)
                .map(standing -> ", '" + standing + "'")
                .collect(Collectors.joining("", "field(" + column, ")"));
    }
}
