package org.amparo.audit;

import org.amparo.security.DataCategory;

/**
 * What a feature adds to a case's history.
 *
 * @param <E> an audited entity that belongs to a case
 */
public interface HistorySource<E> extends RecordSource<E> {

    /** Property that leads to the case, or {@code id} where the entity is the case itself. */
    String caseProperty();

    /** The case that the row belongs to at that revision; only its id is asked for, so it need not be loaded. */
    Object caseOf(E row);

    /** Whether the reader may know that there are such records at all; her categories are asked beside it. */
    default boolean isFor(HistoryReader reader) {
        return true;
    }

    /** Whether such records mostly change by what is done elsewhere, so that this is told of an act before them. */
    default boolean mostlyFollows() {
        return false;
    }

    /** The category without which the row itself is not to be known of; null where every reader of the case may. */
    default DataCategory category(E row) {
        return null;
    }

    /**
     * The category without which nobody is told who recorded the row, because the recorder's organisation says what the category
     * keeps closed; null where that is open.
     */
    default DataCategory categoryOfAuthor(E row) {
        return null;
    }
}
