package org.amparo.exchange.in;

import java.util.Map;
import org.amparo.shared.EveryPartNamed;

/**
 * How one file is laid out.
 *
 * @param file name of the file
 * @param encoding its letters
 * @param separator what stands between two values
 * @param saysSeparator whether a line {@code sep=;} stands before all others
 * @param before lines before the names of the columns
 * @param columns positions of the columns that are known, by their names in the format
 * @param width how many columns there are
 */
@EveryPartNamed
record Layout(
        String file,
        Encoding encoding,
        String separator,
        boolean saysSeparator,
        int before,
        Map<String, Integer> columns,
        int width) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
