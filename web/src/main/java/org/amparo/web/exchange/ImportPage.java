package org.amparo.web.exchange;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.amparo.exchange.in.AnswerImport;
import org.amparo.exchange.in.AskedOfRows;
import org.amparo.exchange.in.DateOrder;
import org.amparo.exchange.in.Encoding;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.ImportedCase;
import org.amparo.exchange.in.RegisterAnswer;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.web.component.Download;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** One import: how far it is, what was wrong, what it brought. */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/exchange/import.xhtml";
    private static final int ASK_AGAIN_SECONDS = 3;
    private static final int CASES = 50;
    private static final List<String> COLUMNS =
            List.of("read", "new", "unchanged", "changed", "notYetTaken", "errors", "warnings");

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportReading reading;

    @Inject
    private ImportWords words;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    @Inject
    private CurrentUser user;

    private String id;
    private String page;
    private String answer;
    private boolean stopping;

    /**
     * Rows of one kind.
     *
     * @param kind cases, events or availability
     * @param numbers in the order of the table's columns
     */
    public record Line(String kind, List<Integer> numbers) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Reads the import, and lets the browser ask again while it goes on, unless she is about to stop it. */
    public void load() {
        if (!stopping && !getView().state().isEnd()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader("Refresh", String.valueOf(ASK_AGAIN_SECONDS));
        }
    }

    public ImportView getView() {
        return reading.view(id);
    }

    /** The counts as lines of a table; none as long as they are not known. */
    public List<Line> getLines() {
        JsonObject counts = getView().counts();
        List<Line> lines = new ArrayList<>();
        if (counts != null) {
            counts.forEach((kind, numbers) -> lines.add(new Line(
                    kind, COLUMNS.stream().map(numbers.asJsonObject()::getInt).toList())));
        }
        return lines;
    }

    /** Names of the table's columns. */
    public List<String> getColumns() {
        return COLUMNS;
    }

    /** What she confirms by having it written; nothing where she cannot. */
    public List<AskedOfRows> getAsked() {
        return getView().confirmable() ? reading.asked(id) : List.of();
    }

    /** Whether cases are listed: of an import that was taken back those that it had changed, where there are such. */
    public boolean isCasesShown() {
        return user.is(Roles.SUPERVISOR)
                && (getView().state() == ImportState.DONE
                        || getView().state() == ImportState.WITHDRAWN
                                && getCases().total() > 0);
    }

    /** The cases that it brought or changed. */
    public Page<ImportedCase> getCases() {
        return reading.cases(id, page, CASES);
    }

    /** Stops it. */
    public String cancel() {
        press.done(() -> desk.cancel(id));
        return notices.done("import.cancelled", VIEW + "?id=" + id);
    }

    /** Writes what was checked. */
    public String confirm() {
        return notices.done(
                "import.started",
                VIEW + "?id=" + press.once(() -> desk.confirm(id)).id());
    }

    /** The code with which the question is answered; what all of the file speaks for is chosen beforehand. */
    public String getAnswer() {
        return answer == null && getView().question() != null
                ? getView().question().proposed()
                : answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    /** Answers what was asked of the file. */
    public String answer() {
        var given = new AnswerImport(
                DateOrder.of(answer).orElse(null),
                Encoding.of(answer).orElse(null),
                RegisterAnswer.of(answer).orElse(null));
        return notices.done(
                "import.started",
                VIEW + "?id=" + press.once(() -> desk.answer(id, given)).id());
    }

    /** Sends all problems as a file. */
    public void download() throws IOException {
        var first = desk.problems(id, 0);
        Download.send("problems.csv", "text/csv", out -> words.write(out, first, offset -> desk.problems(id, offset)));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Whether she is asked if it is to be stopped. */
    public boolean isStopping() {
        return stopping && getView().stoppable();
    }

    public void setStopping(boolean stopping) {
        this.stopping = stopping;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
