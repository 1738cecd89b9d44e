package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.ReportLeaf;
import org.amparo.web.statistics.file.Sheet;

/** The numbers of reports as tables, a row each: for programs, and with names for people. */
final class LeafSheets {

    /** Columns of the text for programs; they stay as they are (docs/figures-taken-along.md). */
    private static final List<String> COLUMNS =
            List.of("figure", "country", "value", "status", "year", "known_at", "base", "counted_on");

    private final List<AnnualReport> reports;
    private final Predicate<String> wanted;
    private final LocalDate today;

    /**
     * @param wanted by the path of a number whether it is taken
     * @param today the day of the count
     */
    LeafSheets(List<AnnualReport> reports, Predicate<String> wanted, LocalDate today) {
        this.reports = reports;
        this.wanted = wanted;
        this.today = today;
    }

    /** A row a number, the same in every language. */
    Sheet forPrograms() {
        List<List<Object>> rows = new ArrayList<>();
        reports.forEach(report -> report.leaves().stream()
                .filter(leaf -> wanted.test(leaf.path()))
                .forEach(leaf -> rows.add(Arrays.asList(
                        leaf.path(),
                        String.join(";", leaf.countries()),
                        leaf.value(),
                        leaf.state().name(),
                        report.year(),
                        report.knownAt(),
                        leaf.base(),
                        today))));
        return new Sheet("figures", COLUMNS, rows);
    }

    /** A sheet for each block, in the reader's language. */
    List<Sheet> forPeople(Wording words) {
        Map<String, List<List<Object>>> blocks = new LinkedHashMap<>();
        reports.forEach(report -> report.leaves().stream()
                .filter(leaf -> wanted.test(leaf.path()))
                .forEach(leaf -> blocks.computeIfAbsent(
                                leaf.path().substring(0, leaf.path().indexOf('.')), block -> new ArrayList<>())
                        .add(row(report, leaf, words))));
        var heads = COLUMNS.stream()
                .map(column -> words.text("figures.file." + column.replace('_', '-')))
                .collect(ArrayList<String>::new, List::add, List::addAll);
        heads.add(0, words.text("figures.file.name"));
        return blocks.entrySet().stream()
                .map(block -> new Sheet(words.text("figures.block." + block.getKey()), heads, block.getValue()))
                .toList();
    }

    private List<Object> row(AnnualReport report, ReportLeaf leaf, Wording words) {
        return Arrays.asList(
                LeafName.of(leaf.path(), words),
                leaf.path(),
                String.join(
                        ", ",
                        leaf.countries().stream()
                                .map(country -> words.code(CodeList.COUNTRY, country))
                                .toList()),
                leaf.value(),
                new Omissions(words).named(leaf.state()),
                report.year(),
                report.knownAt(),
                leaf.base(),
                today);
    }
}
