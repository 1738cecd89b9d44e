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
import org.amparo.statistics.FigureCoverage;
import org.amparo.web.statistics.Exhibit.Trait;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.Section.Table;
import org.amparo.web.statistics.Section.Tile;

/** Tells the annual report in the reader's language: sections, sentences, pictures and tables. It counts nothing. */
final class YearTelling {

    private static final Count NOTHING = new Count("", null, false, "");

    private final AnnualReport report;
    private final Wording words;
    private final Omissions omissions;
    private final Declared declared;

    YearTelling(AnnualReport report, Wording words) {
        this.report = report;
        this.words = words;
        this.omissions = new Omissions(words);
        this.declared = new Declared(report, words);
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
                count(path, ""),
                said(path),
                declared.sentence(path),
                words.text("figure." + path + ".why"));
    }

    /** Which countries are not in a number; where there is none, what countries say of it. */
    private String said(String path) {
        FigureCoverage coverage = report.coverage(path);
        return report.number(path) == null
                ? coverage.statements().stream()
                        .map(said -> Statement.of(said, coverage.states().get(said.country()), words))
                        .collect(Collectors.joining(" "))
                : String.join(", ", omissions.said(coverage));
    }

    private Shown shown(Exhibit exhibit) {
        List<String> keys = keys(exhibit);
        Footnotes footnotes = new Footnotes(report, exhibit, keys);
        String title = new Headline(report, words).of(exhibit);
        return SectionShownBuilder.builder()
                .id(exhibit.anchor())
                .path(exhibit.path())
                .title(title)
                .svg(
                        exhibit.is(Trait.PLAIN) || keys.isEmpty()
                                ? null
                                : new Picture(report, words).of(exhibit, exhibit.anchor(), keys, title, footnotes))
                .bases(exhibit.is(Trait.PLAIN) ? List.of() : bases(exhibit, keys))
                .note(exhibit.is(Trait.MULTI_RESPONSE) && hasNumbers(exhibit) ? words.text("figures.several-rows") : "")
                .why(words.text(exhibit.words("why")))
                .table(keys.isEmpty() ? null : table(exhibit, keys, footnotes))
                .byCountry(isRegional() && exhibit.byCountry() != null ? byCountry(exhibit, keys, footnotes) : null)
                .footnotes(footnotes.texts(words))
                .build();
    }

    private boolean hasNumbers(Exhibit exhibit) {
        return report.table(exhibit.path()).values().stream().anyMatch(Objects::nonNull);
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

    private List<String> bases(Exhibit exhibit, List<String> keys) {
        FigureCoverage coverage = report.coverage(exhibit.path());
        String population = words.text(
                "figures.population." + exhibit.block(), omissions.baseOf(report.number(exhibit.total()), coverage));
        if (coverage.base() == null) {
            return List.of(population);
        }
        List<String> bases = new ArrayList<>();
        bases.add(
                !isRegional() && keys.stream().anyMatch(key -> report.number(exhibit.path() + '.' + key) == null)
                        ? words.text("figures.population.with-missing", population)
                        : exhibit.shares().isEmpty() ? also(population, exhibit, keys, coverage) : population);
        for (Share share : exhibit.shares()) {
            if (share.form() == Share.Form.BASE_EACH) {
                bases.add(words.text("figures.base-each." + share.name()));
                continue;
            }
            Long base = report.number(share.base());
            String said = words.text("figures.base." + share.name(), omissions.printed(base, coverage.state(base)));
            bases.add(also(said, exhibit, keys, coverage));
        }
        return bases;
    }

    private String also(String base, Exhibit exhibit, List<String> keys, FigureCoverage coverage) {
        List<String> also = alsoCounted(exhibit, keys, coverage);
        return also.isEmpty() ? base : words.text("figures.base.also", base, String.join(", ", omissions.names(also)));
    }

    /** The countries whose persons are in the base of a table, though they cannot give every row of it. */
    private List<String> alsoCounted(Exhibit exhibit, List<String> keys, FigureCoverage coverage) {
        if (!isRegional() || exhibit.values() == Values.COUNTRY) {
            return List.of();
        }
        return coverage.with().stream()
                .filter(country -> keys.stream().anyMatch(key -> report.coverage(exhibit.path() + '.' + key)
                        .without()
                        .contains(country)))
                .toList();
    }

    private Table table(Exhibit exhibit, List<String> keys, Footnotes footnotes) {
        List<String> heads = new ArrayList<>(List.of(head(exhibit.values()), words.text("figures.number")));
        exhibit.shares().forEach(share -> heads.add(words.text("figures.share." + share.name())));
        List<String> paths = exhibit.paths(keys);
        boolean isDeclared = declared.isBeside(paths);
        if (isDeclared) {
            heads.add(words.text("figures.with-declared"));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            String key = i < keys.size() ? keys.get(i) : null;
            List<Count> cells = new ArrayList<>(List.of(count(path, footnotes.marks(path))));
            exhibit.shares()
                    .forEach(share -> cells.add(key == null ? NOTHING : share(share, key, report.number(path))));
            if (isDeclared) {
                cells.add(new Count(declared.together(path), null, false, ""));
            }
            lines.add(new Line(key == null ? words.text("figure." + path + ".topic") : label(exhibit, key), cells));
        }
        return new Table(heads, lines);
    }

    private Count share(Share share, String key, Long number) {
        String percent = share.printed(report, key, number, words);
        if (percent == null) {
            return NOTHING;
        }
        String text = words.text("figures.percent", percent);
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
                    .map(key -> exhibit.pathOf(country, key))
                    .map(path -> count(path, footnotes.marks(path)))
                    .toList();
            lines.add(new Line(words.code(CodeList.COUNTRY, country), cells));
        }
        lines.add(new Line(
                omissions.beside(words.text("figures.all-countries"), report.coverage(exhibit.path())),
                keys.stream()
                        .map(key -> exhibit.path() + '.' + key)
                        .map(path -> count(path, footnotes.marks(path)))
                        .toList()));
        return new Table(heads, lines);
    }

    private Count count(String path, String marks) {
        Long number = report.number(path);
        return new Count(omissions.printed(number, report.coverage(path).state(number)), path, number == null, marks);
    }

    private String label(Exhibit exhibit, String key) {
        return exhibit.values().label(key, words);
    }

    private String head(Values values) {
        return words.text("figures.head." + values.name().toLowerCase(Locale.ROOT));
    }
}
