package org.amparo.exchange.in.rows;

import java.time.LocalDate;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.OpenCase;
import org.amparo.exchange.in.Content;
import org.amparo.exchange.in.StatedRow;
import org.amparo.shared.EveryPartNamed;
import org.amparo.shared.PartialDate;

/**
 * A case as a line states it.
 *
 * @param line number of the line
 * @param name the source's name for the case
 * @param person the source's name for the person
 * @param linked the source's name for the victim's case of a dependant, or null
 * @param country reporting country
 * @param stated what is recorded of it
 * @param standing CONFIRMED, POSSIBLE or NOT_CONFIRMED; null for dependants
 * @param decided when that was decided; null for dependants
 * @param knownOn day on which the register came to know of it
 */
@EveryPartNamed
record StagedCase(
        int line,
        String name,
        String person,
        String linked,
        String country,
        OpenCase stated,
        CaseStatus standing,
        PartialDate decided,
        LocalDate knownOn,
        Content content)
        implements StatedRow {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
