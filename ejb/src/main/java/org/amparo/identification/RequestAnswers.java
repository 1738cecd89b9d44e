package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.audit.History;
import org.amparo.audit.Revision;
import org.amparo.casefile.Whose;
import org.amparo.organisation.Accounts;
import org.amparo.security.Caller;

/** Finds what others have entered on cases on which somebody had asked for a decision. */
@ApplicationScoped
class RequestAnswers {

    @Inject
    private StatusDecisions decisions;

    @Inject
    private History history;

    @Inject
    private Accounts accounts;

    /**
     * What the ledger of a case says last where that follows a request.
     *
     * @param request which people entered; what a register states nobody had asked for
     * @param entry the entry that holds as the last one
     * @param since the revision since which it holds
     */
    record Answer(StatusDecision request, StatusDecision entry, Revision since) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Answers that hold since a moment or a later one, the last first; whether the cases are open to the caller as they have to be, is
     * not asked. What she entered or made to hold herself is no answer to her.
     *
     * @param whose those to requests that she made herself, or of cases that she is in charge of; or all
     */
    List<Answer> since(Instant from, Whose whose, Caller caller) {
        var entered = history.firstAfter(from)
                .map(first -> decisions.enteredSince(first, history.importsSince(first), caller))
                .orElse(List.of());
        var since = history.firstWith(
                StatusDecision.class,
                "state",
                DecisionState.EFFECTIVE,
                entered.stream().map(StatusDecision::id).toList());
        var ledgers = decisions.ledgersOf(
                entered.stream().map(StatusDecision::caseFile).collect(Collectors.toSet()));
        var herself = Checker.of(caller, accounts);
        return entered.stream()
                .filter(entry -> since.get(entry.id()).recordedAt().isAfter(from))
                .filter(entry -> !herself.hasEntered(entry)
                        && !herself.isHers(since.get(entry.id()).account()))
                .flatMap(entry -> ledgers.get(entry.caseFile().id()).requestBefore(entry).stream()
                        .map(request -> new Answer(request, entry, since.get(entry.id()))))
                .filter(answer -> whose == Whose.TEAM
                        || herself.hasEntered(answer.request())
                        || caller.username().equals(answer.request().caseFile().assignedTo()))
                .sorted(Comparator.comparing((Answer answer) -> answer.since().id())
                        .reversed())
                .toList();
    }
}
