package org.amparo.casefile;

/** A feature's part in the closing of a case, in the same transaction. */
public interface AfterClosing {

    /** The case has just been closed. */
    void closed(CaseFile file);
}
