package org.amparo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a report number by number. */
final class ReportLeaves {

    private final AnnualReport report;
    private final Coverages coverages;

    ReportLeaves(AnnualReport report) {
        this.report = report;
        this.coverages = new Coverages(report);
    }

    List<ReportLeaf> all() {
        List<ReportLeaf> leaves = new ArrayList<>();
        report.figures().forEach((block, content) -> collect(block, content, leaves));
        return leaves;
    }

    private void collect(String path, Object content, List<ReportLeaf> leaves) {
        if (content instanceof Map<?, ?> table) {
            table.forEach((key, inner) -> collect(path + '.' + key, inner, leaves));
        } else if (!isAgain(path)) {
            leaves.add(leaf(path, (Long) content));
        }
    }

    /** Of one country, <i>by country</i> and <i>of the region</i> are the same numbers once more. */
    private boolean isAgain(String path) {
        return report.countries().size() == 1
                && Ratio.of(path).isEmpty()
                && (path.endsWith(Coverages.OF_THE_REGION)
                        || FigureAddress.within(path).isAgainInItsCountry());
    }

    private ReportLeaf leaf(String path, Long value) {
        String part = Ratio.of(path).map(one -> one.partOf(path)).orElse(path);
        var coverage = coverages.of(part);
        return new ReportLeaf(
                path,
                value,
                coverage.state(!isBase(path) && report.isNumber(part) ? report.number(part) : value),
                coverage.with(),
                base(path));
    }

    private static boolean isBase(String path) {
        return Ratio.of(path).filter(one -> one.isBase(path)).isPresent();
    }

    private Long base(String path) {
        if (path.endsWith(Coverages.OF_THE_REGION) || isBase(path)) {
            return null;
        }
        var ratio = Ratio.of(path).or(() -> Ratio.firstOf(path));
        return ratio.isPresent() ? report.number(ratio.get().baseOf(path)) : coverages.whole(path);
    }
}
