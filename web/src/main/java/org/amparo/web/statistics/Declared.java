package org.amparo.web.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.DeclaredView;
import org.amparo.statistics.FigureCoverage;

/** Says what countries have declared beside a number: never in it, and what both make together is said as such. */
final class Declared {

    private final AnnualReport report;
    private final Wording words;

    Declared(AnnualReport report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Whether anything is declared beside one of these numbers. */
    boolean isBeside(List<String> paths) {
        return paths.stream().anyMatch(path -> !report.declaredFor(path).isEmpty());
    }

    /** The number with what is declared beside it, and the countries that it still leaves out; empty where nothing is. */
    String together(String path) {
        List<DeclaredView> declared = report.declaredFor(path);
        if (declared.isEmpty()) {
            return "";
        }
        Long counted = report.number(path);
        long sum = declared.stream().mapToLong(DeclaredView::number).sum();
        String text = words.number(counted == null ? sum : counted + sum);
        FigureCoverage coverage = report.coverage(path);
        List<String> missing = coverage.without().stream()
                .filter(country ->
                        declared.stream().noneMatch(one -> one.country().equals(country)))
                .toList();
        return missing.isEmpty() ? text : text + ", " + new Omissions(words).without(missing);
    }

    /** The same in a sentence that names who declared what; empty where nothing is. */
    String sentence(String path) {
        return report.declaredFor(path).isEmpty()
                ? ""
                : words.text(
                        "figures.with-declared.sentence",
                        together(path),
                        report.declaredFor(path).stream()
                                .map(one ->
                                        words.code(CodeList.COUNTRY, one.country()) + ' ' + words.number(one.number()))
                                .collect(Collectors.joining(", ")));
    }

    /** A footnote to what a country has declared. */
    static String footnote(DeclaredView declared, Wording words) {
        return words.text(
                "figures.footnote.declared",
                words.code(CodeList.COUNTRY, declared.country()),
                FigureName.of(declared.figure(), words),
                words.number(declared.number()),
                document(declared, words));
    }

    /** From which document it is, and who signed it. */
    static String document(DeclaredView declared, Wording words) {
        return words.text(
                "declared.from",
                declared.source(),
                declared.document(),
                words.day(declared.documentOn()),
                declared.signedBy());
    }
}
