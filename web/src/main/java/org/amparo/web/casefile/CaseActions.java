package org.amparo.web.casefile;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.ReopenCase;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.organisation.AccountOptions;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;

/** Hands a case over, closes it, opens it again. */
@Named("caseActions")
@ViewScoped
public class CaseActions implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    static final String CLOSING = "/casefile/close.xhtml";

    private static final String CASE_PAGE = "/casefile/file.xhtml";

    @Inject
    private CaseDesk cases;

    @Inject
    private AssignmentDesk assignment;

    @Inject
    private CaseHead head;

    @Inject
    private AccountOptions accounts;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String username;
    private LocalDate closedOn;
    private String closureReason;
    private String reason;
    private String back;

    /** Opens the page, for the owner's workers alone. */
    public void load() {
        head.load(this);
        closedOn = head.getToday();
    }

    /** Opens the page of closing, which tells what of the case and its parts is not finished. */
    public void beginClosing() {
        head.loadWhole(this);
        closedOn = head.getToday();
    }

    @Override
    public void mustBeOpen() {
        if (!head.getSight().owner()) {
            throw new NotFound();
        }
    }

    /** The accounts of the owner, of which one can be put in charge; whoever is, or is barred from the case, is none of them. */
    public List<SelectItem> getWorkers() {
        return accounts.those(head.getWorkers()).stream()
                .filter(worker -> !worker.getValue().equals(head.getView().assignedTo()))
                .toList();
    }

    /** Puts another worker in charge. */
    public String assign() {
        var assigned = press.or(
                () -> assignment.assign(head.getNumber(), new AssignCase(head.getVersion(), username, reason)),
                names -> cases.find(head.getNumber()));
        return notices.doneIn("case.assigned", CASE_PAGE, head.getNumber(), assigned.assignedTo());
    }

    /** Closes the case; a dependant's leads back to the closing of the victim's where it was opened from there. */
    public String close() {
        var victims = head.getView().linkedCase();
        questions.answer(confirmed -> press.once(() -> cases.close(
                head.getNumber(), new CloseCase(head.getVersion(), closedOn, closureReason, reason, confirmed))));
        String view = victims == null ? CASE_PAGE : LeadsBack.to(back, CASE_PAGE);
        return notices.doneIn("case.closed", view, view.equals(CASE_PAGE) ? head.getNumber() : victims);
    }

    /** Opens the case again. */
    public String reopen() {
        press.once(() -> cases.reopen(head.getNumber(), new ReopenCase(head.getVersion(), reason)));
        return notices.doneIn("case.reopened", CASE_PAGE, head.getNumber());
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getClosureReason() {
        return closureReason;
    }

    public void setClosureReason(String closureReason) {
        this.closureReason = closureReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Name of the page from which she came, as the address carries it; or null. */
    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
