package org.amparo.identification;

import java.util.EnumSet;
import java.util.Set;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.Sight;

/** What an entry of the ledger says, and after which standing it can be said (processes.md §5.1). */
public enum DecisionOutcome {
    POSSIBLE(CaseStatus.POSSIBLE, false, false),
    REQUESTED(CaseStatus.REQUESTED, false, false),
    CONFIRMED(CaseStatus.CONFIRMED, true, false),
    NOT_CONFIRMED(CaseStatus.NOT_CONFIRMED, true, true),
    REVOKED(CaseStatus.REVOKED, true, true),
    VALIDATED(CaseStatus.VALIDATED, true, false),
    WITHDRAWN(CaseStatus.WITHDRAWN, false, false),
    NO_DECISION(CaseStatus.NO_DECISION, false, false);

    private static final Set<CaseStatus> UNDECIDED = EnumSet.of(
            CaseStatus.POSSIBLE,
            CaseStatus.REQUESTED,
            CaseStatus.NOT_CONFIRMED,
            CaseStatus.REVOKED,
            CaseStatus.WITHDRAWN,
            CaseStatus.NO_DECISION);

    private final CaseStatus leadsTo;
    private final boolean byDecidingBody;
    private final boolean needsReasonCode;

    DecisionOutcome(CaseStatus leadsTo, boolean byDecidingBody, boolean needsReasonCode) {
        this.leadsTo = leadsTo;
        this.byDecidingBody = byDecidingBody;
        this.needsReasonCode = needsReasonCode;
    }

    /** The standing after this entry. */
    public CaseStatus leadsTo() {
        return leadsTo;
    }

    /** Whether only the country's deciding body can say it. */
    public boolean byDecidingBody() {
        return byDecidingBody;
    }

    /** Whether somebody with that sight of a case may say it at all: what no deciding body says is for the owner. */
    public boolean isFor(Sight sight) {
        return byDecidingBody || sight.owner();
    }

    /** Whether a coded reason has to be given. */
    public boolean needsReasonCode() {
        return needsReasonCode;
    }

    /** Whether it can follow a standing; a confirmation that stands can only be revoked. */
    public boolean canFollow(CaseStatus standing) {
        return switch (this) {
            case POSSIBLE -> false;
            case REQUESTED, CONFIRMED, VALIDATED -> UNDECIDED.contains(standing) && leadsTo != standing;
            case NOT_CONFIRMED -> standing == CaseStatus.POSSIBLE || standing == CaseStatus.REQUESTED;
            case REVOKED -> standing == CaseStatus.CONFIRMED || standing == CaseStatus.VALIDATED;
            case WITHDRAWN, NO_DECISION -> standing == CaseStatus.REQUESTED;
        };
    }
}
