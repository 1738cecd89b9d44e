package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.FigureState;
import org.amparo.statistics.ReportLeaf;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.file.Sheet;

/** The sheet that says what the numbers beside it mean: whose they are, of when, by which rule and on which base. */
final class Definitions {

    private final Wording words;
    private final List<List<Object>> rows = new ArrayList<>();

    Definitions(Wording words) {
        this.words = words;
    }

    /** Whose numbers they are, of which years, and as known when. */
    Definitions head(List<String> countries, int from, int until, LocalDate knownAt, LocalDate today) {
        add("figures.countries", String.join(", ", new Omissions(words).names(countries)));
        add("figures.file.from", LocalDate.of(from, 1, 1));
        add("figures.file.until", LocalDate.of(until, 12, 31));
        if (knownAt == null) {
            add("figures.file.known-at", words.text("figures.file.known-now"));
        } else {
            add("figures.file.known-at", knownAt);
        }
        add("figures.file.counted-on", today);
        return this;
    }

    /** Which years may still change; nothing where all were over. */
    Definitions open(String sentence) {
        return sentence == null || sentence.isEmpty() ? this : line(words.text("figures.file.year"), sentence);
    }

    /**
     * What the states of numbers mean, in the words that stand beside them: a number that is not there is not zero.
     *
     * @param isDeclared whether declared numbers stand there, too
     */
    Definitions states(boolean isDeclared) {
        var omissions = new Omissions(words);
        Arrays.stream(FigureState.values()).forEach(state -> line(omissions.named(state), omissions.meaning(state)));
        return isDeclared ? line(words.text("figures.declared"), words.text("figures.declared.means")) : this;
    }

    /** The definition of a number that stands for itself. */
    Definitions number(String path) {
        return line(words.text("figure." + path + ".topic"), words.text("figure." + path + ".why"));
    }

    /** The definition of a figure. */
    Definitions figure(Exhibit exhibit) {
        List<String> said = new ArrayList<>();
        said.add(words.text(exhibit.words("why")));
        said.add(words.text("figures.file.unit." + exhibit.block()));
        if (exhibit.is(Exhibit.Trait.MULTI_RESPONSE)) {
            said.add(words.text("figures.several-rows"));
        }
        return line(words.text(exhibit.words("topic")), String.join(" ", said));
    }

    /** The definition of a figure of a report, with the bases that its page names. */
    Definitions figure(Exhibit exhibit, Shown shown) {
        figure(exhibit);
        shown.bases()
                .forEach(base -> line(
                        words.text("figures.name", words.text(exhibit.words("topic")), words.text("figures.file.base")),
                        base));
        return this;
    }

    /** Every figure that the page of a report shows. */
    Definitions all(AnnualReport report) {
        Set<String> numbers = report.leaves().stream().map(ReportLeaf::path).collect(Collectors.toSet());
        Map<String, Shown> shown = new YearTelling(report, words)
                .sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .collect(Collectors.toMap(Shown::path, one -> one));
        Arrays.stream(Part.values()).forEach(part -> {
            part.tiles().stream().filter(numbers::contains).forEach(this::number);
            part.exhibits().stream()
                    .filter(exhibit -> shown.containsKey(exhibit.path()))
                    .forEach(exhibit -> figure(exhibit, shown.get(exhibit.path())));
        });
        return this;
    }

    /** What countries said of a year's numbers. */
    Definitions said(int year, Stream<AvailabilityView> statements) {
        statements.filter(Statement::isTold).forEach(said -> said(year, Statement.of(said, words)));
        return this;
    }

    /** The same of one figure, in the sentence that its page has. */
    Definitions said(int year, String sentence) {
        return line(words.text("figures.file.said", year), sentence);
    }

    /** A line of its own. */
    Definitions line(String name, Object text) {
        rows.add(Arrays.asList(name, text));
        return this;
    }

    private void add(String key, Object value) {
        line(words.text(key), value);
    }

    Sheet sheet() {
        return new Sheet(
                words.text("figures.file.definitions"),
                List.of(words.text("figures.file.what"), words.text("figures.file.means")),
                rows);
    }
}
