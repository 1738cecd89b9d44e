package org.amparo.exchange.out;

/** How far an export has come. */
public enum ExportState {
    QUEUED,
    WRITING,
    /** The file can be fetched. */
    DONE,
    /** There is no file; the failure says why. */
    FAILED,
    /** There was a file, and it has been deleted. */
    EXPIRED
}
