package org.amparo.exchange.in;

import java.util.List;

/**
 * What has to be known of a file as a whole before anything of it can be read, asked of whoever brought it.
 *
 * @param about under which name it is answered: {@code dates}, {@code encoding}, {@code register}
 * @param choices codes of the answers that there are
 * @param proposed the one that all of the file speaks for, or null where none does
 * @param source name of the known source that it is about, or null
 */
public record Question(String about, List<String> choices, String proposed, String source) {

    /** A question that is about no source. */
    Question(String about, List<String> choices, String proposed) {
        this(about, choices, proposed, null);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
