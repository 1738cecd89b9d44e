package org.amparo.exchange.in;

import java.util.List;

/**
 * What has to be known of a file as a whole before anything of it can be read, asked of whoever brought it.
 *
 * @param about under which name it is answered: {@code dates}, {@code encoding}
 * @param choices codes of the answers that there are
 * @param proposed the one that all of the file speaks for, or null where none does
 */
public record Question(String about, List<String> choices, String proposed) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
