package org.amparo.exchange.in;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What of a person cannot be two things: her sex, and between which days she was born, by birth date or by an age on its day. What is
 * not known is null and contradicts nothing.
 *
 * @param sex F, M, X or null
 * @param earliest first day on which she can have been born, or null
 * @param latest last day, or null
 */
public record Traits(String sex, LocalDate earliest, LocalDate latest) {

    /** The three of them as columns of the cases called by an alias, stored or staged. */
    public static String columns(String alias) {
        return sex(alias) + " as sex, " + earliest(alias) + " as earliest, " + latest(alias) + " as latest";
    }

    static String sex(String alias) {
        return "case when %1$s.sex in ('F', 'M', 'X') then %1$s.sex end".formatted(alias);
    }

    static String earliest(String alias) {
        return "coalesce(%1$s.birth_from, date_add(date_sub(%1$s.stated_age_on_from, interval (%1$s.stated_age_until + 1) year), interval 1 day))"
                .formatted(alias);
    }

    static String latest(String alias) {
        return "coalesce(%1$s.birth_until, date_sub(%1$s.stated_age_on_until, interval %1$s.stated_age_from year))"
                .formatted(alias);
    }

    /** Reads the columns. */
    public static Traits read(ResultSet row) throws SQLException {
        return new Traits(
                row.getString("sex"),
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class));
    }

    /** Whether no person can have both. */
    public boolean contradict(Traits other) {
        return sex != null && other.sex != null && !sex.equals(other.sex)
                || isAfter(earliest, other.latest)
                || isAfter(other.earliest, latest);
    }

    private static boolean isAfter(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
