package org.amparo.statistics;

/** How far a check of the figures is. */
public enum CheckState {
    RUNNING,
    DONE,
    FAILED
}
