package org.amparo.statistics;

import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.NamedParts;

/**
 * Why a number of the report is another one at a later day: its causes, which add up to the difference.
 *
 * @param path the leaf of the report
 * @param from the earlier day, at whose end the registers are counted as they were known
 * @param until the later one; null for now
 * @param before the number as known at the earlier day, null where it was not available
 * @param beforeState what it was, or why there was none
 * @param after the number as known at the later day, null where it is not available
 * @param afterState what it is, or why there is none
 * @param difference by how much it is larger; what is not available counts nobody
 * @param causes each cause that there is, in the order of {@link ChangeCause}
 * @param reachedBack how many that count at the earlier day were brought only later, by an import whose register had entered them before
 * @param takenBack how many that would count at the earlier day came with an import that was taken back later
 */
@NamedParts
public record FigureChanges(
        String path,
        int year,
        LocalDate from,
        LocalDate until,
        Long before,
        FigureState beforeState,
        Long after,
        FigureState afterState,
        long difference,
        List<Changed> causes,
        long reachedBack,
        long takenBack) {

    /**
     * What came of a cause.
     *
     * @param entered units that count at the later day and did not at the earlier one
     * @param left units that counted at the earlier day and do not at the later one
     */
    public record Changed(ChangeCause cause, long entered, long left) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
