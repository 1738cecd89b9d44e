package org.amparo.web.identification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;

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
    private PagePress press;

    @Inject
    private AskedQuestions questions;

    private String id;
    private int version;
    private boolean first;
    private Kind kind;
    private DecisionAnswers answers;
    private String reason;

    /** Fills the form with what the entry says; what cannot be corrected, or not any more, is shown in the ledger. */
    public String load() {
        head.loadWhole(this);
        var entry = getEntry();
        if (!entry.correctable()) {
            return LEDGER + "?faces-redirect=true&case=" + head.getNumber();
        }
        version = entry.version();
        first = entry.outcome() == DecisionOutcome.POSSIBLE;
        kind = first ? Kind.OTHERWISE : null;
        answers = DecisionAnswers.of(head.getNumber(), entry);
        draft.open("correction-" + id, head.getNumber(), version);
        return null;
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
        return head.getLedger().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Proposes it; the entry holds until a second person agrees. */
    public String save() {
        boolean mistaken = kind == Kind.MISTAKE;
        questions.answer(confirmed -> press.once(() -> identification.correct(
                head.getNumber(),
                id,
                new CorrectDecision(
                        version,
                        mistaken,
                        mistaken ? null : answers.confirming(confirmed).order(null),
                        reason))));
        draft.close();
        return notices.doneIn("correction.proposed", LEDGER, head.getNumber());
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
