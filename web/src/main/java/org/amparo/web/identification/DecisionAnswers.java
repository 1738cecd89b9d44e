package org.amparo.web.identification;

import java.io.Serializable;
import java.util.List;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.RecordDecision;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.shared.PartialDate;

/** What is said of a decision on a page, before it is recorded or in the place of another. */
public class DecisionAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String MARKS = ",";

    private final String caseNumber;
    private DecisionOutcome outcome;
    private PartialDate decidedOn;
    private String article;
    private String reasonCode;
    private String body;
    private String paperReference;
    private String recognisedCountry;
    private String grounds;
    private String press;
    private List<String> confirmed = List.of();
    private List<String> looked = List.of();

    DecisionAnswers(String caseNumber, PartialDate decidedOn) {
        this.caseNumber = caseNumber;
        this.decidedOn = decidedOn;
    }

    /** The ledger that its author has looked at, as {@link LedgerSince} marks it. */
    List<String> looked() {
        return looked;
    }

    void lookedAt(List<String> ledger) {
        looked = List.copyOf(ledger);
    }

    /** The same for the form to carry, so that her draft knows what she had looked at when she began. */
    public String getLooked() {
        return String.join(MARKS, looked);
    }

    public void setLooked(String marks) {
        looked = marks == null || marks.isEmpty() ? List.of() : List.of(marks.split(MARKS));
    }

    /** Whether it is taken from paper, so that a second person has to check it. */
    boolean isFromPaper() {
        return outcome.byDecidingBody() && paperReference != null && !paperReference.isBlank();
    }

    /** What an entry says; its grounds are not for everybody's eyes and stay where they are. */
    static DecisionAnswers of(String caseNumber, DecisionView entry) {
        var answers = new DecisionAnswers(caseNumber, PartialDate.parse(entry.decidedOn()));
        answers.outcome = entry.outcome();
        answers.article = entry.article();
        answers.reasonCode = entry.reasonCode();
        answers.body = entry.body() == null ? null : entry.body().code();
        answers.paperReference = entry.paperReference();
        answers.recognisedCountry = entry.recognisedCountry();
        return answers;
    }

    /** Whether the number of the paper on which an entry rests was taken out, of which a correction in another thing would keep it. */
    boolean hasLostThePaperOf(DecisionView entry) {
        return entry.paperReference() != null
                && outcome == entry.outcome()
                && (paperReference == null || paperReference.isBlank());
    }

    /** Whether they are about that case. */
    boolean areOf(String number) {
        return caseNumber.equals(number);
    }

    /** The same, with what was asked of them as unlikely and is right. */
    DecisionAnswers confirming(List<String> codes) {
        confirmed = List.copyOf(codes);
        return this;
    }

    /**
     * The order that they make: what the outcome has no use for is left out.
     *
     * @param seen mark of the ledger that was looked at, or null
     */
    RecordDecision order(String seen) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(decidedOn.toString())
                .article(article)
                .reasonCode(outcome.needsReasonCode() ? reasonCode : null)
                .body(outcome.byDecidingBody() ? body : null)
                .paperReference(outcome.byDecidingBody() ? paperReference : null)
                .recognisedCountry(outcome == DecisionOutcome.VALIDATED ? recognisedCountry : null)
                .grounds(grounds)
                .seen(seen)
                .confirmed(confirmed)
                .build();
    }

    /** Key of the press that records it, the same on both screens. */
    public String getPress() {
        return press;
    }

    public void setPress(String press) {
        this.press = press;
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
}
