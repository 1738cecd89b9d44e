package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseStatus;
import org.amparo.organisation.Organisation;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/**
 * How the ledger of a case comes in from a register, which knows one standing and one date: identified is confirmed, presumed is
 * possible, discarded is not confirmed, on the stated date. The ledger's own rules decide whether an entry can follow.
 */
@ApplicationScoped
public class RegisteredDecisions {

    @Inject
    private AuditedTables tables;

    @Inject
    private StatusDecisions decisions;

    @Inject
    private BodyAccess access;

    /** The tables of the ledger; the case is known by its row's name first. */
    public AuditedTable table() {
        return tables.of(StatusDecision.class, "caseFile");
    }

    /**
     * The ledger of a case that is not stored yet, first entry first; the case takes over what it says.
     *
     * @param standing CONFIRMED, POSSIBLE or NOT_CONFIRMED
     * @param on when it was decided
     * @param body the body that decided then, or null where none is known
     * @param reference what names the register
     * @param recordedBy account of who brings it in
     * @return the entries, opaque to everybody but their table
     */
    public List<Object> begin(
            CaseFile file,
            CaseStatus standing,
            PartialDate on,
            Organisation body,
            String reference,
            String recordedBy) {
        var entries = new ArrayList<StatusDecision>();
        entries.add(StatusDecision.detected(file, on.from(), recordedBy));
        if (standing != CaseStatus.POSSIBLE) {
            var outcome = outcome(standing);
            new Ledger(entries).admit(outcome, on);
            entries.add(StatusDecision.registered(file, outcome, on, body, reference, recordedBy));
        }
        new Ledger(entries).projectOn(file);
        return List.copyOf(entries);
    }

    /**
     * Brings the ledger of a stored case to what its register states now. A confirmation that the register dates otherwise, or
     * takes back, is revoked first. A date moves in either direction, for the order of days among a register's entries is the register's.
     * What the register said once and two persons have corrected since does not come back by it.
     *
     * @throws org.amparo.shared.RuleViolation register-cannot-follow where the ledger has gone another way, register-repeats-corrected
     */
    public void restate(
            CaseFile file,
            CaseStatus standing,
            PartialDate on,
            Organisation body,
            String reference,
            String recordedBy) {
        if (saysTheSame(file.status(), standing)
                && (standing != CaseStatus.CONFIRMED || on.equals(file.identified()))) {
            return;
        }
        if (isCorrected(file, outcome(standing), on)) {
            throw new RuleViolation("register-repeats-corrected", on);
        }
        if (file.status() == CaseStatus.CONFIRMED) {
            add(file, DecisionOutcome.REVOKED, on, body, reference, recordedBy);
        }
        if (!saysTheSame(file.status(), standing)) {
            add(file, outcome(standing), on, body, reference, recordedBy);
        }
        access.settle(file);
    }

    /** Whether a register's word is the one for that status: it has three, and a ledger knows more. */
    private static boolean saysTheSame(CaseStatus status, CaseStatus stated) {
        return switch (status) {
            case POSSIBLE, REQUESTED -> stated == CaseStatus.POSSIBLE;
            case NOT_CONFIRMED, REVOKED, WITHDRAWN, NO_DECISION, VALIDATED -> stated == CaseStatus.NOT_CONFIRMED;
            default -> stated == status;
        };
    }

    /** Whether an entry of a register said so, and was corrected by what stands. */
    private boolean isCorrected(CaseFile file, DecisionOutcome outcome, PartialDate on) {
        return decisions.of(file).stream()
                .filter(entry -> entry.state() == DecisionState.CORRECTED || entry.state() == DecisionState.MISTAKEN)
                .anyMatch(entry -> entry.isOfRegister()
                        && entry.outcome() == outcome
                        && entry.decided().equals(on));
    }

    private void add(
            CaseFile file,
            DecisionOutcome outcome,
            PartialDate on,
            Organisation body,
            String reference,
            String recordedBy) {
        try {
            new Ledger(decisions.of(file)).admitRegistered(outcome, on);
        } catch (RuleViolation refused) {
            // Whichever rule it was: the row cannot be taken over, and the remedy is the same.
            throw new RuleViolation("register-cannot-follow");
        }
        decisions
                .add(StatusDecision.registered(file, outcome, on, body, reference, recordedBy))
                .projectOn(file);
        decisions.flush();
    }

    private static DecisionOutcome outcome(CaseStatus standing) {
        return DecisionOutcome.valueOf(standing.name());
    }
}
