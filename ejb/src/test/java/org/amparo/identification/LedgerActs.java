package org.amparo.identification;

import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseView;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;

/** What people do to the ledger of a case, through its desk. */
final class LedgerActs {

    private final BelowHttp it;

    LedgerActs(BelowHttp it) {
        this.it = it;
    }

    /** Opens a victim's case; returns its number. */
    String open(Caller worker) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    CaseView find(Caller caller, String number) {
        return it.as(caller, CaseDesk.class, desk -> desk.find(number));
    }

    /** An order for a decision, with the reason that its outcome needs. */
    static RecordDecision order(DecisionOutcome outcome, String on) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .article("article 2")
                .reasonCode(outcome.needsReasonCode() ? "OTHER" : null)
                .build();
    }

    /** Records such a decision. */
    DecisionView record(Caller caller, String number, DecisionOutcome outcome, String on) {
        return record(caller, number, order(outcome, on));
    }

    DecisionView record(Caller caller, String number, RecordDecision order) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.record(number, order));
    }

    /** Proposes what an entry should have said; null where it never was. */
    DecisionView correct(Caller caller, String number, DecisionView wrong, RecordDecision instead) {
        var order = new CorrectDecision(
                current(caller, number, wrong).version(), instead == null, instead, "another year it was");
        return it.as(caller, IdentificationDesk.class, desk -> desk.correct(number, wrong.id(), order));
    }

    DecisionView check(Caller caller, String number, DecisionView correction, boolean agrees) {
        var order = new CheckDecision(correction.version(), agrees, agrees ? null : "the paper says otherwise");
        return it.as(caller, IdentificationDesk.class, desk -> desk.check(number, correction.id(), order));
    }

    List<DecisionView> ledger(Caller caller, String number) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.ledger(number));
    }

    /** An entry as it stands now. */
    DecisionView current(Caller caller, String number, DecisionView entry) {
        return ledger(caller, number).stream()
                .filter(now -> now.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }
}
