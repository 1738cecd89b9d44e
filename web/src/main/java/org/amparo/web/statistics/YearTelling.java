package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.web.statistics.Exhibit.Trait;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.Section.Table;
import org.amparo.web.statistics.Section.Tile;
import org.amparo.web.statistics.chart.Bar;
import org.amparo.web.statistics.chart.BarChart;
import org.amparo.web.statistics.chart.Fill;

/** Tells the annual report in the reader's language: sections, sentences, pictures and tables. It counts nothing. */
final class YearTelling {

    /** The table holds the rest. */
    private static final int MOST_BARS = 12;

    private static final Map<String, Fill> FILLS =
            Map.of("identified", Fill.BLUE, "assisted", Fill.GREEN, "services_delivered", Fill.ORANGE);

    private final AnnualReport report;
    private final Wording words;
    private final boolean opensLists;

    /**
     * @param opensLists whether the reader may see the cases behind a number
     */
    YearTelling(AnnualReport report, Wording words, boolean opensLists) {
        this.report = report;
        this.words = words;
        this.opensLists = opensLists;
    }

    List<Section> sections() {
        return Arrays.stream(Part.values())
                .map(part -> new Section(
                        part.key(),
                        words.text("figures.part." + part.key()),
                        part.tiles().stream()
                                .filter(path -> isRegional() || !path.endsWith("distinct_region"))
                                .map(this::tile)
                                .toList(),
                        part.exhibits().stream()
                                .filter(exhibit -> isRegional() || !exhibit.is(Trait.OF_SEVERAL_COUNTRIES))
                                .map(this::shown)
                                .toList()))
                .toList();
    }

    private boolean isRegional() {
        return report.countries().size() > 1;
    }

    private Tile tile(String path) {
        return new Tile(
                words.text("figure." + path + ".topic"),
                count(report.number(path), path.endsWith("distinct_region") ? null : path, "", false),
                words.text("figure." + path + ".why"));
    }

    private Shown shown(Exhibit exhibit) {
        Footnotes footnotes = new Footnotes(report, exhibit);
        List<String> keys = keys(exhibit);
        String title = new Headline(report, words).of(exhibit);
        return SectionShownBuilder.builder()
                .id(id(exhibit))
                .path(exhibit.path())
                .title(title)
                .svg(exhibit.is(Trait.PLAIN) || keys.isEmpty() ? null : picture(exhibit, keys, title, footnotes))
                .bases(exhibit.is(Trait.PLAIN) ? List.of() : bases(exhibit))
                .note(exhibit.is(Trait.MULTI_RESPONSE) ? words.text("figures.several-rows") : "")
                .why(words.text(exhibit.words("why")))
                .table(keys.isEmpty() ? null : table(exhibit, keys, footnotes))
                .byCountry(isRegional() && exhibit.byCountry() != null ? byCountry(exhibit, keys, footnotes) : null)
                .footnotes(footnotes.texts(words))
                .build();
    }

    private List<String> keys(Exhibit exhibit) {
        Map<String, Long> table = report.table(exhibit.path());
        Stream<String> keys = table.keySet().stream();
        if (exhibit.is(Trait.PLAIN)) {
            keys = keys.filter(key -> !Long.valueOf(0).equals(table.get(key)));
        }
        if (exhibit.is(Trait.RANKED)) {
            keys = keys.sorted(Comparator.comparing((String key) -> !Values.isKnown(key))
                    .thenComparing(table::get, Comparator.nullsLast(Comparator.reverseOrder())));
        }
        return keys.toList();
    }

    private String picture(Exhibit exhibit, List<String> keys, String title, Footnotes footnotes) {
        Map<String, Long> table = report.table(exhibit.path());
        List<Bar> bars = keys.stream()
                .limit(MOST_BARS)
                .map(key -> new Bar(
                        label(exhibit, key),
                        table.get(key),
                        printed(exhibit, key, table.get(key), footnotes),
                        FILLS.get(exhibit.block())))
                .toList();
        String description =
                bars.stream().map(bar -> bar.label() + ": " + bar.printed()).collect(Collectors.joining("; "));
        return BarChart.of(
                        id(exhibit) + "-picture",
                        title,
                        description,
                        bars,
                        words.text("figures.n", printed(report.number(exhibit.total()))))
                .svg();
    }

    private String printed(Exhibit exhibit, String key, Long number, Footnotes footnotes) {
        if (number == null) {
            return missing(isNotApplicable(exhibit, key, footnotes));
        }
        Long percent =
                exhibit.shares().isEmpty() ? null : exhibit.shares().get(0).percentOf(report, key);
        return percent == null
                ? words.number(number)
                : words.text("figures.number-and-share", words.number(number), words.number(percent));
    }

    private String printed(Long number) {
        return number == null ? missing(false) : words.number(number);
    }

