package org.amparo.exchange.in;

import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * What is wrong with a line.
 *
 * @param file name of the file
 * @param line number of the line; 0 for the file as a whole
 * @param field column, or null for the line as a whole
 * @param severity whether it keeps the import out
 * @param code stable code; its words are {@code rule.<code>}
 * @param arguments values for the words
 * @param message what is wrong and how to mend it, in the reader's language; null until somebody says it
 * @param original the line as it came; null where it was not asked for
 * @param ofLines how many lines this is wrong with, of which the first is named: all of the file, or 1
 */
@EveryPartNamed
public record ProblemView(
        String file,
        int line,
        String field,
        Severity severity,
        String code,
        List<String> arguments,
        String message,
        String original,
        long ofLines) {

    ProblemView showing(String line) {
        return ProblemViewBuilder.builder(this).original(line).build();
    }

    /** The same in words. */
    public ProblemView saying(String words) {
        return ProblemViewBuilder.builder(this).message(words).build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
