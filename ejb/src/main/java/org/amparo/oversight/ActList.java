package org.amparo.oversight;

/** The four lists of acts. */
public enum ActList {
    READS,
    CHANGES,
    FILES,
    REGISTERS
}
