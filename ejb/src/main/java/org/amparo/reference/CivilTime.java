package org.amparo.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Civil time of the coalition's countries. A moment is told in the time of the capital; a day ends when it has ended in all of
 * the country, so that nothing which was recorded anywhere on that day is missing from it.
 */
public final class CivilTime {

    private static final ZoneId ELSEWHERE = ZoneId.of("UTC");

    private static final Map<String, ZoneId> CAPITALS = Map.of(
            "BLZ", ZoneId.of("America/Belize"),
            "CRI", ZoneId.of("America/Costa_Rica"),
            "DOM", ZoneId.of("America/Santo_Domingo"),
            "GTM", ZoneId.of("America/Guatemala"),
            "HND", ZoneId.of("America/Tegucigalpa"),
            "MEX", ZoneId.of("America/Mexico_City"),
            "NIC", ZoneId.of("America/Managua"),
            "PAN", ZoneId.of("America/Panama"),
            "SLV", ZoneId.of("America/El_Salvador"));

    /** Mexico alone has several zones: its day ends in the first of them last, and begins in the second one first. */
    private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");

    private static final ZoneId CANCUN = ZoneId.of("America/Cancun");

    private CivilTime() {}

    /** The capital's zone of a country by its alpha-3; UTC for a country outside the coalition, or null. */
    public static ZoneId capital(String alpha3) {
        return alpha3 == null ? ELSEWHERE : CAPITALS.getOrDefault(alpha3, ELSEWHERE);
    }

    private static ZoneId westernmost(String alpha3) {
        return "MEX".equals(alpha3) ? TIJUANA : capital(alpha3);
    }

    private static ZoneId easternmost(String alpha3) {
        return "MEX".equals(alpha3) ? CANCUN : capital(alpha3);
    }

    /** The day in a country's capital at a moment. */
    public static LocalDate today(Instant moment, String alpha3) {
        return LocalDate.ofInstant(moment, capital(alpha3));
    }

    /** The latest day that has begun somewhere in a country at a moment. */
    public static LocalDate latestDay(Instant moment, String alpha3) {
        return LocalDate.ofInstant(moment, easternmost(alpha3));
    }

    /** The latest day that has begun somewhere in the region at a moment. */
    public static LocalDate latestDay(Instant moment) {
        return CAPITALS.values().stream()
                .map(zone -> LocalDate.ofInstant(moment, zone))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first moment of a day in a country's capital. */
    public static Instant startOf(LocalDate day, String alpha3) {
        return day.atStartOfDay(capital(alpha3)).toInstant();
    }

    /** The last moment of a day in a country. */
    public static Instant endOf(LocalDate day, String alpha3) {
        return afterDay(day, alpha3).minus(1, ChronoUnit.MICROS);
    }

    /** The moment at which a day has ended in a country. */
    public static Instant afterDay(LocalDate day, String alpha3) {
        return day.plusDays(1).atStartOfDay(westernmost(alpha3)).toInstant();
    }

    /** The day of a country that has not ended at a moment: the inverse of {@link #endOf}. */
    public static LocalDate dayOf(Instant moment, String alpha3) {
        return LocalDate.ofInstant(moment, westernmost(alpha3));
    }

    /** The last day of what ends at a moment, where that is the one at which a day has ended in a country. */
    public static Optional<LocalDate> lastDayBefore(Instant end, String alpha3) {
        var last = dayOf(end, alpha3).minusDays(1);
        return afterDay(last, alpha3).equals(end) ? Optional.of(last) : Optional.empty();
    }

    /** The last moment of a day in the country that a case number names by its first two letters, whichever way it is typed. */
    public static Instant endOfIn(LocalDate day, String caseNumber) {
        return endOf(day, countryOf(caseNumber));
    }

    /** Whether a day has begun somewhere in the country that a case number names. */
    public static boolean hasBegunIn(LocalDate day, String caseNumber, Instant now) {
        return !day.isAfter(latestDay(now, countryOf(caseNumber)));
    }

    private static String countryOf(String caseNumber) {
        String typed = caseNumber == null ? "" : caseNumber.strip();
        String alpha2 = typed.substring(0, Math.min(2, typed.length())).toUpperCase(Locale.ROOT);
        return Countries.ofAlpha2(alpha2).orElse(null);
    }
}
