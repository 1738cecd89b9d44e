package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.DeclaredView;
import org.amparo.statistics.ReportLeaf;
import org.amparo.web.statistics.file.Sheet;

/**
 * The numbers of reports as tables, a row each: for programs, and with names for people. What a country has declared has a row of its own
 * behind the number that it stands beside, and its number a column of its own, so that no sum takes it for counted.
 */
final class LeafSheets {

    private static final List<String> COUNTED =
            List.of("figure", "country", "value", "status", "year", "known_at", "base", "counted_on");
    private static final List<String> OF_DECLARED =
            List.of("declared", "source", "document", "document_on", "signed_by");

    /** Status of the row of a declared number. */
    private static final String DECLARED = "DECLARED";

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

    /**
     * A row of either kind.
     *
     * @param leaf the number
     * @param declared what one country has declared beside it, or null in the row of the number itself
     */
    private record Row(AnnualReport report, ReportLeaf leaf, DeclaredView declared) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private Stream<Row> rows() {
        return reports.stream().flatMap(report -> report.leaves().stream()
                .filter(leaf -> wanted.test(leaf.path()))
                .flatMap(leaf -> Stream.concat(
                        Stream.of(new Row(report, leaf, null)),
                        beside(report, leaf.path()).map(declared -> new Row(report, leaf, declared)))));
    }

    /** What was declared under this very path: a number of one country among several has it there, too. */
    private static Stream<DeclaredView> beside(AnnualReport report, String path) {
        return report.declared().stream().anyMatch(one -> one.figure().equals(path))
                ? report.declaredFor(path).stream()
                : Stream.empty();
    }

    /** Whether a declared number is among the rows. */
    boolean isDeclared() {
        return rows().map(Row::declared).anyMatch(Objects::nonNull);
    }

    /** A row a number, the same in every language. */
    Sheet forPrograms() {
        return new Sheet(
                "figures",
                Stream.concat(COUNTED.stream(), OF_DECLARED.stream()).toList(),
                rows().map(row -> Stream.concat(coded(row).stream(), declared(row).stream())
                                .toList())
                        .toList());
    }

    private List<Object> coded(Row row) {
        return row.declared() == null
                ? counted(
                        row,
                        String.join(";", row.leaf().countries()),
                        row.leaf().state().name())
                : counted(row, row.declared().country(), DECLARED);
    }

    /** A sheet for each block, in the reader's language; the columns of what is declared only where something is. */
    List<Sheet> forPeople(Wording words) {
        boolean isDeclared = isDeclared();
        Map<String, List<List<Object>>> blocks = new LinkedHashMap<>();
        rows().forEach(row -> blocks.computeIfAbsent(
                        row.leaf().path().substring(0, row.leaf().path().indexOf('.')), block -> new ArrayList<>())
                .add(named(row, isDeclared, words)));
        List<String> heads = Stream.of(
                        Stream.of("name"), COUNTED.stream(), isDeclared ? OF_DECLARED.stream() : Stream.<String>of())
                .flatMap(columns -> columns)
                .map(column -> words.text("figures.file." + column.replace('_', '-')))
                .toList();
        return blocks.entrySet().stream()
                .map(block -> new Sheet(words.text("figures.block." + block.getKey()), heads, block.getValue()))
                .toList();
    }

    private List<Object> named(Row row, boolean isDeclared, Wording words) {
        var omissions = new Omissions(words);
        List<Object> cells = new ArrayList<>(List.of(LeafName.of(row.leaf().path(), words)));
        cells.addAll(
                row.declared() == null
                        ? counted(
                                row,
                                String.join(", ", omissions.names(row.leaf().countries())),
                                omissions.named(row.leaf().state()))
                        : counted(
                                row,
                                words.code(CodeList.COUNTRY, row.declared().country()),
                                words.text("figures.declared")));
        if (isDeclared) {
            cells.addAll(declared(row));
        }
        return cells;
    }

    private List<Object> counted(Row row, String countries, String status) {
        boolean isCounted = row.declared() == null;
        return Arrays.asList(
                row.leaf().path(),
                countries,
                isCounted ? row.leaf().value() : null,
                status,
                row.report().year(),
                row.report().knownAt(),
                isCounted ? row.leaf().base() : null,
                today);
    }

    private static List<Object> declared(Row row) {
        var declared = row.declared();
        return declared == null
                ? Arrays.asList(new Object[OF_DECLARED.size()])
                : List.of(
                        declared.number(),
                        declared.source(),
                        declared.document(),
                        declared.documentOn(),
                        declared.signedBy());
    }
}
