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
        } else {
            leaves.add(leaf(path, (Long) content));
        }
    }

    private ReportLeaf leaf(String path, Long value) {
        var ratio = Ratio.of(path);
        String part = ratio.map(one -> one.partOf(path)).orElse(path);
        var coverage = coverages.of(part);
        return new ReportLeaf(
                path,
                value,
                coverage.state(report.isNumber(part) ? report.number(part) : value),
                coverage.with(),
                ratio.filter(one -> !one.isBase(path))
                        .or(() -> Ratio.firstOf(path))
                        .map(one -> report.number(one.baseOf(path)))
                        .orElse(null));
    }
}
