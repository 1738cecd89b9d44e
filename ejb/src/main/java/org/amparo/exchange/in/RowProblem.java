package org.amparo.exchange.in;

import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * What is wrong with a line.
 *
 * @param file name of the file
 * @param line number of the line, from 1; 0 for the file as a whole
 * @param field column, or null for the line as a whole
 * @param code stable code; its words are {@code rule.<code>}
 * @param arguments values for the words; never what was recorded of a person
 * @param original the line as it came, or null
 */
@EveryPartNamed
public record RowProblem(
        Severity severity, String file, int line, String field, String code, List<Object> arguments, String original) {

    /** What keeps a line out as a whole, or with line 0 its file. */
    public static RowProblem error(String file, int line, String code, List<Object> arguments) {
        return ofLine(Severity.ERROR, file, line, code, arguments);
    }

    /** What is told of a line as a whole and does not keep it out. */
    static RowProblem warning(String file, int line, String code) {
        return ofLine(Severity.WARNING, file, line, code, List.of());
    }

    private static RowProblem ofLine(Severity severity, String file, int line, String code, List<Object> arguments) {
        return RowProblemBuilder.builder()
                .severity(severity)
                .file(file)
                .line(line)
                .field(null)
                .code(code)
                .arguments(arguments)
                .original(null)
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
