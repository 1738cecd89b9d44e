package org.amparo.exchange.in;

import java.util.List;

/** A file that cannot be read to its end, or of which nothing may be said line by line. */
final class UnusableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    UnusableFile(String file, int line, String code, Object... arguments) {
        super(code);
        this.file = file;
        this.line = line;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    RowProblem problem() {
        return RowProblem.error(file, line, code, arguments);
    }
}
