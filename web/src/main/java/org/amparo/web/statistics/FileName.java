package org.amparo.web.statistics;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.amparo.web.statistics.file.FileFormat;

/** What a file of figures is called, in the words of whoever takes it: letters of ASCII, digits and dashes, for every disk takes those. */
final class FileName {

    private static final int NAMED_COUNTRIES = 3;

    private FileName() {}

    /**
     * The name.
     *
     * @param what the figure, as its page calls it
     * @param day the day that is counted
     */
    static String of(
            String what, int from, int until, List<String> countries, LocalDate day, FileFormat form, Wording words) {
        return plain(words.text(
                        "figures.file.named",
                        what.toLowerCase(Locale.ROOT),
                        from == until ? String.valueOf(from) : from + "-" + until,
                        countries.size() > NAMED_COUNTRIES
                                ? words.text("figures.scope.countries", countries.size())
                                : String.join("-", countries),
                        day.toString()))
                + '.'
                + form.name();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
