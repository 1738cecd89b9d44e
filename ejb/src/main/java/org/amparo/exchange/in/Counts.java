package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** How many rows of each kind were read, and what is to become of them. */
@ApplicationScoped
class Counts {

    @Inject
    private Sql sql;

    /**
     * The counts of an import by {@code cases}, {@code events} and {@code availability}.
     *
     * @param read lines read of each file
     */
    JsonObject of(ImportRun run, Map<String, Long> read) {
        var json = Json.createObjectBuilder();
        for (String file : run.format().files()) {
            String kind = kind(file);
            var actions = actions(run, kind);
            json.add(
                    kind,
                    Json.createObjectBuilder()
                            .add("read", read.getOrDefault(file, 0L))
                            .add("new", actions.getOrDefault("NEW", 0L))
                            .add("unchanged", actions.getOrDefault("SAME", 0L))
                            .add("changed", actions.getOrDefault("CHANGED", 0L))
                            .add("notYetTaken", kind.equals("events") ? others(run) : 0L)
                            .add("errors", lines(run, file, Severity.ERROR))
                            .add("warnings", lines(run, file, Severity.WARNING)));
        }
        return json.build();
    }

    private static String kind(String file) {
        return switch (file) {
            case EventReader.FILE -> "events";
            case StatementReader.FILE -> "availability";
            default -> "cases";
        };
    }

    private Map<String, Long> actions(ImportRun run, String kind) {
        String table = Map.of("cases", "case", "events", "service", "availability", "availability")
                .get(kind);
        Map<String, Long> counts = new HashMap<>();
        sql.rows(
                        "select action, count(*) from staged_" + table
                                + " where import_id = ? and action is not null group by action",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        run.id())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private long others(ImportRun run) {
        return sql.number("select count(*) from staged_other where import_id = ?", run.id());
    }

    private long lines(ImportRun run, String file, Severity severity) {
        return sql.number(
                "select count(distinct line) from import_problem where import_id = ? and severity = ? and file = ?",
                run.id(),
                severity.name(),
                file);
    }
}
