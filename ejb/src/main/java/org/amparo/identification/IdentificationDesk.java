package org.amparo.identification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.History;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.InSight;
import org.amparo.casefile.Plausible;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.Organisations;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Questions;
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

    /** Decisions taken from paper that await the caller's check, oldest first. */
    @ReadsCase("papers-to-check")
    public List<PaperToCheck> papersToCheck() {
        var caller = callers.current();
        var checker = Checker.of(caller, accounts);
        var waiting = decisions.awaitingCheck(caller).stream()
                .filter(decision -> decision.refusalOf(checker).isEmpty())
                .toList();
        var sights = cases.sightOf(
                caller, waiting.stream().map(StatusDecision::caseFile).collect(Collectors.toSet()));
        var open = waiting.stream()
                .filter(decision -> sights.get(decision.caseFile().id()).of(DataCategory.LEGAL))
                .toList();
        var shown = disclosure.of(open.stream().map(StatusDecision::caseFile).collect(Collectors.toSet()), caller);
        return open.stream()
                .map(decision ->
                        views.paperToCheck(shown.get(decision.caseFile().id()), decision))
                .toList();
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
        if (!LedgerAct.RECORD_DECISION.isPossible(found, caller)) {
            return new PossibleDecisions(List.of(), false);
        }
        var file = found.file();
        return new PossibleDecisions(
                Stream.of(DecisionOutcome.values())
                        .filter(outcome -> outcome.canFollow(file.status()) && outcome.isFor(found.sight()))
                        .toList(),
                organisations.decides(organisations.of(caller), file.country(), today.in(file.country())));
    }

    /** The bodies that decide in the caller's country on a day. */
    public List<OrganisationView> bodies(LocalDate on) {
        return organisations.decidingIn(callers.current().country(), on).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /**
     * Adds an entry. Confirmation, denial, revocation and validation come from a user of the deciding body at that date, or
     * from paper, and then hold once a second person has checked them.
     *
     * @throws RuleViolation decision-cannot-follow, decision-before-earlier-one, decision-not-by-this-body,
     *     body-does-not-decide, decision-needs-reason, validation-needs-country, dependants-have-no-status, or what {@link Plausible} finds
     */
    @ReadsCase("decision-recorded")
    public DecisionView record(String number, @Valid RecordDecision order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        LedgerAct.RECORD_DECISION.mustBePossible(found, caller);
        var decided = PartialDate.parse(order.decidedOn());
        var questions = Questions.of(order.confirmed());
        judge(questions, found, decided);
        new Ledger(decisions.of(file)).admit(order.outcome(), decided);
        var own = organisations.of(caller);
        boolean paper = order.outcome().byDecidingBody() && isPaper(order);
        if (!paper && order.outcome().byDecidingBody() && !organisations.decides(own, file.country(), decided.from())) {
            throw new RuleViolation("decision-not-by-this-body");
        }
        if (!order.outcome().isFor(found.sight())) {
            throw new RuleViolation("case-not-owned");
        }
        var decision = StatusDecision.of(file, order, decided, body(order, paper, own, file, decided), paper, caller);
        views.write(decision, order, file.dataKeyId());
        decisions.add(decision).projectOn(file);
        questions.mustBeAnswered();
        if (order.outcome() == DecisionOutcome.REQUESTED) {
            access.open(file, decided.from());
        }
        return answer(file, decision, caller);
    }

    private void judge(Questions questions, InSight found, PartialDate decided) {
        var known = plausible.of(found);
        plausible.judge(questions, found.file(), known, known.decided(decided), Fact::field, DataCategory.LEGAL);
    }

    /** The entry after what followed from it, to whoever may see it still. */
    private DecisionView answer(CaseFile file, StatusDecision decision, Caller caller) {
        access.settle(file);
        decisions.flush();
        return views.of(disclosure.again(file, caller), decision, Checker.of(caller, accounts));
    }

    private static boolean isPaper(RecordDecision order) {
        boolean referenced =
                order.paperReference() != null && !order.paperReference().isBlank();
        boolean named = order.body() != null && !order.body().isBlank();
        if (referenced != named) {
            throw new RuleViolation("paper-needs-body-and-reference");
        }
        return referenced;
    }

    private Organisation body(
            RecordDecision order, boolean paper, Organisation own, CaseFile file, PartialDate decided) {
        if (!order.outcome().byDecidingBody()) {
            return null;
        }
        if (!paper) {
            return own;
        }
        return organisations
                .byCode(order.body())
                .filter(body -> organisations.decides(body, file.country(), decided.from()))
                .orElseThrow(() -> new RuleViolation("body-does-not-decide", order.body()));
    }

    /**
     * The second person's word on a decision that was taken from paper: she is of the case's owner or of the body that the paper
     * names, and not who recorded it, whatever account she did so with.
     *
     * @throws RuleViolation case-is-closed, decision-not-awaiting-check, check-needs-second-person, check-by-owner-or-body, decision-overtaken,
     *     reason-missing
     */
    @ReadsCase("decision-checked")
    public DecisionView check(String number, String decisionId, @Valid CheckDecision order) {
        Caller caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        var decision = decisions.of(file, decisionId);
        StaleVersion.check(order.version(), decision.version());
        var checker = Checker.of(caller, accounts);
        decision.mustBeCheckableBy(checker);
        if (order.agrees()) {
            new Ledger(decisions.of(file)).admitChecked(decision);
            judge(Questions.askedBefore(), found, decision.decided());
            reasons.because(order.reason(), file.dataKeyId());
        } else {
            reasons.mustGive(order.reason(), file.dataKeyId());
        }
        decision.check(checker, today.in(file.country()), order.agrees());
        new Ledger(decisions.of(file)).projectOn(file);
        return answer(file, decision, caller);
    }
}
