package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
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
        add(
                "figures.countries",
                String.join(
                        ", ",
                        countries.stream()
                                .map(country -> words.code(CodeList.COUNTRY, country))
                                .toList()));
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

    /** What statuses mean: a number that is not there is not zero. */
    Definitions statuses() {
        Arrays.stream(AvailabilityStatus.values())
                .forEach(status -> rows.add(Arrays.asList(
                        words.code(CodeList.AVAILABILITY_STATUS, status.name()),
                        words.text("availability.means." + status.name()))));
        return this;
    }

    /** The definition of a number that stands for itself. */
    Definitions number(String path) {
        rows.add(Arrays.asList(words.text("figure." + path + ".topic"), words.text("figure." + path + ".why")));
        return this;
    }

    /** The definition of a figure of a report, with its bases. */
    Definitions figure(Exhibit exhibit, AnnualReport report) {
        List<String> said = new ArrayList<>();
        said.add(words.text(exhibit.words("why")));
        said.add(words.text("figures.file.unit." + exhibit.block()));
        if (exhibit.is(Exhibit.Trait.MULTI_RESPONSE)) {
            said.add(words.text("figures.several-rows"));
        }
        rows.add(Arrays.asList(words.text(exhibit.words("topic")), String.join(" ", said)));
        if (report != null) {
            exhibit.shares()
                    .forEach(share -> rows.add(Arrays.asList(
                            words.text(
                                    "figures.name",
                                    words.text(exhibit.words("topic")),
                                    words.text("figures.share." + share.name())),
                            base(share, report))));
        }
        return this;
    }

    private String base(Share share, AnnualReport report) {
        if (share.form() == Share.Form.BASE_EACH) {
            return words.text("figures.base-each." + share.name());
        }
        Long base = report.number(share.base());
        return words.text(
                "figures.base." + share.name(),
                base == null
                        ? words.code(CodeList.AVAILABILITY_STATUS, AvailabilityStatus.NOT_AVAILABLE.name())
                        : words.number(base));
    }

    /** Every figure of a report. */
    Definitions all(AnnualReport report) {
        Arrays.stream(Part.values()).forEach(part -> {
            part.tiles().forEach(this::number);
            part.exhibits().forEach(exhibit -> figure(exhibit, report));
        });
        return this;
    }

    /** What countries said of a year's numbers. */
    Definitions said(int year, Stream<AvailabilityView> statements) {
        statements
                .filter(Statement::isTold)
                .forEach(said ->
                        rows.add(Arrays.asList(words.text("figures.file.said", year), Statement.of(said, words))));
        return this;
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
