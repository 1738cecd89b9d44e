package org.amparo.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.shared.NamedParts;

/**
 * Why a number of the report is what it is.
 *
 * @param path the leaf of the report
 * @param knownAt the day at whose end the registers are counted as they were known, or null for now
 * @param from first day of the year that it is about
 * @param until last day of it
 * @param countries whose records it counts: those of the report that can give it
 * @param number the number as the report prints it, null where it is not available
 * @param state what it is, or why there is none
 * @param part of a percentage the number above the line, else null
 * @param base of a percentage the number below the line, else null
 * @param counted as what the counted units stand, and how many of each
 * @param beside who has the same properties, but stands otherwise and is not counted here, and how many; {@code ELSEWHERE}: who counts in
 *     another country already; {@code WITHDRAWN}: who came with an import that was taken back
 * @param rules rules of inclusion that hold in the year, by country
 * @param statements what countries said about the indicators that the number needs
 * @param without the countries that it leaves out, and what it is for each of them
 * @param declared what these countries have declared for it, which is in no number
 * @param ofUnits whether it counts persons or services, one by one; a percentage does not, nor does a number in which each person counts once in the region
 * @param changesTold whether it can be asked what changed in it
 */
@NamedParts
public record Explanation(
        String path,
        LocalDate knownAt,
        LocalDate from,
        LocalDate until,
        List<String> countries,
        Long number,
        FigureState state,
        Long part,
        Long base,
        Map<String, Long> counted,
        Map<String, Long> beside,
        Map<String, List<String>> rules,
        List<AvailabilityView> statements,
        Map<String, FigureState> without,
        List<DeclaredView> declared,
        boolean ofUnits,
        boolean changesTold) {

    /** Whoever counts in another country already, where each person counts once in the region. */
    public static final String ELSEWHERE = "ELSEWHERE";

    /** Whoever came with an import that was taken back. */
    public static final String WITHDRAWN = "WITHDRAWN";

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