    private String missing(boolean notApplicable) {
        return words.code(CodeList.AVAILABILITY_STATUS, notApplicable ? "NOT_APPLICABLE" : "NOT_AVAILABLE")
                .toLowerCase(Locale.ROOT);
    }

    private List<String> bases(Exhibit exhibit) {
        List<String> bases = new ArrayList<>();
        bases.add(words.text("figures.population." + exhibit.block(), printed(report.number(exhibit.total()))));
        for (Share share : exhibit.shares()) {
            bases.add(
                    share.form() == Share.Form.BASE_EACH
                            ? words.text("figures.base-each." + share.name())
                            : words.text("figures.base." + share.name(), printed(report.number(share.base()))));
        }
        return bases;
    }

    private Table table(Exhibit exhibit, List<String> keys, Footnotes footnotes) {
        List<String> heads = new ArrayList<>(List.of(head(exhibit.values()), words.text("figures.number")));
        exhibit.shares().forEach(share -> heads.add(words.text("figures.share." + share.name())));
        Map<String, Long> table = report.table(exhibit.path());
        List<Line> lines = new ArrayList<>();
        for (String key : keys) {
            List<Count> cells = new ArrayList<>();
            cells.add(count(
                    table.get(key),
                    exhibit.path() + '.' + key,
                    marks(exhibit, key, footnotes),
                    isNotApplicable(exhibit, key, footnotes)));
            exhibit.shares().forEach(share -> cells.add(share(share, key)));
            lines.add(new Line(label(exhibit, key), cells));
        }
        for (String path : exhibit.single()) {
            List<Count> cells = new ArrayList<>(List.of(count(report.number(path), path, "", false)));
            exhibit.shares().forEach(share -> cells.add(new Count("", null, false, "")));
            lines.add(new Line(words.text("figure." + path + ".topic"), cells));
        }
        return new Table(heads, lines);
    }

    private Count share(Share share, String key) {
        Long percent = share.percentOf(report, key);
        if (percent == null) {
            return new Count("", null, false, "");
        }
        String text = words.text("figures.percent", words.number(percent));
        return new Count(
                share.form() == Share.Form.BASE_EACH
                        ? words.text("figures.share-of-base", text, words.number(share.baseOf(report, key)))
                        : text,
                null,
                false,
                "");
    }

    private Table byCountry(Exhibit exhibit, List<String> keys, Footnotes footnotes) {
        List<String> heads = new ArrayList<>(List.of(head(Values.COUNTRY)));
        keys.forEach(key -> heads.add(label(exhibit, key)));
        List<Line> lines = new ArrayList<>();
        for (String country : report.countries()) {
            List<Count> cells = keys.stream()
                    .map(key -> {
                        String path = exhibit.pathOf(country, key);
                        List<String> needed = exhibit.indicatorsOf(key);
                        return count(
                                report.number(path),
                                path,
                                footnotes.marks(country, needed),
                                footnotes.isNotApplicable(country, needed));
                    })
                    .toList();
            lines.add(new Line(words.code(CodeList.COUNTRY, country), cells));
        }
        Map<String, Long> table = report.table(exhibit.path());
        lines.add(new Line(
                words.text("figures.all-countries"),
                keys.stream()
                        .map(key -> count(table.get(key), null, marks(exhibit, key, footnotes), false))
                        .toList()));
        return new Table(heads, lines);
    }

    /** Footnotes of a number: those of its country, or those that concern this number alone among its table's. */
    private String marks(Exhibit exhibit, String key, Footnotes footnotes) {
        String country = countryOf(exhibit, key);
        List<String> needed = exhibit.indicatorsOf(key);
        if (country != null) {
            return footnotes.marks(country, needed);
        }
        return needed.stream()
                .filter(indicator -> !exhibit.indicators().contains(indicator))
                .map(footnotes::marks)
                .filter(marks -> !marks.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private boolean isNotApplicable(Exhibit exhibit, String key, Footnotes footnotes) {
        String country = countryOf(exhibit, key);
        return country != null && footnotes.isNotApplicable(country, exhibit.indicatorsOf(key));
    }

    /** The one country whose number it is; null for one of several countries. */
    private String countryOf(Exhibit exhibit, String key) {
        if (exhibit.values() == Values.COUNTRY) {
            return key;
        }
        return isRegional() ? null : report.countries().get(0);
    }

    private Count count(Long number, String path, String marks, boolean notApplicable) {
        boolean opens = opensLists && path != null && number != null && number > 0 && report.isListed(path);
        return new Count(
                number == null ? missing(notApplicable) : words.number(number),
                opens ? path : null,
                number == null,
                Objects.toString(marks, ""));
    }

    private String label(Exhibit exhibit, String key) {
        return exhibit.values().label(key, words);
    }

    private String head(Values values) {
        return words.text("figures.head." + values.name().toLowerCase(Locale.ROOT));
    }

    private static String id(Exhibit exhibit) {
        return exhibit.path().replaceAll("[._]", "-");
    }
}
