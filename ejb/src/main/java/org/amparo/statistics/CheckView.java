package org.amparo.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.shared.EveryPartNamed;

/**
 * A check of the figures, as whoever looks after the server sees it.
 *
 * @param mended whether rows that differed were written anew
 * @param checkedYear the year whose figures were counted once more by the rules themselves
 * @param checkedDay the day at whose end they were counted as known, too
 * @param persons how many persons were gone through
 * @param differences how many rows differed
 * @param rows the first of them
 */
@EveryPartNamed
public record CheckView(
        String id,
        String orderedBy,
        boolean mended,
        Instant begunAt,
        Instant endedAt,
        CheckState state,
        int checkedYear,
        LocalDate checkedDay,
        long persons,
        long differences,
        List<DifferingRow> rows)
        implements Recorded {

    /**
     * A row that differs; it names a person by the database's own id and tells nothing of her.
     *
     * @param what MISSING, TOO_MUCH, SHARED or RULES (docs/operations.md)
     */
    public record DifferingRow(String what, String country, int year, String population, long person) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
