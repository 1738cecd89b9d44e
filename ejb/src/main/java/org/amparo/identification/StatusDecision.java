package org.amparo.identification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.casefile.CaseFile;
import org.amparo.organisation.Organisation;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.amparo.security.Caller;
import org.amparo.security.Sealed;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/** One entry of the ledger of decisions on victim status. It is never changed but by a second person's word. */
@Entity
@Audited
@Table(name = "status_decision")
class StatusDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DecisionOutcome outcome;

    @Column(name = "decided_from", nullable = false)
    private LocalDate decidedFrom;

    @Column(name = "decided_until", nullable = false)
    private LocalDate decidedUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "body_id")
    private Organisation body;

    /** The legal basis, sealed. */
    @Column(name = "sealed_article", length = 1200)
    private Sealed article;

    /** The legal basis as entries of before sealing have it. */
    @Column(name = "article", length = 200)
    private String olderArticle;

    @Column(name = "reason_code", length = 40)
    private String reasonCode;

    /** The paper's number, sealed. */
    @Column(name = "sealed_paper_reference", length = 700)
    private Sealed paperReference;

    /** The paper's number, or the register's name, as entries of before sealing have it. */
    @Column(name = "paper_reference", length = 100)
    private String olderPaperReference;

    /** The register from which the entry came, or null. */
    @Column(name = "register_source", length = 60)
    private String registerSource;

    @Column(name = "recognised_country", length = 3)
    private String recognisedCountry;

    @Column(name = "recorded_by", nullable = false, length = 100)
    private String recordedBy;

    /** Her account; null in what a register states and in the detection, and in entries of before that nobody had to check. */
    @Column(name = "recorded_by_account")
    private Long recordedByAccount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DecisionState state;

    @Column(name = "checked_by", length = 100)
    private String checkedBy;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    /** The entry whose place this one would take, or has taken; or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id")
    private StatusDecision corrects;

    /** Whether nothing takes that place, because the other was entered by mistake. */
    @Column(nullable = false)
    private boolean mistaken;

    /** What was wrong with the other, sealed. */
    @Column(length = 2100)
    private Sealed why;

    @Column(length = 11000)
    private Sealed grounds;

    protected StatusDecision() {}

    private static StatusDecision entry(
            CaseFile file, DecisionOutcome outcome, PartialDate decided, String recordedBy) {
        var decision = new StatusDecision();
        decision.publicId = UUID.randomUUID().toString();
        decision.caseFile = file;
        decision.outcome = outcome;
        decision.decidedFrom = decided.from();
        decision.decidedUntil = decided.until();
        decision.recordedBy = recordedBy;
        decision.state = DecisionState.EFFECTIVE;
        return decision;
    }

    /** The first entry: somebody found indicators. */
    static StatusDecision detected(CaseFile file, LocalDate on, String recordedBy) {
        return entry(file, DecisionOutcome.POSSIBLE, PartialDate.of(on), recordedBy);
    }

    /** An entry as it is ordered; it awaits a check where it was taken from paper. */
    static StatusDecision of(
            CaseFile file,
            RecordDecision order,
            PartialDate decided,
            Organisation body,
            boolean paper,
            Caller recordedBy) {
        var decision = entry(file, order.outcome(), decided, recordedBy.username());
        decision.recordedByAccount = recordedBy.account();
        decision.body = body;
        decision.reasonCode = Coding.optional(CodeList.DECISION_REASON, order.reasonCode());
        if (order.outcome().needsReasonCode() && decision.reasonCode == null) {
            throw new RuleViolation("decision-needs-reason");
        }
        decision.recognisedCountry = Coding.optional(CodeList.COUNTRY, order.recognisedCountry());
        if (order.outcome() == DecisionOutcome.VALIDATED
                && (decision.recognisedCountry == null || decision.recognisedCountry.equals(file.country()))) {
            throw new RuleViolation("validation-needs-country");
        }
        decision.state = paper ? DecisionState.AWAITING_CHECK : DecisionState.EFFECTIVE;
        return decision;
    }

    /** An entry that would take the place of another. */
    static StatusDecision instead(
            StatusDecision wrong, RecordDecision order, PartialDate decided, Organisation body, Caller proposedBy) {
        return proposed(of(wrong.caseFile, order, decided, body, true, proposedBy), wrong);
    }

    /** An entry that says that another was entered by mistake; of its own it says no more than the other did. */
    static StatusDecision mistake(StatusDecision wrong, Caller proposedBy) {
        var correction = entry(wrong.caseFile, wrong.outcome, wrong.decided(), proposedBy.username());
        correction.recordedByAccount = proposedBy.account();
        correction.body = wrong.body;
        correction.mistaken = true;
        return proposed(correction, wrong);
    }

    private static StatusDecision proposed(StatusDecision correction, StatusDecision wrong) {
        correction.corrects = wrong;
        correction.state = DecisionState.PROPOSED;
        return correction;
    }

    /** What a register states: a decision of the body that decided then, with the register as its reference. */
    static StatusDecision registered(
            CaseFile file,
            DecisionOutcome outcome,
            PartialDate decided,
            Organisation body,
            String reference,
            String recordedBy) {
        var decision = entry(file, outcome, decided, recordedBy);
        decision.body = outcome.byDecidingBody() ? body : null;
        decision.registerSource = reference;
        return decision;
    }

    /** What was written of it, sealed: legal basis, number of the paper, grounds; each may be null. */
    void write(Sealed legalBasis, Sealed paper, Sealed words) {
        article = legalBasis;
        paperReference = paper;
        grounds = words;
    }

    /** What the body wrote of a wrong entry stays with the one that takes its place, unless something else was written. */
    void keepGroundsOf(StatusDecision wrong) {
        if (grounds == null) {
            grounds = wrong.grounds;
        }
    }

    /** The number of the paper on which the wrong entry rests and this one still does, sealed. */
    void keepPaper(Sealed paper) {
        paperReference = paper;
    }

    /** What was wrong with the entry that this one corrects, sealed. */
    void because(Sealed reason) {
        why = reason;
    }

    /**
     * The second person's word. Where she agrees to a correction, the entry in error holds no longer.
     *
     * @throws RuleViolation case-is-closed, decision-not-awaiting-check, check-needs-second-person, check-by-owner-or-body
     */
    void check(Checker checker, LocalDate on, boolean agrees) {
        checker.mustBeAbleToCheck(this);
        checkedBy = checker.username();
        checkedOn = on;
        if (!agrees) {
            state = DecisionState.REFUSED;
            return;
        }
        state = mistaken ? DecisionState.AGREED : DecisionState.EFFECTIVE;
        if (corrects != null) {
            corrects.state = mistaken ? DecisionState.MISTAKEN : DecisionState.CORRECTED;
        }
    }

    boolean holds() {
        return state == DecisionState.EFFECTIVE;
    }

    /** Whether a second person has to say her word on it. */
    boolean awaitsCheck() {
        return state == DecisionState.AWAITING_CHECK || state == DecisionState.PROPOSED;
    }

    /** The entry whose place in the ledger this one has: itself, unless it corrects another. */
    StatusDecision first() {
        return corrects == null ? this : corrects.first();
    }

    StatusDecision corrects() {
        return corrects;
    }

    boolean isMistaken() {
        return mistaken;
    }

    Sealed why() {
        return why;
    }

    Long recordedByAccount() {
        return recordedByAccount;
    }

    PartialDate decided() {
        return PartialDate.of(decidedFrom, decidedUntil);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String publicId() {
        return publicId;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    Organisation body() {
        return body;
    }

    Sealed article() {
        return article;
    }

    String olderArticle() {
        return olderArticle;
    }

    String reasonCode() {
        return reasonCode;
    }

    Sealed paperReference() {
        return paperReference;
    }

    String olderPaperReference() {
        return olderPaperReference;
    }

    String registerSource() {
        return registerSource;
    }

    /** Whether a register states it, and nobody has entered it. */
    boolean isOfRegister() {
        return registerSource != null;
    }

    String recognisedCountry() {
        return recognisedCountry;
    }

    String recordedBy() {
        return recordedBy;
    }

    DecisionState state() {
        return state;
    }

    String checkedBy() {
        return checkedBy;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    Sealed grounds() {
        return grounds;
    }
}
