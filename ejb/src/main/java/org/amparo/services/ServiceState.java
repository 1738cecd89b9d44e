package org.amparo.services;

/** How far a service has come; only DELIVERED is counted. */
public enum ServiceState {
    PLANNED,
    DELIVERED,
    NO_SHOW,
    DECLINED,
    /** It could not be had; a barrier says why. */
    UNAVAILABLE,
    /** Entered in error; kept for the history alone. */
    WITHDRAWN
}
