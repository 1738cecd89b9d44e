package org.amparo.web.identification;

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
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;

/** The ledger of decisions on a case: read, added to, and checked where an entry was taken from paper. */
@Named("ledger")
@ViewScoped
public class LedgerPage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/identification/ledger.xhtml";

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
    private DraftKeeper draft;

    @Inject
    private DecisionsUnderWay underWay;

    @Inject
    private PagePress press;

    @Inject
    private CurrentUser user;

    private String at;
    private String screen;
    private String seen;
    private DecisionAnswers answers;
    private final Map<String, String> disagreements = new HashMap<>();

    /**
     * Opens the page, for readers of the case's legal data. Where an entry was answered and is looked at once more, it stands beside the
     * ledger; else the form does.
     */
    public void load() {
        head.loadWhole(this);
        answers = at == null ? null : underWay.of(at, user.getAccount());
        if (answers == null || !answers.areOf(head.getNumber())) {
            at = null;
            answers = new DecisionAnswers(head.getNumber(), PartialDate.of(head.getToday()));
        }
        if (!getOutcomes().isEmpty()) {
            seen = reading.possible(head.getNumber()).seen();
            draft.open("decision", head.getNumber(), head.getVersion());
            if (at == null) {
                answers.setPress(draft.getPress());
            } else {
                draft.setPress(answers.getPress());
            }
        }
    }

    @Override
    public void mustBeOpen() {
        if (!head.getSight().of(DataCategory.LEGAL)) {
            throw new NotFound();
        }
    }

    /** The outcomes that the caller may record now. */
    public List<DecisionOutcome> getOutcomes() {
        return reading.possible(head.getNumber()).outcomes();
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
            lookAnew();
            throw refused;
        }
        return VIEW + "?faces-redirect=true&case=" + head.getNumber() + "&at="
                + underWay.hold(answers, user.getAccount());
    }

    /** Goes back to the form; nothing typed is lost. */
    public String change() {
        return VIEW + "?faces-redirect=true&screen=1&case=" + head.getNumber() + "&at=" + at;
    }

    /** What is said with the refusal is shown with the page: whatever is sent next was looked at with it. */
    private void lookAnew() {
        seen = identification.possible(head.getNumber()).seen();
    }

    /** Adds the entry that was looked at. */
    public String save() {
        try {
            press.once(() -> identification.record(head.getNumber(), answers.order(seen)));
        } catch (Unlikely | NotAsked asked) {
            look.askAnew();
            return null;
        } catch (RuleViolation refused) {
            lookAnew();
            throw refused;
        }
        draft.close();
        underWay.forget(at);
        return answers.getOutcome() == DecisionOutcome.REQUESTED
                ? requested()
                : notices.doneIn("decision.recorded", VIEW, head.getNumber());
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
        return notices.doneIn(done + (agrees ? "agreed" : "refused"), VIEW, head.getNumber());
    }

    /** What is said of the decision. */
    public DecisionAnswers getAnswers() {
        return answers;
    }

    /** Whether an entry is looked at once more. */
    public boolean isLookedAt() {
        return at != null && !"1".equals(screen);
    }

    /** Whether what this page looks at has been recorded, or left, since. */
    public boolean isOver() {
        return press.isRecorded() || underWay.of(at, user.getAccount()) == null;
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
}
