package org.amparo.web.identification;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.problem.Problems;

/** Proposes that an entry of the ledger be corrected; a second person says her word on it on the ledger's own page. */
@Named("correction")
@ViewScoped
public class CorrectionPage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LEDGER = "/identification/ledger.xhtml";

    /** What is wrong with an entry. */
    public enum Kind {
        OTHERWISE,
        MISTAKE
    }

    @Inject
    private IdentificationDesk identification;

    @Inject
    private CaseHead head;

    @Inject
    private Notices notices;

    @Inject
    private DraftKeeper draft;

    @Inject
    private Problems problems;

    @Inject
    private PagePress press;

    @Inject
    private AskedQuestions questions;

    @Inject
    private LedgerReading reading;

    @Inject
    private LedgerSince since;

    private String id;
    private int version;
    private boolean first;
    private boolean overtaken;
    private Kind kind;
    private DecisionAnswers answers;
    private String reason;

    /**
     * Fills the form with what the entry says. What cannot be corrected, or not any more, is shown in the ledger, and why; unless she has
     * typed something here, which is shown to her then.
     */
    public String load() {
        head.loadWhole(this);
        var entry = getEntry();
        overtaken = !entry.correctable();
        if (overtaken && reading.possible(head.getNumber()).outcomes().isEmpty()) {
            return toLedger();
        }
        version = entry.version();
        first = entry.outcome() == DecisionOutcome.POSSIBLE;
        kind = first ? Kind.OTHERWISE : null;
        answers = DecisionAnswers.of(head.getNumber(), entry);
        draft.open(CorrectionDrafts.nameOf(id), head.getNumber(), version);
        return overtaken && !draft.isBroughtBack() ? toLedger() : null;
    }

    private String toLedger() {
        String ledger = LEDGER + "?case=" + head.getNumber();
        return getBefore() == null
                ? notices.warned("correction.not-now", ledger)
                : notices.warned("correction.overtaken", ledger, getBefore().text());
    }

    /** The correction that a colleague has proposed first, or to which one has agreed; null where there is none. */
    public LedgerEvent getBefore() {
        return since.last(head.getNumber(), head.getLedger(), getEntry().correction())
                .orElse(null);
    }

    /** The entry that stands now in the place of this one, where the reader may have that corrected; or null. */
    public DecisionView getInstead() {
        var ledger = head.getLedger();
        var place = getEntry();
        while (place.correction() != null && place.state() != DecisionState.EFFECTIVE) {
            place = entry(ledger, place.correction());
        }
        return place.correctable() ? place : null;
    }

    /** A correction that was proposed meanwhile refuses this one in words; what was typed stays. */
    @Override
    public void mustBeOpen() {
        if (!head.getSight().of(DataCategory.LEGAL)) {
            throw new NotFound();
        }
    }

    /** The entry as it stands now. */
    public DecisionView getEntry() {
        return entry(head.getLedger(), id);
    }

    private static DecisionView entry(List<DecisionView> ledger, String id) {
        return ledger.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Proposes it; the entry holds until a second person agrees. Where a colleague was faster that is told, and what was typed is kept. */
    public String save() {
        try {
            propose();
        } catch (StaleVersion | RuleViolation refused) {
            if (getEntry().correctable() || getBefore() == null) {
                throw refused;
            }
            problems.of(refused);
            overtaken = true;
            draft.keep();
            return null;
        }
        draft.close();
        return notices.doneIn("correction.proposed", LEDGER, head.getNumber());
    }

    private void propose() {
        boolean mistaken = kind == Kind.MISTAKE;
        if (!mistaken && answers.hasLostThePaperOf(getEntry())) {
            throw new RuleViolation("paper-needs-body-and-reference");
        }
        questions.answer(confirmed -> press.once(() -> identification.correct(
                head.getNumber(),
                id,
                new CorrectDecision(
                        version,
                        mistaken,
                        mistaken ? null : answers.confirming(confirmed).order(null),
                        reason))));
    }

    /** Whether the entry cannot be corrected any more from here, so that what she has typed is only shown. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Whether the page opens on its panel, below the head of the case: where nothing is said above that. */
    public boolean isLanding() {
        return !overtaken && FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** What it may have to say, of what she may say: the first entry of a ledger is always the detection. */
    public List<DecisionOutcome> getOutcomes() {
        return first
                ? List.of(DecisionOutcome.POSSIBLE)
                : Arrays.stream(DecisionOutcome.values())
                        .filter(outcome -> outcome != DecisionOutcome.POSSIBLE && outcome.isFor(head.getSight()))
                        .toList();
    }

    /** Whether it is the first entry, which cannot have been a mistake. */
    public boolean isFirst() {
        return first;
    }

    /** The bodies that decide in the country. */
    public List<OrganisationView> getBodies() {
        return head.getBodies();
    }

    /** Whether a body and a paper may be left empty: what an entry rested on, it rests on still. */
    public boolean isDecider() {
        return true;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public DecisionAnswers getAnswers() {
        return answers;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
