package org.amparo.casefile;

/** Whether the case is of a victim or of somebody who depends on one. */
public enum CaseRole {
    VICTIM,
    DEPENDANT
}
