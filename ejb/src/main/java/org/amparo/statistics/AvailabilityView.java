package org.amparo.statistics;

import java.util.Set;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;

/**
 * What a country said about one of its figures of a year.
 *
 * @param version for the check against a change in between
 * @param country ISO 3166 alpha-3
 * @param indicator code of the list {@code indicator}
 * @param footnote printed with the figure, or null
 */
public record AvailabilityView(
        int version, int year, String country, String indicator, AvailabilityStatus status, String footnote)
        implements Recorded {

    /** What is only noted: where it is missing, <i>unknown</i> says so and no number goes. */
    private static final Set<String> NOTED = Set.of("IDENT_NATIONALITY");

    /** Whether it is said of an indicator whose numbers are given all the same, for what is not known of it is a key of its own. */
    public static boolean isOnlyNoted(String indicator) {
        return NOTED.contains(indicator);
    }

    /** Whether it is said of one kind of service: what was recorded of that one stays in the totals all the same. */
    public static boolean isOfOneKind(String indicator) {
        return indicator.startsWith(Figure.SERVICES_BY_KIND.indicator());
    }

    static AvailabilityView of(Availability statement) {
        return new AvailabilityView(
                statement.version(),
                statement.year(),
                statement.country(),
                statement.indicator(),
                statement.status(),
                statement.footnote());
    }

    @Override
    public RecordName recordName() {
        return new RecordName(country, indicator);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
