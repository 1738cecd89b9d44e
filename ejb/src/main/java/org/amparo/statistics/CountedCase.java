package org.amparo.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One counted unit behind a figure: the case that describes the person and the codes under which she is counted, nothing else.
 *
 * @param number the case number
 * @param codes the values by name of the dimension, such as {@code cell} and {@code forms}
 */
public record CountedCase(String number, Map<String, List<String>> codes) {

    /** Takes a row of the case number and the population's dimensions in their order. */
    static CountedCase of(Population population, Object[] row) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        int column = 1;
        for (Dimension dimension : population.dimensions()) {
            codes.put(dimension.name().toLowerCase(Locale.ROOT), dimension.valuesIn(row[column++]));
        }
        return new CountedCase((String) row[0], codes);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
