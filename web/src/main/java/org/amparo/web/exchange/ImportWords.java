package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.ProblemView;
import org.amparo.web.language.Messages;

/** Says what is wrong with a line, and writes problems as the lines of a CSV file. */
@Named
@RequestScoped
public class ImportWords {

    private static final String[] HEADER = {"file", "line", "field", "severity", "code", "message", "original"};

    @Inject
    private Messages messages;

    /** The problem in words. */
    public ProblemView saying(ProblemView problem) {
        return problem.saying(messages.orElse(
                "rule." + problem.code(),
                "rule.without-text",
                problem.arguments().toArray()));
    }

    /** The import with its problems, and why it failed, in words. */
    public ImportView saying(ImportView view) {
        return view.saying(this::saying, view.failure() == null ? null : messages.of("rule." + view.failure()));
    }

    /** First line of the file of problems. */
    String header() {
        return line(List.of(HEADER));
    }

    /** A problem as a line of it. */
    String line(ProblemView problem) {
        var said = saying(problem);
        return line(List.of(
                said.file(),
                String.valueOf(said.line()),
                said.field() == null ? "" : said.field(),
                said.severity().name(),
                said.code(),
                said.message(),
                said.original() == null ? "" : said.original()));
    }

    private static String line(List<String> values) {
        return String.join(",", values.stream().map(ImportWords::cell).toList()) + "\r\n";
    }

    /** A spreadsheet takes what begins so for a formula; an apostrophe keeps it a text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
