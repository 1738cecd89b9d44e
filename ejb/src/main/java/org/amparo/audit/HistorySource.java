package org.amparo.audit;

import java.util.Map;
import java.util.Set;
import org.amparo.security.DataCategory;

/**
 * What a feature adds to a case's history. The feature names its entity and says in fields what a row holds; the order of the
 * fields is that of the sentences.
 *
 * @param <E> an audited entity that belongs to a case
 */
public interface HistorySource<E> {

    /** Stable name of the subject, such as {@code service}; texts hang on it. */
    String subject();

    /** The audited entity. */
    Class<E> entity();

    /** Property that leads to the case, or {@code id} where the entity is the case itself. */
    String caseProperty();

    /** The case that the row belongs to at that revision; only its id is asked for, so it need not be loaded. */
    Object caseOf(E row);

    /** Id by which the outside knows the row; null for the case itself. */
    String publicId(E row);

    /** Whether the reader may know that there are such records at all; her categories are asked beside it. */
    default boolean isFor(HistoryReader reader) {
        return true;
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

    /** Names of the fields by which one such row is told from another when it changes; none where a case has only one. */
    default Set<String> naming() {
        return Set.of();
    }

    /** The row's fields by name at that revision; a null value is an empty field. */
    Map<String, HistoryField> fields(E row);
}
