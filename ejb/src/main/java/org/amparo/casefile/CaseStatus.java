package org.amparo.casefile;

/** Where a case stands in the decision on victim status: the projection of the ledger of decisions (processes.md §5.1). */
public enum CaseStatus {
    /** Indicators were found; emergency protection is allowed from here. */
    POSSIBLE,
    /** The deciding body has been asked. */
    REQUESTED,
    /** Officially identified: the only status that counts as identified (statistics.md R1). */
    CONFIRMED,
    NOT_CONFIRMED,
    /** Once confirmed, taken back by the deciding body. */
    REVOKED,
    /** Another country's confirmation was recognised; no identification of its own. */
    VALIDATED,
    /** The person took the request back. */
    WITHDRAWN,
    /** The request ran out without a decision. */
    NO_DECISION,
    /** Dependants have no status of their own. */
    NOT_APPLICABLE
}
