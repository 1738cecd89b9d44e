package org.amparo.exchange.in;

import java.util.List;
import java.util.Map;
import org.amparo.exchange.RegisterFormat;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.StateAvailability;

/** Reads {@code availability.csv} of the register exchange format (statistics.md §3, R11). */
final class StatementReader {

    static final String FILE = "availability.csv";

    private static final Map<String, AvailabilityStatus> STATUSES = Map.of(
            "AVAILABLE", AvailabilityStatus.AVAILABLE,
            "PARTIAL", AvailabilityStatus.PARTIAL,
            "NOT_AVAILABLE", AvailabilityStatus.NOT_AVAILABLE,
            "NOT_APPLICABLE", AvailabilityStatus.NOT_APPLICABLE);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_FOOTNOTE = 500;

    private StatementReader() {}

    /** The statement of a line, or null where {@link Fields#problems} says why there is none. */
    static StagedStatement read(CsvRow row, Fields fields) {
        Integer year = fields.number("year", FIRST_YEAR, LAST_YEAR);
        String country = fields.country("country");
        String indicator = fields.text("indicator");
        AvailabilityStatus status = fields.oneOf("status", STATUSES);
        String footnote = fields.text("footnote");
        for (String needed : List.of("year", "country", "indicator")) {
            fields.demand(fields.has(needed), needed, "row-value-missing");
        }
        if (fields.has("indicator") && Codes.find(CodeList.INDICATOR, indicator).isEmpty()) {
            fields.refuse("indicator", "row-indicator-unknown");
        }
        fields.demand(footnote.length() <= LONGEST_FOOTNOTE, "footnote", "row-footnote-too-long");
        if (!fields.areFine()) {
            return null;
        }
        return new StagedStatement(
                row.line(),
                country,
                new StateAvailability(year, indicator, status, footnote, null),
                Content.of(row, RegisterFormat.AVAILABILITY));
    }
}
