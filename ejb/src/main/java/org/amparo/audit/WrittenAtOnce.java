package org.amparo.audit;

import java.util.Set;

/**
 * Fired in the transaction in which records were written by statements on many rows at once, past the entities: whoever derives something from
 * them has it follow.
 *
 * @param revisions the revisions of the history of which rows were added, or count no more
 */
public record WrittenAtOnce(Set<Long> revisions) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
