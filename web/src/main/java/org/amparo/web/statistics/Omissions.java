package org.amparo.web.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.FigureCoverage;
import org.amparo.statistics.FigureState;

/** Says what stands where there is no number, and which countries a number is not of: in the same words wherever it is shown. */
final class Omissions {

    private final Wording words;

    Omissions(Wording words) {
        this.words = words;
    }

    /** A number, or the words for one that is not there. */
    String printed(Long number, FigureState state) {
        return number == null ? missing(state).toLowerCase(Locale.ROOT) : words.number(number);
    }

    /** The name of a state without a number; a share has none where nobody is counted, though that is a number. */
    String missing(FigureState state) {
        if (state.hasNumber()) {
            return words.text("figures.no-share");
        }
        return state == FigureState.NOT_DISAGGREGATED
                ? words.text("figures.not-disaggregated")
                : words.code(CodeList.AVAILABILITY_STATUS, state.name());
    }

    /** The name of any state. */
    String named(FigureState state) {
        return switch (state) {
            case REPORTED -> words.text("figures.reported");
            case ZERO -> words.text("figures.zero");
            case PARTIAL -> words.code(CodeList.AVAILABILITY_STATUS, state.name());
            default -> missing(state);
        };
    }

    /** What a state means. */
    String meaning(FigureState state) {
        return switch (state) {
            case REPORTED, ZERO, NOT_DISAGGREGATED -> words.text("figures.means." + state.name());
            default -> words.text("availability.means." + state.name());
        };
    }

    /** How many are counted, and of which countries not: <i>7, without Costa Rica</i>. */
    String base(FigureCoverage coverage) {
        return beside(printed(coverage.base(), coverage.state(coverage.base())), coverage);
    }

    /** The base of a table, or where there is none how many are counted in all. */
    String baseOf(Long all, FigureCoverage coverage) {
        return coverage.base() == null ? undivided(all, coverage) : base(coverage);
    }

    /** How many are counted in all, where no country can say of what kind they are: <i>2, not broken down</i>. */
    private String undivided(Long all, FigureCoverage coverage) {
        String why = missing(coverage.state(null)).toLowerCase(Locale.ROOT);
        return all == null ? why : words.number(all) + ", " + why;
    }

    /** A text that goes on with the countries that are not in it, or only in part. */
    String beside(String text, FigureCoverage coverage) {
        return Stream.concat(Stream.of(text), said(coverage).stream()).collect(Collectors.joining(", "));
    }

    /** Which countries are not in it, or only in part; nothing of a single country, whose number says it. */
    List<String> said(FigureCoverage coverage) {
        if (coverage.states().size() == 1 || coverage.with().isEmpty()) {
            return List.of();
        }
        var partial = coverage.being(FigureState.PARTIAL);
        return Stream.of(
                        coverage.without().isEmpty()
                                ? ""
                                : words.text("figures.without", countries(coverage.without())),
                        partial.isEmpty() ? "" : words.text("figures.partial", String.join(", ", names(partial))))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /** That these countries are not in it. */
    String without(List<String> codes) {
        return words.text("figures.without", countries(codes));
    }

    private String countries(List<String> codes) {
        List<String> names = names(codes);
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : words.text("figures.without.last", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** Whose numbers they are: the country, or how many. */
    String whose(List<String> countries) {
        return countries.size() == 1
                ? names(countries).get(0)
                : words.text("figures.scope.countries", countries.size());
    }

    List<String> names(List<String> codes) {
        return codes.stream().map(code -> words.code(CodeList.COUNTRY, code)).toList();
    }
}
