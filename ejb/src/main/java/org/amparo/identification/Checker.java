package org.amparo.identification;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisation;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/**
 * Who would check an entry of the ledger, or have it corrected: two persons of the case's owner, or of the body that decided.
 *
 * @param accounts asks for the accounts that are, or were, hers; few entries need it
 * @param username name of the one she acts with
 * @param organisation code of its organisation
 * @param worker whether she is of those who write in ledgers
 */
record Checker(Supplier<Set<Long>> accounts, String username, String organisation, boolean worker) {

    static Checker of(Caller caller, Accounts accounts) {
        return new Checker(
                askedOnce(() -> accounts.ofPerson(caller.account())),
                caller.username(),
                caller.organisation(),
                caller.is(Roles.CASEWORKER) || caller.is(Roles.SUPERVISOR));
    }

    /** Asks when it is needed first: before each question the database would be told whatever the transaction has changed so far. */
    private static Supplier<Set<Long>> askedOnce(Supplier<Set<Long>> question) {
        var answer = new AtomicReference<Set<Long>>();
        return () -> answer.updateAndGet(known -> known == null ? question.get() : known);
    }

    /** Why she cannot check an entry, as the code of a rule; empty where she can. */
    Optional<String> refusalOf(StatusDecision entry) {
        if (entry.caseFile().isClosed()) {
            return Optional.of("case-is-closed");
        }
        if (!entry.awaitsCheck()) {
            return Optional.of("decision-not-awaiting-check");
        }
        if (hasEntered(entry)) {
            return Optional.of("check-needs-second-person");
        }
        return isConcerned(entry) ? Optional.empty() : Optional.of("check-by-owner-or-body");
    }

    /** Whether it was she who entered it, with whatever account. */
    boolean hasEntered(StatusDecision entry) {
        return entry.recordedByAccount() == null
                ? username.equals(entry.recordedBy())
                : isHers(entry.recordedByAccount());
    }

    /** Whether an account is one of hers; the system's own acts, for which it is null, are nobody's. */
    boolean isHers(Long account) {
        return account != null && accounts.get().contains(account);
    }

    /**
     * Why she cannot have an entry corrected, as the code of a rule; empty where she can.
     *
     * @param awaited whether a correction of it awaits a second person already
     */
    Optional<String> refusalToCorrect(StatusDecision entry, boolean awaited) {
        if (entry.caseFile().isClosed()) {
            return Optional.of("case-is-closed");
        }
        if (!entry.holds()) {
            return Optional.of("decision-does-not-hold");
        }
        if (awaited) {
            return Optional.of("correction-awaits");
        }
        return isConcerned(entry) ? Optional.empty() : Optional.of("correction-by-owner-or-body");
    }

    /**
     * Refuses who cannot check the entry.
     *
     * @throws RuleViolation case-is-closed, decision-not-awaiting-check, check-needs-second-person, check-by-owner-or-body
     */
    void mustBeAbleToCheck(StatusDecision entry) {
        refuse(refusalOf(entry));
    }

    /**
     * Refuses who cannot have the entry corrected.
     *
     * @throws RuleViolation case-is-closed, decision-does-not-hold, correction-awaits, correction-by-owner-or-body
     */
    void mustBeAbleToCorrect(StatusDecision entry, boolean awaited) {
        refuse(refusalToCorrect(entry, awaited));
    }

    private static void refuse(Optional<String> refusal) {
        refusal.ifPresent(code -> {
            throw new RuleViolation(code);
        });
    }

    /** Both bodies are: the one that the entry names, and the one that stands in the entry that it corrects. */
    private boolean isConcerned(StatusDecision entry) {
        return worker
                && (organisation.equals(entry.caseFile().owner().code())
                        || isOf(entry.body())
                        || (entry.corrects() != null && isOf(entry.corrects().body())));
    }

    private boolean isOf(Organisation body) {
        return body != null && organisation.equals(body.code());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
