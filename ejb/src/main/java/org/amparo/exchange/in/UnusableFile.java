package org.amparo.exchange.in;

import java.util.List;

/** A file that cannot be read to its end, or of which nothing may be said line by line; perhaps because something has to be asked first. */
final class UnusableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;
    private String field;
    private String quoted;
    private transient Question question;

    UnusableFile(String file, int line, String code, Object... arguments) {
        super(code);
        this.file = file;
        this.line = line;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The same, in a column. */
    UnusableFile at(String column) {
        field = column;
        return this;
    }

    /** The same with words of the file, which are for whoever brought it. */
    UnusableFile quoting(String words) {
        quoted = words;
        return this;
    }

    /** The same, which an answer mends. */
    UnusableFile asking(Question what) {
        question = what;
        return this;
    }

    /** What is asked, or null where the file itself has to be mended. */
    Question question() {
        return question;
    }

    RowProblem problem() {
        return RowProblemBuilder.builder(RowProblem.error(file, line, code, arguments))
                .field(field)
                .original(quoted)
                .build();
    }
}
