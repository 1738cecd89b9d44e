package org.amparo.statistics;

/** Why a figure is another one at a later day; of several on one day the first of these. */
public enum ChangeCause {
    /** A country can give the figure now, or cannot any more. */
    AVAILABILITY,
    /** An import brought it, or changed it, that does not say when its register entered it. */
    IMPORT,
    /** The decision on victim status became another one. */
    STATUS_REVISED,
    /** The case or the service was entered only then. */
    ENTERED_LATE,
    /** Something by which it is counted was changed, or it was taken out. */
    CORRECTION,
    /** The country's rule of inclusion became another one. */
    RULE
}
