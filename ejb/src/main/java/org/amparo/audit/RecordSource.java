package org.amparo.audit;

import java.util.Map;
import java.util.Set;

/**
 * What a feature tells of the history of its records: it names its entity and says in fields what a row holds.
 *
 * @param <E> an audited entity
 */
public interface RecordSource<E> {

    /** Stable name of the subject, such as {@code service}; texts hang on it. */
    String subject();

    /** The audited entity. */
    Class<E> entity();

    /** Id by which the outside knows the row; null for the case itself. */
    String publicId(E row);

    /** What the row is called by whoever is told of it alone that it changed; null where a case is named instead. */
    default String calledBy(E row) {
        return null;
    }

    /** Names of the fields by which one such row is told from another when it changes; none where there is only one. */
    default Set<String> naming() {
        return Set.of();
    }

    /** The row's fields by name at that revision; a null value is an empty field, and their order that of the sentences. */
    Map<String, HistoryField> fields(E row);
}
