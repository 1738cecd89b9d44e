package org.amparo.identification;

/** Whether an entry of the ledger holds. */
public enum DecisionState {
    /** It holds and the case's status follows from it. */
    EFFECTIVE,
    /** Taken from paper; a second person has not compared it yet. */
    AWAITING_CHECK,
    /** The second person found that the paper does not say so; it never held. */
    REFUSED
}
