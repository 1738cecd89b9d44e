package org.amparo.exchange.in;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** How many rows of each file were read, and what is to become of them. */
@ApplicationScoped
class Counts {

    @Inject
    private Sql sql;

    @Inject
    private RowKinds kinds;

    /**
     * The counts of an import by {@code cases}, {@code events} and {@code availability}.
     *
     * @param read lines read of each file
     */
    JsonObject of(ImportRun run, Map<String, Long> read) {
        var json = JSON.createObjectBuilder();
        for (String file : run.format().files()) {
            var actions = actions(run, file);
            json.add(
                    ImportFormat.counted(file),
                    JSON.createObjectBuilder()
                            .add("read", read.getOrDefault(file, 0L))
                            .add("new", actions.getOrDefault("NEW", 0L))
                            .add("unchanged", actions.getOrDefault("SAME", 0L))
                            .add("changed", actions.getOrDefault("CHANGED", 0L))
                            .add("notYetTaken", notTaken(run, file))
                            .add("errors", lines(run, file, Severity.ERROR))
                            .add("warnings", lines(run, file, Severity.WARNING)));
        }
        return json.build();
    }

    private Map<String, Long> actions(ImportRun run, String file) {
        Map<String, Long> counts = new HashMap<>();
        kinds.in(file).stream()
                .filter(RowKind::isTaken)
                .flatMap(kind -> sql
                        .rows(
                                "select action, count(*) from " + kind.staged()
                                        + " where import_id = ? group by action",
                                row -> Map.entry(row.getString(1), row.getLong(2)),
                                run.id())
                        .stream())
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Long::sum));
        refused(run, file).forEach((action, lines) -> counts.merge(action, -lines, Long::sum));
        return counts;
    }

    /** What would have become of lines that are refused: they are counted as that alone. */
    private Map<String, Long> refused(ImportRun run, String file) {
        Map<String, Long> counts = new HashMap<>();
        kinds.in(file).stream()
                .filter(RowKind::isTaken)
                .flatMap(kind -> sql
                        .rows(
                                """
                                select s.action, count(*) from (select distinct line from import_problem
                                  where import_id = ? and file = ? and severity = 'ERROR') p
                                straight_join %s s on s.import_id = ? and s.line = p.line
                                group by s.action"""
                                        .formatted(kind.staged()),
                                row -> Map.entry(row.getString(1), row.getLong(2)),
                                run.id(),
                                file,
                                run.id())
                        .stream())
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Long::sum));
        return counts;
    }

    private long notTaken(ImportRun run, String file) {
        return kinds.in(file).stream()
                .filter(kind -> !kind.isTaken())
                .mapToLong(
                        kind -> sql.number("select count(*) from " + kind.staged() + " where import_id = ?", run.id()))
                .sum();
    }

    private long lines(ImportRun run, String file, Severity severity) {
        return sql.number(
                "select count(distinct line) from import_problem where import_id = ? and severity = ? and file = ?",
                run.id(),
                severity.name(),
                file);
    }
}
