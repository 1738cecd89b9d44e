package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseDesk;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.OrderActs;
import org.amparo.oversight.ActTotals;
import org.amparo.oversight.ChangeAct;
import org.amparo.oversight.FileAct;
import org.amparo.oversight.OversightDesk;
import org.amparo.oversight.ReadAct;
import org.amparo.oversight.RegisterAct;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.language.Format;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** Who did what, for auditors: the lists of acts that an {@link ActQuestion} finds, and the order of one as a file. */
@Named("oversight")
@RequestScoped
public class OversightPage {

    private static final String VIEW = "/oversight/acts.xhtml";
    private static final int ROWS = 50;

    /** Acts of reading are told together: a page of them holds more. */
    private static final int READINGS = 200;

    private static final int DAYS = 7;

    @Inject
    private ActQuestion question;

    @Inject
    private OversightDesk desk;

    @Inject
    private ExportDesk exports;

    @Inject
    private ActWords words;

    @Inject
    private PagePress press;

    @Inject
    private Notices notices;

    @Inject
    private CaseDesk cases;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    @Inject
    private Format format;

    private ActTotals totals;
    private Page<ReadAct> reads;
    private List<Readings> readings;
    private Page<ChangeAct> changes;
    private Page<FileAct> files;
    private Page<RegisterAct> registers;
    private Set<String> open;

    /** Lets in who examines; whoever comes without a question is led to that of the last seven days. */
    public String load() {
        user.mustBeOneOf(Roles.AUDITOR);
        if (question.isAsked()) {
            question.read();
            return null;
        }
        var last = user.getToday();
        return VIEW + "?faces-redirect=true&asked=1&list=" + question.getList() + "&from="
                + format.date(last.minusDays(DAYS - 1L)) + "&until=" + format.date(last)
                + question.narrowing();
    }

    /** Orders all that the question finds in the list that is shown, as a file. */
    public String order() {
        question.read();
        if (!filters.isReadable()) {
            return null;
        }
        var order = new OrderActs(question.shown(), question.query(), question.readKind(), question.subject());
        press.once(() -> exports.orderActs(order, words.sheet(question.shown())));
        return notices.done("export.ordered", "/exchange/exports.xhtml");
    }

    /** How many acts of each kind the question finds. */
    public ActTotals getTotals() {
        if (totals == null) {
            totals = desk.totals(question.query());
        }
        return totals;
    }

    /** Acts of reading. */
    public Page<ReadAct> getReads() {
        if (reads == null) {
            reads = desk.reads(question.query(), question.readKind(), question.paging(READINGS));
            noteOpen(reads.items().stream()
                    .flatMap(act -> act.numbers().stream())
                    .toList());
        }
        return reads;
    }

    /** The acts of reading of this page, those of one person, day, kind and case together. */
    public List<Readings> getReadings() {
        if (readings == null) {
            readings = List.copyOf(Readings.of(getReads().items(), format::dayOf));
        }
        return readings;
    }

    /** What was read in all of them, in words. */
    public List<String> whats(Readings readings) {
        return readings.acts().stream().map(words.getTelling()::what).distinct().toList();
    }

    /** Changes. */
    public Page<ChangeAct> getChanges() {
        if (changes == null) {
            changes = desk.changes(question.query(), question.subject(), question.paging(ROWS));
            noteOpen(changes.items().stream()
                    .flatMap(act -> act.parts().stream())
                    .flatMap(part -> part.numbers().stream())
                    .toList());
        }
        return changes;
    }

    /** Files. */
    public Page<FileAct> getFiles() {
        if (files == null) {
            files = desk.files(question.query(), question.paging(ROWS));
        }
        return files;
    }

    /** Registers. */
    public Page<RegisterAct> getRegisters() {
        if (registers == null) {
            registers = desk.registers(question.query(), question.paging(ROWS));
        }
        return registers;
    }

    private void noteOpen(List<String> numbers) {
        open = numbers.isEmpty()
                ? Set.of()
                : cases.sights(numbers.stream().distinct().toList()).keySet();
    }

    /** Whether a case is open to her, so that its number leads there. */
    public boolean isOpen(String caseNumber) {
        return open.contains(caseNumber);
    }

    /** How many acts stand in a list, whatever kind of them is asked for there. */
    public long total(String of) {
        return switch (of) {
            case "reads" -> getTotals().reads();
            case "changes" -> getTotals().changes();
            case "files" -> getTotals().files();
            default -> getTotals().registers();
        };
    }

    /** How many acts the list that is shown has. */
    public long getFound() {
        return switch (question.getList()) {
            case "reads" -> getReads().total();
            case "changes" -> getChanges().total();
            case "files" -> getFiles().total();
            default -> getRegisters().total();
        };
    }
}
