package org.amparo.exchange.in;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.exchange.RegisterFormat;

/** What stands in a column, by which its cells are read ({@link Cells}). */
enum CellKind {
    /** A name that a source gives, as it stands. */
    NAME(Set.of("case_id", "person_id", "linked_case_id", "event_id", "process_id", CtdcFormat.ID)),
    /** A date. */
    DAY(Set.of("identification_date", "birth_date", "registered_on", "start_date", "end_date")),
    /** A whole number, an amount, or an answer in digits. */
    NUMBER(Set.of(
            "age_at_identification",
            "count",
            "adults",
            "minors",
            "lgbtiq_n",
            "amount",
            "year",
            "yearOfRegistration",
            "isForcedLabour",
            "isSexualExploit")),
    /** Several codes in capitals. */
    CODES(Set.of("forms")),
    /** A value that has its own way of writing. */
    VALUE(Set.of(RegisterFormat.AGES_COUNTED, "gender", "ageBroad")),
    /** A country by two letters, of which {@code NA} is one. */
    ALPHA2(Set.of("citizenship", "CountryOfExploitation")),
    /** Free words. */
    WORDS(Set.of("footnote")),
    /** A code in capitals, as every other column holds. */
    CODE(Set.of());

    private static final Map<String, CellKind> KNOWN = known();

    private final Set<String> columns;

    CellKind(Set<String> columns) {
        this.columns = columns;
    }

    private static Map<String, CellKind> known() {
        Map<String, CellKind> known = new HashMap<>();
        for (CellKind kind : values()) {
            kind.columns.forEach(column -> known.put(column, kind));
        }
        return Map.copyOf(known);
    }

    /** The kind of a column of either format. */
    static CellKind of(String column) {
        return KNOWN.getOrDefault(column, CODE);
    }
}
