package org.amparo.web.identification;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.identification.CheckDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.plausibility.NotAsked;
import org.amparo.plausibility.Unlikely;
import org.amparo.press.Presses;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.casefile.LeadsBack;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.problem.Problems;
import org.amparo.web.session.CurrentUser;

/** The ledger of decisions on a case: read, added to, and checked where an entry was taken from paper. */
@Named("ledger")
@ViewScoped
public class LedgerPage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/identification/ledger.xhtml";
    private static final String GONE = "decision.look.gone";

    @Inject
    private IdentificationDesk identification;

    @Inject
    private CaseHead head;

    @Inject
    private LedgerReading reading;

    @Inject
    private DecisionLook look;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private Problems problems;

    @Inject
    private LedgerSince since;

    @Inject
    private CorrectionDrafts corrections;

    @Inject
    private DraftKeeper draft;

    @Inject
    private DecisionsUnderWay underWay;

    @Inject
    private PagePress press;

    @Inject
    private Presses presses;

    @Inject
    private CurrentUser user;

    private String at;
    private String screen;
    private String back;
    private String ask;
    private boolean asking;
    private String seen;
    private List<DecisionOutcome> offered = List.of();
    private DecisionAnswers answers;
    private final Map<String, String> disagreements = new HashMap<>();

    /**
     * Opens the page, for readers of the case's legal data. Where an entry was answered and is looked at once more, it stands beside the
     * ledger; else the form does.
     */
    public void load() {
        head.loadWhole(this);
        boolean asked = at != null;
        answers = at == null ? null : underWay.of(at, user.getAccount());
        if (answers == null || !answers.areOf(head.getNumber())) {
            at = null;
            answers = new DecisionAnswers(head.getNumber(), PartialDate.of(head.getToday()));
            answers.lookedAt(LedgerSince.marks(head.getLedger()));
        }
        offered = reading.possible(head.getNumber()).outcomes();
        beginAsking();
        if (isWriter()) {
            seen = reading.possible(head.getNumber()).seen();
            draft.open(asking ? "request" : "decision", head.getNumber(), head.getVersion());
            if (at == null) {
                answers.setPress(draft.getPress());
            } else {
                draft.setPress(answers.getPress());
            }
        }
        if (asked && at == null && !draft.isBroughtBack()) {
            notices.warn(GONE);
        }
    }

    /** A request is an act of its own, on a form in its words; what was answered tells which of the two it was. */
    private void beginAsking() {
        asking = at == null
                ? ask != null && offered.contains(DecisionOutcome.REQUESTED)
                : answers.getOutcome() == DecisionOutcome.REQUESTED;
        if (asking) {
            answers.setOutcome(DecisionOutcome.REQUESTED);
        }
    }

    /** Whether a decision is asked for, and none recorded. */
    public boolean isAsking() {
        return asking;
    }

    /** Whether she may enter anything now. */
    private boolean isWriter() {
        return !reading.possible(head.getNumber()).outcomes().isEmpty();
    }

    @Override
    public void mustBeOpen() {
        if (!head.getSight().of(DataCategory.LEGAL)) {
            throw new NotFound();
        }
    }

    /**
     * The outcomes that the caller could record when she looked at the ledger: what she chose of them is judged by the desk, which says what
     * has come since. A request is none of them, or the only one.
     */
    public List<DecisionOutcome> getOutcomes() {
        return offered.stream()
                .filter(outcome -> asking == (outcome == DecisionOutcome.REQUESTED))
                .toList();
    }

    /** What has come to the ledger since she looked at it, while her own entry is not recorded. */
    public List<LedgerEvent> getSince() {
        return since.after(head.getNumber(), head.getLedger(), answers.looked());
    }

    /** The corrections that she has begun and a colleague was faster with. */
    public List<LedgerEvent> getOvertakenCorrections() {
        return isWriter() ? corrections.overtaken(head.getNumber(), head.getLedger()) : List.of();
    }

    /** The bodies that decide in the country. */
    public List<OrganisationView> getBodies() {
        return head.getBodies();
    }

    /** Whether the caller's own organisation decides, so that she records its act and not a paper. */
    public boolean isDecider() {
        return reading.possible(head.getNumber()).byOwnBody();
    }

    /** Shows the entry once more, as the desk would record it; nothing is recorded yet. */
    public String look() {
        draft.keep();
        try {
            questions.answer(confirmed -> identification.preview(
                    head.getNumber(), answers.confirming(confirmed).order(seen)));
        } catch (RuleViolation refused) {
            return slower(refused);
        }
        answers.lookedAt(LedgerSince.marks(head.getLedger()));
        return view() + "&at=" + underWay.hold(answers, user.getAccount());
    }

    /** The page as it was opened: where what lay in the session is gone, the form of a request comes back as that. */
    private String view() {
        return VIEW + "?faces-redirect=true&case=" + head.getNumber() + (asking ? "&ask=1" : "");
    }

    /** Goes back to the form; nothing typed is lost. */
    public String change() {
        if (isOver()) {
            return notices.warned(
                    press.isRecorded() ? "press.recorded-before" : GONE, VIEW + "?case=" + head.getNumber());
        }
        return view() + "&screen=1&at=" + at;
    }

    /**
     * What is said with the refusal is shown with the page: whatever is sent next was looked at with it. Where the page tells who has
     * recorded what, that is said in the place of the rule.
     */
    private String slower(RuleViolation refused) {
        var now = identification.possible(head.getNumber());
        seen = now.seen();
        offered = now.outcomes().isEmpty() ? offered : now.outcomes();
        if (!refused.code().equals("ledger-has-changed") || getSince().isEmpty()) {
            throw refused;
        }
        problems.of(refused);
        return null;
    }

    /** Adds the entry that was looked at. */
    public String save() {
        try {
            press.once(() -> identification.record(head.getNumber(), answers.order(seen)));
        } catch (Unlikely | NotAsked asked) {
            look.askAnew();
            return null;
        } catch (RuleViolation refused) {
            return slower(refused);
        }
        draft.close();
        underWay.forget(at);
        return answers.getOutcome() == DecisionOutcome.REQUESTED
                ? requested()
                : notices.doneIn(
                        answers.isFromPaper() ? "decision.recorded.paper" : "decision.recorded",
                        VIEW,
                        head.getNumber());
    }

    /** Says to whom the request goes. */
    private String requested() {
        String bodies =
                identification
                        .requestedAccess(
                                head.getNumber(), answers.getDecidedOn().from())
                        .bodies()
                        .stream()
                        .map(OrganisationView::name)
                        .collect(Collectors.joining(", "));
        String nobodyElse = isDecider() ? "decision.requested.own" : "decision.requested.nobody";
        return notices.doneIn(bodies.isEmpty() ? nobodyElse : "decision.requested", VIEW, head.getNumber(), bodies);
    }

    /** Says that the paper says so or that the correction is right, or that it is not. */
    public String check(DecisionView entry, boolean agrees) {
        var check = new CheckDecision(entry.version(), agrees, agrees ? null : disagreements.get(entry.id()));
        press.once(() -> identification.check(head.getNumber(), entry.id(), check));
        String done = entry.corrects() == null ? "decision." : "correction.";
        return notices.doneIn(done + (agrees ? "agreed" : "refused"), LeadsBack.to(back, VIEW), head.getNumber());
    }

    /** What is said of the decision. */
    public DecisionAnswers getAnswers() {
        return answers;
    }

    /** Whether an entry is looked at once more. */
    public boolean isLookedAt() {
        return at != null && !"1".equals(screen);
    }

    /** Whether the page opens on its panel, below the head of the case: where nothing is said above that. */
    public boolean isLanding() {
        return getSince().isEmpty()
                && FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** Whether what this page looks at has been recorded, or left, since. */
    public boolean isOver() {
        return press.isRecorded() || underWay.of(at, user.getAccount()) == null;
    }

    /** Whether what she has typed has been recorded, as from another tab. */
    public boolean isRecorded() {
        return answers.getPress() != null
                && presses.recorded(answers.getPress()).isPresent();
    }

    /** Name of the entry that was answered, as the address carries it; null for a new one. */
    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    /** Which screen is asked for; the look unless it is 1. */
    public String getScreen() {
        return screen;
    }

    public void setScreen(String screen) {
        this.screen = screen;
    }

    /** Why somebody does not agree, by the id of the entry. */
    public Map<String, String> getDisagreements() {
        return disagreements;
    }

    /** Whether a decision is to be asked for, as the address says it; null where it does not. */
    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
    }

    /** Name of the page from which she came, as the address carries it; or null. */
    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
