package org.amparo.exchange.in;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some lines of a file state, by kind, and what is wrong with them. */
final class Batch {

    private final Map<RowKind<?>, List<StatedRow>> rows = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * Reads lines of one file.
     *
     * @param kinds the kinds that stand in it, of which the last one takes what no other does
     */
    static Batch of(List<RowKind<?>> kinds, String file, List<CsvRow> lines, Standpoint standpoint, Pass pass) {
        var batch = new Batch();
        for (CsvRow line : lines) {
            var fields = new Fields(file, line, standpoint.days(), standpoint.statesRegistration());
            RowKind<?> kind = kindOf(line, kinds);
            // What is wrong with the line as a whole is said once, and not what follows from it.
            StatedRow row = fields.areFine() ? kind.read(line, fields, pass) : null;
            if (row != null && !standpoint.takes(row.country())) {
                fields.refuse("country", "row-other-country");
            } else if (row != null) {
                batch.rows.computeIfAbsent(kind, first -> new ArrayList<>()).add(row);
            }
            batch.problems.addAll(fields.problems());
        }
        return batch;
    }

    /** The kind of a line, of those that stand in its file. */
    static RowKind<?> kindOf(CsvRow line, List<RowKind<?>> kinds) {
        return kinds.stream().filter(kind -> kind.takes(line)).findFirst().orElseGet(() -> kinds.get(kinds.size() - 1));
    }

    /** What is done with the rows of a kind. */
    interface Work {
        <R extends StatedRow> void of(RowKind<R> kind, List<R> rows);
    }

    /** Does something with the rows of each kind that is there. */
    void each(Work work) {
        rows.keySet().forEach(kind -> one(kind, work));
    }

    /** Each row was read by the kind under which it stands. */
    @SuppressWarnings("unchecked")
    private <R extends StatedRow> void one(RowKind<R> kind, Work work) {
        work.of(kind, (List<R>) rows.get(kind));
    }

    /** What is wrong; factories add to it. */
    List<RowProblem> problems() {
        return problems;
    }
}
