package org.amparo.identification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.amparo.audit.History;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.InSight;
import org.amparo.casefile.Plausible;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.Organisations;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Questions;
import org.amparo.press.OncePerPress;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/**
 * The ledger of decisions on victim status. What the case shows of it is recomputed with each entry, in the same transaction.
 */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class IdentificationDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private StatusDecisions decisions;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private BodyAccess access;

    @Inject
    private Entries entries;

    @Inject
    private Disclosure disclosure;

    @Inject
    private DecisionViews views;

    @Inject
    private LedgerPart ledger;

    @Inject
    private Reasons reasons;

    @Inject
    private History history;

    @Inject
    private DecisionHistorySource historySource;

    @Inject
    private ReadLog reads;

    @Inject
    private Plausible plausible;

    @Inject
    private Today today;

    /** The ledger of a case, first entry first; empty where legal data are not for the caller's eyes. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("decisions")
    public List<DecisionView> ledger(String number) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        return found.sight().of(DataCategory.LEGAL) ? ledger.of(disclosure.of(found, caller), caller) : List.of();
    }

    /** The ledger as it stood at a moment. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("decisions-as-they-stood")
    public List<DecisionView> ledgerAsItStood(String number, Instant moment) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        long revision = history.revisionAt(moment).orElseThrow(NotFound::new);
        if (!found.sight().of(DataCategory.LEGAL)) {
            return List.of();
        }
        var shown = disclosure.of(found, caller);
        reads.about(moment.toString());
        return views.of(shown, history.statesAt(historySource, shown.file().id(), revision), null);
    }

    /**
     * What a request for a decision on a case would open, and to whom.
     *
     * @param on day of the request; today if null
     * @throws RuleViolation dependants-have-no-status, case-is-closed
     */
    public RequestedAccess requestedAccess(String number, LocalDate on) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        LedgerAct.RECORD_DECISION.mustBePossible(found, caller);
        return access.preview(file, on == null ? today.in(file.country()) : on);
    }

    /** What the caller may enter in the ledger of a case now. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    public PossibleDecisions possible(String number) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var outcomes = PossibleDecisions.outcomes(found, caller);
        if (!LedgerAct.RECORD_DECISION.isPossible(found, caller)) {
            return new PossibleDecisions(outcomes, false, null);
        }
        var file = found.file();
        return new PossibleDecisions(
                outcomes,
                organisations.decides(organisations.of(caller), file.country(), today.in(file.country())),
                Entries.mark(decisions.of(file)));
    }

    /** The bodies that decide in the caller's country on a day. */
    public List<OrganisationView> bodies(LocalDate on) {
        return organisations.decidingIn(callers.current().country(), on).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /**
     * What an order would record, and what would follow from it; nothing is stored.
     *
     * @throws RuleViolation as {@link #record}
     */
    public DecisionPreview preview(String number, @Valid RecordDecision order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        LedgerAct.RECORD_DECISION.mustBePossible(found, caller);
        var ledger = decisions.of(file);
        var questions = Questions.of(order.confirmed());
        var known = plausible.of(found);
        plausible.ask(questions, known, known.decided(PartialDate.parse(order.decidedOn())), Fact::field);
        var decision = entries.last(found, caller, order, ledger);
        questions.mustBeAnswered();
        var opens = order.outcome() == DecisionOutcome.REQUESTED
                ? access.preview(file, decision.decided().from())
                : null;
        var standing = order.outcome().leadsTo();
        return DecisionPreview.of(decision, opens, access.following(file, standing), Entries.mark(ledger));
    }

    /**
     * Adds an entry. Confirmation, denial, revocation and validation come from a user of the deciding body at that date, or
     * from paper, and then hold once a second person has checked them.
     *
     * @throws RuleViolation ledger-has-changed, decision-cannot-follow, decision-before-earlier-one, decision-not-by-this-body,
     *     body-does-not-decide, decision-needs-reason, validation-needs-country, dependants-have-no-status, or what {@link Plausible} finds
     */
    @ReadsCase("decision-recorded")
    @OncePerPress
    public DecisionView record(String number, @Valid RecordDecision order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        LedgerAct.RECORD_DECISION.mustBePossible(found, caller);
        var questions = Questions.of(order.confirmed());
        judge(questions, found, PartialDate.parse(order.decidedOn()), Fact::field);
        var decision = entries.last(found, caller, order, decisions.of(file));
        decisions.add(decision).projectOn(file);
        questions.mustBeAnswered();
        if (order.outcome() == DecisionOutcome.REQUESTED) {
            access.open(file, decision.decided().from());
        }
        return answer(found, decision, caller);
    }

    private void judge(Questions questions, InSight found, PartialDate decided, Function<Fact, String> path) {
        var known = plausible.of(found);
        plausible.judge(questions, found.file(), known, known.decided(decided), path, DataCategory.LEGAL);
    }

    /**
     * Proposes that an entry that holds be corrected; it holds until a second person agrees.
     *
     * @throws RuleViolation case-is-closed, decision-does-not-hold, correction-awaits, correction-by-owner-or-body, correction-or-mistake,
     *     case-not-owned, category-not-granted, correction-changes-nothing, reason-missing, reason-too-short, ledger-begins-as-possible, decision-cannot-follow, decision-before-earlier-one,
     *     paper-needs-body-and-reference, body-does-not-decide, decision-needs-reason, validation-needs-country, or what
     *     {@link Plausible} finds
     */
    @ReadsCase("correction-proposed")
    @OncePerPress
    public DecisionView correct(String number, String decisionId, @Valid CorrectDecision order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        LedgerAct.RECORD_DECISION.mustBePossible(found, caller);
        var ledger = decisions.of(file);
        var wrong = decisions.of(file, decisionId);
        // First what stands against it: whoever was slower than a colleague reads that, and not that she should read
        // anew.
        Checker.of(caller, accounts)
                .mustBeAbleToCorrect(wrong, Corrections.of(ledger).isAwaited(wrong));
        StaleVersion.check(order.version(), wrong.version());
        reasons.mustGive(order.reason(), file.dataKeyId());
        var instead = order.instead();
        var questions = Questions.of(instead == null ? null : instead.confirmed());
        if (instead != null) {
            judge(questions, found, PartialDate.parse(instead.decidedOn()), fact -> "instead." + fact.field());
        }
        var correction = entries.correction(found, wrong, order, caller);
        new Ledger(ledger).admitCorrection(correction);
        questions.mustBeAnswered();
        decisions.propose(correction);
        return answer(found, correction, caller);
    }

    /** The entry after what followed from it, to whoever may see it still; whom it closes the case to sees it this once. */
    private DecisionView answer(InSight found, StatusDecision decision, Caller caller) {
        var file = found.file();
        access.settle(file);
        decisions.flush();
        boolean stays = !cases.numbered(List.of(file.number()), caller).isEmpty();
        var shown = stays ? disclosure.again(file, caller) : disclosure.of(found, caller);
        return views.of(shown, decisions.of(file), Checker.of(caller, accounts)).stream()
                .filter(entry -> entry.id().equals(decision.publicId()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The second person's word on a decision that was taken from paper, or on a correction: she is of the case's owner or of the body that
     * the paper or the entry in error names, and not who recorded it, whatever account she did so with.
     *
     * @throws RuleViolation case-is-closed, decision-not-awaiting-check, check-needs-second-person, check-by-owner-or-body, decision-overtaken,
     *     reason-missing, reason-too-short; of a correction also case-not-owned, ledger-begins-as-possible, decision-cannot-follow, decision-before-earlier-one
     */
    @ReadsCase("decision-checked")
    @OncePerPress(amends = true)
    public DecisionView check(String number, String decisionId, @Valid CheckDecision order) {
        Caller caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        var decision = decisions.of(file, decisionId);
        StaleVersion.check(order.version(), decision.version());
        var checker = Checker.of(caller, accounts);
        checker.mustBeAbleToCheck(decision);
        if (order.agrees()) {
            admit(decision, found);
            if (!decision.isMistaken()) {
                judge(Questions.askedBefore(), found, decision.decided(), Fact::field);
            }
            reasons.because(order.reason(), file.dataKeyId());
        } else {
            reasons.mustGive(order.reason(), file.dataKeyId());
        }
        decision.check(checker, today.in(file.country()), order.agrees());
        // A correction that leads back to a request opens nothing: what its owner has ended since is not for two others
        // to open.
        new Ledger(decisions.of(file)).projectOn(file);
        return answer(found, decision, caller);
    }

    private void admit(StatusDecision decision, InSight found) {
        var file = found.file();
        var ledger = new Ledger(decisions.of(file));
        if (decision.corrects() == null) {
            ledger.admitChecked(decision);
        } else {
            Entries.mustBeForHer(decision, found);
            ledger.admitCorrection(decision);
            decisions.alone(file);
        }
    }
}
