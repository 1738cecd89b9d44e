package org.amparo.statistics;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.shared.NamedParts;

/**
 * A table that is asked for: of whom, by which two properties, and of which of them alone.
 *
 * @param population what is counted
 * @param rows the property by which rows are told apart
 * @param columns the one by which columns are; null for none
 * @param only the values of which a unit has to have one, for each property that is filtered
 * @param from the first year
 * @param until the last year
 * @param countries alpha-3; none for those of the caller's report
 * @param knownAt as the registers were known at the end of a day; null for as they stand now
 */
@NamedParts
public record TableQuery(
        Population population,
        Dimension rows,
        Dimension columns,
        Map<Dimension, List<@Size(max = 40) String>> only,
        int from,
        int until,
        @Size(max = 200) List<@Size(max = 3) String> countries,
        LocalDate knownAt) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
