package org.amparo.identification;

/** Whether an entry of the ledger holds. */
public enum DecisionState {
    /** It holds and the case's status follows from it. */
    EFFECTIVE,
    /** Taken from paper; a second person has not compared it yet. */
    AWAITING_CHECK,
    /** It would correct another entry, which holds until a second person agrees. */
    PROPOSED,
    /** The second person did not agree; it never held. */
    REFUSED,
    /** It held until another entry took its place. */
    CORRECTED,
    /** It held until two persons found that it had been entered by mistake. */
    MISTAKEN,
    /** It says that another entry was a mistake, and a second person agrees; it stands in nobody's place. */
    AGREED,
    /** It came with a register that was taken back; it holds no longer. */
    WITHDRAWN
}
