package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        if (figure == null) {
            if (form.isPicture()) {
                throw new NotFound();
            }
            var definitions = head(List.of(report), unfinished(report)).all(report);
            definitions.said(report.year(), report.availability().stream());
            String name = name(words.text("figures.file.report"), List.of(report), form);
            return tables(name, form, leaves(List.of(report), path -> true), definitions, List.of());
        }
        var exhibit = FigureChoice.exhibit(figure).orElseThrow(NotFound::new);
        String name = name(words.text(exhibit.words("topic")), List.of(report), form);
        var shown = shown(report, figure);
        if (form.isPicture()) {
            var drawn = shown.filter(one -> one.svg() != null).orElseThrow(NotFound::new);
            return picture(name, form, drawn.svg(), drawn.title(), notes(report, drawn));
        }
        var definitions = head(List.of(report), unfinished(report));
        shown.ifPresentOrElse(one -> definitions.figure(exhibit, one), () -> definitions.figure(exhibit));
        shown.ifPresent(one -> one.footnotes().forEach(note -> definitions.said(report.year(), note)));
        return tables(
                name, form, leaves(List.of(report), path -> LeafName.isOf(exhibit, path)), definitions, List.of());
    }

    /** A figure of several years. */
    TakenFile ofYears(List<AnnualReport> reports, String figure, FileFormat form) {
        var told = new YearsTelling(
                        reports, figure, words, countedOn(reports.get(0).knownAt()))
                .shown();
        String name = name(told.title(), reports, form);
        if (form.isPicture()) {
            if (told.svg() == null) {
                throw new NotFound();
            }
            return picture(name, form, told.svg(), told.title(), notes(reports, told));
        }
        var exhibit = FigureChoice.exhibit(figure);
        var definitions = head(reports, told.open());
        exhibit.ifPresentOrElse(definitions::figure, () -> definitions.number(figure));
        reports.forEach(report -> FigureChoice.sentences(figure, report, words)
                .forEach(sentence -> definitions.said(report.year(), sentence)));
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
        String name = FileName.of(
                telling.name(),
                query.from(),
                query.until(),
                query.countries(),
                countedOn(query.knownAt()),
                form,
                words);
        if (form == FileFormat.csv) {
            return new TakenFile(name, form, Sheets.csv(telling.forPrograms(user.getToday())));
        }
        var definitions = new Definitions(words)
                .head(query.countries(), query.from(), query.until(), query.knownAt(), user.getToday());
        telling.define(definitions);
        List<Sheet> sheets = new ArrayList<>(telling.sheets());
        sheets.add(definitions.states(false).sheet());
        return new TakenFile(name, form, Sheets.workbook(sheets));
    }

    private Definitions head(List<AnnualReport> reports, String open) {
        var first = reports.get(0);
        int until = reports.get(reports.size() - 1).year();
        return new Definitions(words)
                .head(first.countries(), first.year(), until, first.knownAt(), user.getToday())
                .open(open);
    }

    private String unfinished(AnnualReport report) {
        return Years.unfinished(report.year(), report.knownAt(), user.getToday(), words);
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
        sheets.add(definitions.states(leaves.isDeclared()).sheet());
        return new TakenFile(name, form, Sheets.workbook(sheets));
    }

    private static TakenFile picture(String name, FileFormat form, String svg, String title, List<String> notes) {
        String framed = Framed.svg(svg, title, notes);
        return new TakenFile(
                name, form, form == FileFormat.png ? Raster.png(framed) : framed.getBytes(StandardCharsets.UTF_8));
    }

    /** What its page says around a picture, of which its file has to say it itself. */
    private List<String> notes(AnnualReport report, Shown shown) {
        return PictureNotes.of(shown, unfinished(report), whose(List.of(report)));
    }

    private List<String> notes(List<AnnualReport> reports, YearsShown shown) {
        return PictureNotes.of(shown, whose(reports));
    }

    /** Whose numbers they are, of which years, and as known when. */
    private List<String> whose(List<AnnualReport> reports) {
        var first = reports.get(0);
        int until = reports.get(reports.size() - 1).year();
        String years = first.year() == until ? String.valueOf(until) : first.year() + "–" + until;
        return List.of(
                String.join(", ", new Omissions(words).names(first.countries())) + " · " + years,
                first.knownAt() == null
                        ? words.text("figures.file.as-recorded", format.date(user.getToday()))
                        : words.text("figures.file.as-known", format.date(first.knownAt())));
    }

    private Optional<Shown> shown(AnnualReport report, String figure) {
        return new YearTelling(report, words)
                .sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .filter(shown -> shown.path().equals(figure))
                        .findFirst();
    }

    /** Whether the year of a report was over on the day that is counted. */
    boolean isOver(AnnualReport report) {
        return LocalDate.of(report.year(), 12, 31).isBefore(countedOn(report.knownAt()));
    }

    private LocalDate countedOn(LocalDate knownAt) {
        return knownAt == null ? user.getToday() : knownAt;
    }

    private String name(String what, List<AnnualReport> reports, FileFormat form) {
        var first = reports.get(0);
        return FileName.of(
                what,
                first.year(),
                reports.get(reports.size() - 1).year(),
                first.countries(),
                countedOn(first.knownAt()),
                form,
                words);
    }
}
