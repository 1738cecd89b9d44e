package org.amparo.web.statistics;

import java.util.regex.Pattern;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.FigureState;

/** What a country said about a figure, as a sentence: the same wherever it is told. */
final class Statement {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Statement() {}

    /** Whether it says more than that the figure is available. */
    static boolean isTold(AvailabilityView said) {
        return said.status() != AvailabilityStatus.AVAILABLE || said.footnote() != null;
    }

    /** The sentence. */
    static String of(AvailabilityView said, Wording words) {
        return of(said, words.code(CodeList.AVAILABILITY_STATUS, said.status().name()), words);
    }

    /**
     * The sentence beside a number.
     *
     * @param here what the number is for this country: who counts persons and cannot say how many of them stand there has said so
     */
    static String of(AvailabilityView said, FigureState here, Wording words) {
        if (!said.status().hasFigure() && AvailabilityView.isOnlyNoted(said.indicator())) {
            return of(said, words.text("figures.footnote.noted"), words);
        }
        boolean counts = said.status() == AvailabilityStatus.NOT_AVAILABLE && here == FigureState.NOT_DISAGGREGATED;
        return of(
                said,
                counts
                        ? new Omissions(words).missing(here)
                        : words.code(CodeList.AVAILABILITY_STATUS, said.status().name()),
                words);
    }

    private static String of(AvailabilityView said, String status, Wording words) {
        return words.text(
                said.footnote() == null ? "figures.footnote" : "figures.footnote.because",
                words.code(CodeList.COUNTRY, said.country()),
                words.code(CodeList.INDICATOR, said.indicator()),
                status,
                said.footnote() == null ? "" : footnote(said.footnote(), words));
    }

    /** A register may number its footnotes and give no more of one than its number. */
    private static String footnote(String footnote, Wording words) {
        return NUMBER.matcher(footnote).matches() ? words.text("figures.footnote.numbered", footnote) : footnote;
    }
}
