package org.amparo.exchange.in;

import java.time.Instant;

/**
 * One thing that stands against taking an import back, because it was built on what the import wrote.
 *
 * @param kind what it is
 * @param count how many rows it touches
 * @param caseNumber the case that it was done on; null where it is none, or none in the reader's scope
 * @param username account of who did it; null where that is not for the reader
 * @param at when
 * @param other the import that has to be taken back first; null where it is none, or none that the reader may look at
 */
public record Against(Kind kind, long count, String caseNumber, String username, Instant at, OtherImport other) {

    /**
     * Another import.
     *
     * @param id under which it is found
     * @param fileName as its file was called
     */
    public record OtherImport(String id, String fileName) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** What can be built on an import. The later of two names says more of one act that did both. */
    public enum Kind {
        /** A case was opened to somebody, or hidden from her. */
        ACCESS,
        /** What looked unlikely was said to be right. */
        ANSWER,
        /** A section was amended, the case closed, or put into somebody's hands. */
        CASE,
        /** A decision was recorded, checked or corrected. */
        DECISION,
        /** A dependant's case was opened. */
        DEPENDANT,
        /** Somebody has typed words for the case that are not saved yet and would be lost. */
        DRAFT,
        /** Something else was recorded of it. */
        OTHER,
        /** Another case of a person was opened of whom it says something. */
        PERSON,
        /** A service was logged, corrected or moved. */
        SERVICE,
        /** The country has said something else of a figure. */
        STATEMENT,
        /** Another import speaks of the same rows, persons or statements. */
        IMPORT,
        /** Cases that are not the reader's to change, or not to see: nothing else is said of them. */
        CLOSED,
        /** Rows that it changed before their earlier names were kept. */
        NOT_KEPT
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
