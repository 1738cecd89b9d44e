package org.amparo.audit;

import java.util.List;

/**
 * Fired in the transaction in which records were written by statements on many rows at once, past the entities: whoever derives something from
 * them has it follow at once, and says how far that is.
 *
 * @param revisions the revisions of the history of which rows were added, or count no more
 */
public record WrittenAtOnce(List<Long> revisions, Told told) {

    /** Is told how far what follows is. */
    public interface Told {

        /** Whose records were written is being asked: so many rows of the history have been gone through, of so many. */
        void gathering(long done, long total);

        /** What follows has been written of so many persons, of so many. */
        void following(long done, long total);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
