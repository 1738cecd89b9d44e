package org.amparo.identification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.audit.History;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.InSight;
import org.amparo.casefile.Shown;
import org.amparo.casefile.Whose;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisations;
import org.amparo.reference.CivilTime;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/** What of the ledgers of many cases awaits somebody, whoever is in charge of the cases, and what became of what she had asked for and entered. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class WaitingDecisionsDesk {

    /** For so long it is told what became of an entry or a request. */
    private static final int DAYS_TOLD = 14;

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
    private RequestAnswers answers;

    @Inject
    private Disclosure disclosure;

    @Inject
    private DecisionViews views;

    @Inject
    private History history;

    @Inject
    private Reasons reasons;

    @Inject
    private Today today;

    /** Whether the caller's organisation decides in her country today, so that requests may await it. */
    public boolean decides() {
        var caller = callers.current();
        return decidesIn(caller.country(), caller);
    }

    private boolean decidesIn(String country, Caller caller) {
        return organisations.decides(organisations.of(caller), country, today.in(country));
    }

    /** Requests on which the caller's body can decide now, as the ledger of each would let her; those of the earliest day first. */
    @ReadsCase("requests-to-decide")
    public Page<RequestToDecide> toDecide(PageRequest page) {
        var caller = callers.current();
        // Of several requests that hold on one case it stands at the one with the last place in its ledger.
        var standing = decisions.standingRequests(caller).stream()
                .collect(Collectors.toMap(
                        request -> request.caseFile().id(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(
                                (StatusDecision request) -> request.first().id()))));
        var deciding = standing.values().stream()
                .map(request -> request.caseFile().country())
                .distinct()
                .filter(country -> decidesIn(country, caller))
                .toList();
        var found = open(
                standing.values(),
                caller,
                inSight -> deciding.contains(inSight.file().country())
                        && PossibleDecisions.outcomes(inSight, caller).stream()
                                .anyMatch(DecisionOutcome::byDecidingBody));
        found.sort(Comparator.comparing(
                        (StatusDecision request) -> request.decided().from())
                .thenComparing(StatusDecision::id));
        var asked = Page.of(found, page);
        var shown = shown(asked, caller);
        return asked.map(
                request -> views.requestToDecide(shown.get(request.caseFile().id()), request));
    }

    /** Decisions taken from paper, and corrections, that await the caller's word, oldest first. */
    @ReadsCase("papers-to-check")
    public Page<PaperToCheck> toCheck(PageRequest page) {
        var caller = callers.current();
        var checker = Checker.of(caller, accounts);
        var waiting = decisions.awaitingCheck(caller).stream()
                .filter(decision -> checker.refusalOf(decision).isEmpty())
                .toList();
        var asked = Page.of(open(waiting, caller, WaitingDecisionsDesk::readsLedger), page);
        var shown = shown(asked, caller);
        return asked.map(paper -> views.paperToCheck(shown.get(paper.caseFile().id()), paper));
    }

    /** What became in the last {@value #DAYS_TOLD} days of what the caller had entered from paper or proposed to correct; the last first. */
    @ReadsCase("checked-entries")
    public Page<CheckedEntry> checked(PageRequest page) {
        var caller = callers.current();
        var from = today.in(caller.country()).minusDays(DAYS_TOLD);
        var hers = decisions.checkedOf(accounts.ofPerson(caller.account()), from, caller);
        var asked = Page.of(open(hers, caller, WaitingDecisionsDesk::readsLedger), page);
        var shown = shown(asked, caller);
        // A refusal is the last that becomes of an entry, so its reason is that of the last revision.
        var refused = history.lastRevisions(
                StatusDecision.class,
                asked.items().stream()
                        .filter(entry -> entry.state() == DecisionState.REFUSED)
                        .map(StatusDecision::id)
                        .toList());
        return asked.map(entry -> views.checked(
                shown.get(entry.caseFile().id()),
                entry,
                () -> refused.containsKey(entry.id()) ? reasons.of(refused.get(entry.id())) : null));
    }

    /**
     * What became in the last {@value #DAYS_TOLD} days of requests for a decision that the caller's organisation had made, by others' hands;
     * the last first. What she had typed from paper herself, {@link #checked} tells.
     *
     * @param whose those that she made herself or that are of cases she is in charge of, or all; null for what she is shown who has not
     *     chosen
     */
    @ReadsCase("answered-requests")
    public Page<AnsweredRequest> answered(Whose whose, PageRequest page) {
        var caller = callers.current();
        var country = caller.country();
        var from = CivilTime.startOf(today.in(country).minusDays(DAYS_TOLD), country);
        var since = answers.since(from, Whose.orUsual(whose, caller::is), caller);
        var open = Set.copyOf(open(
                since.stream().map(RequestAnswers.Answer::entry).toList(),
                caller,
                found -> found.sight().owner() && readsLedger(found)));
        var asked = Page.of(
                since.stream().filter(answer -> open.contains(answer.entry())).toList(), page);
        var shown = disclosure.of(
                asked.items().stream().map(answer -> answer.entry().caseFile()).collect(Collectors.toSet()), caller);
        return asked.map(
                answer -> views.answered(shown.get(answer.entry().caseFile().id()), answer));
    }

    private static boolean readsLedger(InSight found) {
        return found.sight().of(DataCategory.LEGAL);
    }

    /** Those of entries whose cases are open to her as they have to be, in their order. */
    private List<StatusDecision> open(Collection<StatusDecision> entries, Caller caller, Predicate<InSight> needed) {
        var sights = cases.sightOf(
                caller, entries.stream().map(StatusDecision::caseFile).collect(Collectors.toSet()));
        return entries.stream()
                .filter(entry -> needed.test(new InSight(
                        entry.caseFile(), sights.get(entry.caseFile().id()))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<Long, Shown> shown(Page<StatusDecision> asked, Caller caller) {
        return disclosure.of(
                asked.items().stream().map(StatusDecision::caseFile).collect(Collectors.toSet()), caller);
    }
}
