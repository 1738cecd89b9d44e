package org.amparo.audit;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Fired in the transaction in which records were written by statements on many rows at once, past the entities: whoever derives something from
 * them has it follow at once, and says how far that is. The record of the import is not yet touched by then: whoever waits is told in it.
 *
 * @param imported the revision under which an import has written, or 0
 * @param takenBack the revision of an import that counts no more, or 0
 * @param takingBack the revision under which that is taken back, or 0
 */
public record WrittenAtOnce(long imported, long takenBack, long takingBack, Told told) {

    /** What an import has written. */
    public static WrittenAtOnce byImport(long revision, Told told) {
        return new WrittenAtOnce(revision, 0, 0, told);
    }

    /** What the taking back of an import has written. */
    public static WrittenAtOnce byTakingBack(long takenBack, long revision, Told told) {
        return new WrittenAtOnce(0, takenBack, revision, told);
    }

    /** The revisions of the history of which rows were added, or count no more. */
    public List<Long> revisions() {
        return LongStream.of(imported, takenBack, takingBack)
                .filter(revision -> revision > 0)
                .boxed()
                .toList();
    }

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
