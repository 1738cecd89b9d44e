package org.amparo.web.statistics;

import org.amparo.reference.CodeList;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;

/** What a country said about a figure, as a sentence: the same wherever it is told. */
final class Statement {

    private Statement() {}

    /** Whether it says more than that the figure is available. */
    static boolean isTold(AvailabilityView said) {
        return said.status() != AvailabilityStatus.AVAILABLE || said.footnote() != null;
    }

    /** The sentence. */
    static String of(AvailabilityView said, Wording words) {
        return of(said, words.code(CodeList.AVAILABILITY_STATUS, said.status().name()), words);
    }

    /** The sentence, where what the figure is has a name of its own. */
    static String of(AvailabilityView said, String state, Wording words) {
        return words.text(
                said.footnote() == null ? "figures.footnote" : "figures.footnote.because",
                words.code(CodeList.COUNTRY, said.country()),
                words.code(CodeList.INDICATOR, said.indicator()),
                state,
                said.footnote() == null ? "" : said.footnote());
    }
}
