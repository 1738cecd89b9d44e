package org.amparo.casefile;

/** A feature's part in the opening of a case, in the same transaction. */
public interface AfterOpening {

    /** The case has just been stored. */
    void opened(CaseFile file);
}
