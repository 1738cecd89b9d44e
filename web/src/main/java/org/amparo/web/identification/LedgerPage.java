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
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.amparo.shared.PartialDate;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.component.Notices;
import org.amparo.web.problem.AskedQuestions;

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
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private DraftKeeper draft;

    private DecisionOutcome outcome;
    private PartialDate decidedOn;
    private String article;
    private String reasonCode;
    private String body;
    private String paperReference;
    private String recognisedCountry;
    private String grounds;
    private final Map<String, String> disagreements = new HashMap<>();

    /** Opens the page, for readers of the case's legal data. */
    public void load() {
        head.loadWhole(this);
        decidedOn = PartialDate.of(head.getToday());
        if (!getOutcomes().isEmpty()) {
            draft.open("decision", head.getNumber(), head.getVersion());
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

    /** Adds the entry. */
    public String save() {
        questions.answer(confirmed -> identification.record(
                head.getNumber(),
                RecordDecisionBuilder.builder()
                        .outcome(outcome)
                        .decidedOn(decidedOn.toString())
                        .article(article)
                        .reasonCode(outcome.needsReasonCode() ? reasonCode : null)
                        .body(outcome.byDecidingBody() ? body : null)
                        .paperReference(outcome.byDecidingBody() ? paperReference : null)
                        .recognisedCountry(outcome == DecisionOutcome.VALIDATED ? recognisedCountry : null)
                        .grounds(grounds)
                        .confirmed(confirmed)
                        .build()));
        draft.close();
        return outcome == DecisionOutcome.REQUESTED
                ? requested()
                : notices.doneIn("decision.recorded", VIEW, head.getNumber());
    }

    /** Says to whom the request goes. */
    private String requested() {
        String bodies = identification.requestedAccess(head.getNumber(), decidedOn.from()).bodies().stream()
                .map(OrganisationView::name)
                .collect(Collectors.joining(", "));
        String nobodyElse = isDecider() ? "decision.requested.own" : "decision.requested.nobody";
        return notices.doneIn(bodies.isEmpty() ? nobodyElse : "decision.requested", VIEW, head.getNumber(), bodies);
    }

    /** Says that the paper says so, or that it does not. */
    public String check(DecisionView entry, boolean agrees) {
        identification.check(
                head.getNumber(),
                entry.id(),
                new CheckDecision(entry.version(), agrees, agrees ? null : disagreements.get(entry.id())));
        return notices.doneIn(agrees ? "decision.agreed" : "decision.refused", VIEW, head.getNumber());
    }

    public DecisionOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(DecisionOutcome outcome) {
        this.outcome = outcome;
    }

    public PartialDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(PartialDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getPaperReference() {
        return paperReference;
    }

    public void setPaperReference(String paperReference) {
        this.paperReference = paperReference;
    }

    public String getRecognisedCountry() {
        return recognisedCountry;
    }

    public void setRecognisedCountry(String recognisedCountry) {
        this.recognisedCountry = recognisedCountry;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    /** What a paper says instead, by the id of its entry. */
    public Map<String, String> getDisagreements() {
        return disagreements;
    }
}
