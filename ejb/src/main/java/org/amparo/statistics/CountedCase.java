package org.amparo.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.casefile.Shown;

/**
 * One counted unit behind a figure: the case that describes the person and the codes under which she is counted, as far as the
 * caller may see that case. A unit whose case is not for her eyes has no number and no code; it is counted all the same.
 *
 * @param number the case number, or null
 * @param codes the values by name of the dimension, such as {@code cell} and {@code forms}; those alone that are open to her
 */
public record CountedCase(String number, Map<String, List<String>> codes) {

    private static final CountedCase CLOSED = new CountedCase(null, Map.of());

    /** A unit of which the caller is to learn nothing. */
    static CountedCase closed() {
        return CLOSED;
    }

    /** Takes a row of the id of the case and the population's dimensions in their order. */
    static CountedCase of(Shown shown, Population population, Object[] row) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        int column = 1;
        for (Dimension dimension : population.dimensions()) {
            var open = dimension.valuesIn(row[column++]).stream()
                    .filter(value -> dimension.categories(value).stream().allMatch(shown::sees))
                    .toList();
            if (!open.isEmpty() || dimension.categories(null).stream().allMatch(shown::sees)) {
                codes.put(dimension.name().toLowerCase(Locale.ROOT), open);
            }
        }
        return new CountedCase(shown.file().number(), codes);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
