package org.amparo.identification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.audit.History;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.Grants;
import org.amparo.casefile.InSight;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.Organisations;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
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

    static final String GROUNDS = "grounds";

    private static final List<DataCategory> FOR_THE_DECISION = List.of(
            DataCategory.PROFILE,
            DataCategory.BIRTH_DATE,
            DataCategory.LOCATION,
            DataCategory.EXPLOITATION,
            DataCategory.LEGAL,
            DataCategory.FAMILY,
            DataCategory.FREE_TEXT);

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private StatusDecisions decisions;

    @Inject
    private Organisations organisations;

    @Inject
    private Grants grants;

    @Inject
    private Vault vault;

    @Inject
    private Reasons reasons;

    @Inject
    private History history;

    @Inject
    private DecisionHistorySource historySource;

    @Inject
    private AppClock clock;

    /** The ledger of a case, first entry first; empty where legal data are not for the caller's eyes. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("decisions")
    public List<DecisionView> ledger(String number) {
        var found = cases.inSight(number, callers.current());
        return found.sight().of(DataCategory.LEGAL) ? views(found, decisions.of(found.file())) : List.of();
    }

    /** The ledger as it stood at a moment. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("decisions-as-they-stood")
    public List<DecisionView> ledgerAsItStood(String number, Instant moment) {
        var found = cases.inSight(number, callers.current());
        if (!found.sight().of(DataCategory.LEGAL)) {
            return List.of();
        }
        long revision = history.revisionAt(moment).orElseThrow(NotFound::new);
        return views(found, history.statesAt(historySource, found.file().id(), revision));
    }

    private List<DecisionView> views(InSight found, List<StatusDecision> entries) {
        boolean words = found.sight().of(DataCategory.FREE_TEXT);
        return entries.stream()
                .map(entry -> DecisionView.of(entry, words ? vault.open(GROUNDS, entry.grounds()) : null))
                .toList();
    }

    /** Decisions taken from paper that await the caller's check, oldest first. */
    public List<PaperToCheck> papersToCheck() {
        var caller = callers.current();
        var waiting = decisions.awaitingCheckBy(caller);
        var sights = cases.sightOf(
                caller, waiting.stream().map(StatusDecision::caseFile).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(decision -> sights.get(decision.caseFile().id()).of(DataCategory.LEGAL))
                .map(PaperToCheck::of)
                .toList();
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
     *     body-does-not-decide, decision-needs-reason, validation-needs-country, date-in-future, dependants-have-no-status
     */
    public DecisionView record(String number, @Valid RecordDecision order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var file = found.needing(DataCategory.LEGAL);
        if (file.role() == CaseRole.DEPENDANT) {
            throw new RuleViolation("dependants-have-no-status");
        }
        file.mustBeOpen();
        var decided = PartialDate.parse(order.decidedOn());
        if (decided.from().isAfter(clock.today())) {
            throw new RuleViolation("date-in-future");
        }
        new Ledger(decisions.of(file)).admit(order.outcome(), decided);
        var own = organisations.of(caller);
        boolean paper = order.outcome().byDecidingBody() && isPaper(order);
        if (!paper && order.outcome().byDecidingBody() && !organisations.decides(own, file.country(), decided.from())) {
            throw new RuleViolation("decision-not-by-this-body");
        }
        if (!order.outcome().byDecidingBody() && !found.sight().owner()) {
            throw new RuleViolation("case-not-owned");
        }
        var decision = StatusDecision.of(
                file, order, decided, body(order, paper, own, file, decided), paper, caller.username());
        decision.ground(vault.seal(file.dataKeyId(), GROUNDS, order.grounds(), null));
        var ledger = decisions.add(decision);
        ledger.projectOn(file);
        if (order.outcome() == DecisionOutcome.REQUESTED) {
            openToTheBody(file, decided, decision);
        }
        decisions.flush();
        return DecisionView.of(decision, order.grounds());
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

    /** The body has to read the case in order to decide it. */
    private void openToTheBody(CaseFile file, PartialDate decided, StatusDecision request) {
        organisations.decidingIn(file.country(), decided.from()).stream()
                .filter(body -> !body.id().equals(file.owner().id()))
                .forEach(body -> grants.open(file, body, FOR_THE_DECISION, "STATUS_REQUEST", request.publicId()));
    }

    /**
     * The second person's word on a decision that was taken from paper.
     *
     * @throws RuleViolation decision-not-awaiting-check, check-needs-second-person, decision-overtaken, reason-missing
     */
    public DecisionView check(String number, String decisionId, @Valid CheckDecision order) {
        Caller caller = callers.current();
        var file = cases.inSight(number, caller).needing(DataCategory.LEGAL);
        var decision = decisions.of(file, decisionId);
        StaleVersion.check(order.version(), decision.version());
        if (order.agrees()) {
            new Ledger(decisions.of(file)).admitChecked(decision);
            reasons.because(order.reason(), file.dataKeyId());
        } else {
            reasons.mustGive(order.reason(), file.dataKeyId());
        }
        decision.check(caller.username(), clock.today(), order.agrees());
        new Ledger(decisions.of(file)).projectOn(file);
        decisions.flush();
        return DecisionView.of(decision, vault.open(GROUNDS, decision.grounds()));
    }
}
