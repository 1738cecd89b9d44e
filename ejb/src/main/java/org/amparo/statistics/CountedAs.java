package org.amparo.statistics;

import java.util.Arrays;
import java.util.List;

/** As what a person stands in a population; the order decides where several would fit. */
enum CountedAs {
    /** A victim with an identification that counts; in the assisted population one of an earlier year. */
    VICTIM(true),
    /** Assisted: a victim whose first identification lies in the year. */
    NEW_VICTIM(true),
    /** Assisted: a dependant in a country that counts dependants. */
    DEPENDANT(true),
    /** Left out by the country's rule of inclusion (statistics.md R16). */
    LEFT_OUT(false),
    /** Assisted: not yet identified by the end of the year. */
    PRESUMED(false);

    private final boolean counted;

    CountedAs(boolean counted) {
        this.counted = counted;
    }

    /** The standings that belong to the total. */
    static List<String> counted() {
        return Arrays.stream(values())
                .filter(standing -> standing.counted)
                .map(Enum::name)
                .toList();
    }
}
