package org.amparo.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.casefile.Shown;

/**
 * One counted unit behind a figure: the case that describes the person, or on which the service stands, and the codes under which it
 * counts by what the caller sees. A unit that does not count by that has no number and no code; it is counted all the same.
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

    /** Takes the values of the population's dimensions in their order, as they are by what the reader sees. */
    static CountedCase of(Shown shown, Population population, Object[] values) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        int column = 0;
        for (Dimension dimension : population.dimensions()) {
            var own = dimension.valuesIn(values[column++]);
            // Several values may be of other cases and of services that are open to her; that there is none says this
            // case.
            if ((dimension.isMultiResponse() && !own.isEmpty())
                    || dimension.categories().stream().allMatch(shown::sees)) {
                codes.put(dimension.name().toLowerCase(Locale.ROOT), own);
            }
        }
        return new CountedCase(shown.file().number(), codes);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
