package org.amparo.statistics;

import java.util.List;
import java.util.Map;

/**
 * Of which countries a number or a table of the report speaks. Whatever shows it names the same ones: its base, its total and its picture.
 *
 * @param states what it is for each country of the report, in the report's order
 * @param base the units of its population in the countries that give it; null where none does
 * @param statements what countries said of it: whatever is not simply <i>available</i>
 */
public record FigureCoverage(Map<String, FigureState> states, Long base, List<AvailabilityView> statements) {

    /** The countries whose numbers are in it. */
    public List<String> with() {
        return states.keySet().stream()
                .filter(country -> states.get(country).hasNumber())
                .toList();
    }

    /** The countries that it leaves out. */
    public List<String> without() {
        return states.keySet().stream()
                .filter(country -> !states.get(country).hasNumber())
                .toList();
    }

    /** The countries for which it is so. */
    public List<String> being(FigureState state) {
        return states.keySet().stream()
                .filter(country -> states.get(country) == state)
                .toList();
    }

    /** What a number of it is, all its countries taken together. */
    public FigureState state(Long number) {
        if (number == null) {
            return states.values().stream()
                    .reduce((one, other) -> one == other ? one : FigureState.NOT_AVAILABLE)
                    .filter(state -> !state.hasNumber())
                    .orElse(FigureState.NOT_AVAILABLE);
        }
        return states.containsValue(FigureState.PARTIAL) ? FigureState.PARTIAL : FigureState.counted(number);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
