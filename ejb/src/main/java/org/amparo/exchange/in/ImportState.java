package org.amparo.exchange.in;

/** How far an import has come. */
public enum ImportState {
    QUEUED,
    /** Rows are read, judged and laid ready. */
    READING,
    /** All is written in one transaction. */
    WRITING,
    /** Written. */
    DONE,
    /** It is being taken back in one transaction; should that fail, it is {@link #DONE} as before. */
    WITHDRAWING,
    /** It was written and taken back as a whole. */
    WITHDRAWN,
    /** A dry run that found no error. */
    CHECKED,
    /** Something has to be known of the file as a whole before its rows can be read; nothing was written. */
    ASKED,
    /** Rows or the file itself are wrong; nothing was written. */
    REFUSED,
    CANCELLED,
    /** It was interrupted or failed; nothing was written, and it can be run again. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isEnd() {
        return this != QUEUED && this != READING && this != WRITING && this != WITHDRAWING;
    }

    /** Whether its file is kept for a day, to be read once more. */
    boolean keepsFile() {
        return this == CHECKED || this == ASKED;
    }

    /** Whether it can still be stopped: what is written is written whole. */
    public boolean isStoppable() {
        return this == QUEUED || this == READING;
    }
}
