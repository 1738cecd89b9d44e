package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.amparo.reference.CodeList;
import org.amparo.shared.NotFound;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.CrossTable;
import org.amparo.web.language.Format;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.chart.Framed;
import org.amparo.web.statistics.chart.Raster;
import org.amparo.web.statistics.file.FileFormat;
import org.amparo.web.statistics.file.Sheet;
import org.amparo.web.statistics.file.Sheets;

/** Makes the files in which figures are taken along. They hold what the report holds; nothing is counted here. */
@RequestScoped
public class FigureFiles {

    private static final int NAMED_COUNTRIES = 3;

    @Inject
    private FigureWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Format format;

    /**
     * A report, or one figure of it.
     *
     * @param figure its path in the report; null for the whole report, which has no picture
     * @throws NotFound where the page has no such figure, or no picture of it
     */
    TakenFile ofReport(AnnualReport report, String figure, FileFormat form) {
        String name = name(
                figure == null ? "annual-report" : figure,
                report.year(),
                report.year(),
                report.countries(),
                report.knownAt(),
                form);
        if (figure == null) {
            if (form.isPicture()) {
                throw new NotFound();
            }
            var definitions = head(List.of(report)).all(report);
            definitions.said(report.year(), report.availability().stream());
            return tables(name, form, leaves(List.of(report), path -> true), definitions, List.of());
        }
        var exhibit = exhibit(figure);
        if (form.isPicture()) {
            var shown = shown(report, figure);
            return picture(name, form, shown.svg(), shown.title(), notes(List.of(report)));
        }
        var definitions = head(List.of(report)).figure(exhibit, report);
        definitions.said(report.year(), FigureChoice.statements(figure, report).stream());
        return tables(
                name, form, leaves(List.of(report), path -> LeafName.isOf(exhibit, path)), definitions, List.of());
    }

    /** A figure of several years. */
    TakenFile ofYears(List<AnnualReport> reports, String figure, FileFormat form) {
        var first = reports.get(0);
        var last = reports.get(reports.size() - 1);
        var told = new YearsTelling(reports, figure, words, countedOn(first.knownAt())).shown();
        String name = name(figure, first.year(), last.year(), first.countries(), first.knownAt(), form);
        if (form.isPicture()) {
            return picture(name, form, told.svg(), told.title(), notes(reports));
        }
        var exhibit = FigureChoice.exhibit(figure);
        var definitions = head(reports);
        if (exhibit.isPresent()) {
            definitions.figure(exhibit.get(), null);
        } else {
            definitions.number(figure);
        }
        reports.forEach(report -> definitions.said(report.year(), FigureChoice.statements(figure, report).stream()));
        Predicate<String> wanted = exhibit.<Predicate<String>>map(one -> path -> LeafName.isOf(one, path))
                .orElse(figure::equals);
        return tables(name, form, leaves(reports, wanted), definitions, List.of(told.sheet()));
    }

    /** A table that was asked for. */
    TakenFile ofTable(CrossTable table, FileFormat form) {
        if (form.isPicture()) {
            throw new NotFound();
        }
        var query = table.query();
        var telling = new TableTelling(table, words);
        String name = name(telling.name(), query.from(), query.until(), query.countries(), query.knownAt(), form);
        if (form == FileFormat.csv) {
            return new TakenFile(name, form, Sheets.csv(telling.forPrograms(user.getToday())));
        }
        var definitions = new Definitions(words)
                .head(query.countries(), query.from(), query.until(), query.knownAt(), user.getToday());
        telling.define(definitions);
        List<Sheet> sheets = new ArrayList<>(telling.sheets());
        sheets.add(definitions.statuses().sheet());
        return new TakenFile(name, form, Sheets.workbook(sheets));
    }

    private Definitions head(List<AnnualReport> reports) {
        var first = reports.get(0);
        int until = reports.get(reports.size() - 1).year();
        return new Definitions(words).head(first.countries(), first.year(), until, first.knownAt(), user.getToday());
    }

    private LeafSheets leaves(List<AnnualReport> reports, Predicate<String> wanted) {
        return new LeafSheets(reports, wanted, user.getToday());
    }

    private TakenFile tables(
            String name, FileFormat form, LeafSheets leaves, Definitions definitions, List<Sheet> more) {
        if (form == FileFormat.csv) {
            return new TakenFile(name, form, Sheets.csv(leaves.forPrograms()));
        }
        List<Sheet> sheets = new ArrayList<>(more);
        sheets.addAll(leaves.forPeople(words));
        sheets.add(definitions.statuses().sheet());
        return new TakenFile(name, form, Sheets.workbook(sheets));
    }

    private static TakenFile picture(String name, FileFormat form, String svg, String title, List<String> notes) {
        String framed = Framed.svg(svg, title, notes);
        return new TakenFile(
                name, form, form == FileFormat.png ? Raster.png(framed) : framed.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands below a picture that has left its page. */
    private List<String> notes(List<AnnualReport> reports) {
        var first = reports.get(0);
        int until = reports.get(reports.size() - 1).year();
        String years = first.year() == until ? String.valueOf(until) : first.year() + "–" + until;
        return List.of(
                scope(first.countries()) + " · " + years,
                first.knownAt() == null
                        ? words.text("figures.file.as-recorded", format.date(user.getToday()))
                        : words.text("figures.file.as-known", format.date(first.knownAt())));
    }

    private String scope(List<String> countries) {
        return String.join(
                ", ",
                countries.stream()
                        .map(country -> words.code(CodeList.COUNTRY, country))
                        .toList());
    }

    private static Exhibit exhibit(String figure) {
        return FigureChoice.exhibit(figure).orElseThrow(NotFound::new);
    }

    private Shown shown(AnnualReport report, String figure) {
        return new YearTelling(report, words)
                .sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .filter(shown -> shown.path().equals(figure) && shown.svg() != null)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** Whether the year of a report was over on the day that is counted. */
    boolean isOver(AnnualReport report) {
        return LocalDate.of(report.year(), 12, 31).isBefore(countedOn(report.knownAt()));
    }

    private LocalDate countedOn(LocalDate knownAt) {
        return knownAt == null ? user.getToday() : knownAt;
    }

    private String name(
            String figure, int from, int until, List<String> countries, LocalDate knownAt, FileFormat form) {
        return String.join(
                        "-",
                        "amparo",
                        figure.replaceAll("[^A-Za-z0-9]+", "-"),
                        from == until ? String.valueOf(from) : from + "-" + until,
                        countries.size() > NAMED_COUNTRIES
                                ? countries.size() + "-countries"
                                : String.join("-", countries),
                        "known",
                        countedOn(knownAt).toString())
                + '.'
                + form.name();
    }
}
