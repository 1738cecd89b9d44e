package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.NoteView;
import org.amparo.exchange.in.ProblemView;
import org.amparo.shared.SafeCell;
import org.amparo.web.language.Messages;
import org.amparo.web.language.RuleWords;

/** Says what is wrong with a line, and writes problems as the lines of a CSV file. */
@Named
@RequestScoped
public class ImportWords {

    /** Spreadsheets of the region take a file for UTF-8 only where it begins so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String[] HEADER = {"file", "line", "field", "severity", "code", "message", "original"};

    /** The problem that lists the codes of which one is expected. */
    private static final String CODES_EXPECTED = "row-code-unknown";

    @Inject
    private Messages messages;

    @Inject
    private RuleWords rules;

    /** The problem in words. */
    public ProblemView saying(ProblemView problem) {
        var arguments = CODES_EXPECTED.equals(problem.code())
                ? problem.arguments().stream().map(this::alternatives).toList()
                : problem.arguments();
        String said = rules.of(problem.code(), arguments);
        return problem.saying(problem.ofLines() > 1 ? messages.of("import.every-line", problem.ofLines(), said) : said);
    }

    /** What was done with a file, in words. */
    private NoteView saying(NoteView note) {
        return note.saying(messages.of("note." + note.code(), note.count(), note.about() == null ? "…" : note.about()));
    }

    /** What became of an import as a whole; of one that is written, whether something was left out. */
    public String outcome(ImportView view) {
        boolean whole = view.counts() == null
                || view.counts().values().stream()
                        .allMatch(kind -> kind.asJsonObject().getInt("notYetTaken") == 0);
        return messages.of(
                view.state() == ImportState.DONE && !whole ? "import.says.DONE.partly" : "import.says." + view.state());
    }

    /** Name of a file to begin with. */
    static String templateName(ImportFormat format, boolean example) {
        return format.code() + (example ? "-example.zip" : "-template.zip");
    }

    /**
     * What a person calls the file of a finding: one that came alone goes by its own name; in a zip each has the name of the format.
     *
     * @param file its name in the format
     */
    public String fileName(ImportView view, String file) {
        String brought = Objects.requireNonNullElse(view.fileName(), "");
        return brought.toLowerCase(Locale.ROOT).endsWith(".csv") ? brought : file;
    }

    /** Codes parted by blanks, two apostrophes for an empty value: <i>empty, F, M or X</i>. */
    private String alternatives(Object codes) {
        var named = Stream.of(codes.toString().split(" "))
                .map(code -> code.equals("''") ? messages.of("import.empty") : code)
                .toList();
        int last = named.size() - 1;
        return last == 0
                ? named.get(0)
                : messages.of("import.or", String.join(", ", named.subList(0, last)), named.get(last));
    }

    /** The import with its problems, and why it failed, in words. */
    public ImportView saying(ImportView view) {
        return view.saying(
                this::saying, this::saying, view.failure() == null ? null : messages.of("rule." + view.failure()));
    }

    /** What is being done and how far that is; null where nothing is known of it. */
    public String doing(ImportView view) {
        var progress = view.progress();
        if (progress == null || progress.step() == null) {
            return null;
        }
        return isReading(progress)
                ? messages.of("import.progress", progress.percent())
                : messages.of("import.step." + progress.step(), progress.done(), progress.total());
    }

    /** While files are read the step is the name of one of them. */
    private static boolean isReading(ImportView.Progress progress) {
        return progress.step().contains(".");
    }

    /**
     * Writes all problems as a CSV file.
     *
     * @param first the first of them
     * @param more those after so many
     */
    void write(OutputStream out, List<ProblemView> first, IntFunction<List<ProblemView>> more) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        writer.write(line(List.of(HEADER)));
        int written = 0;
        for (List<ProblemView> some = first; !some.isEmpty(); some = more.apply(written)) {
            for (ProblemView problem : some) {
                writer.write(line(problem));
            }
            written += some.size();
        }
        writer.flush();
    }

    private String line(ProblemView problem) {
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

    private static String cell(String value) {
        return '"' + SafeCell.of(value).replace("\"", "\"\"") + '"';
    }
}
