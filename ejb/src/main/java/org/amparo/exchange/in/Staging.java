package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that lie ready for an import: laid there by their kinds, and forgotten when it has ended. */
@ApplicationScoped
class Staging {

    /** Rows that one statement deletes, so that no transaction grows with the file. */
    private static final int CHUNK = 10_000;

    @Inject
    private Sql sql;

    @Inject
    private RowKinds kinds;

    /** Lays the rows of a batch ready. What a factory refuses is noted among its problems. */
    void lay(ImportRun run, Batch batch, Standpoint standpoint) {
        batch.each(new Batch.Work() {
            @Override
            public <R extends StatedRow> void of(RowKind<R> kind, List<R> rows) {
                kind.stage(run, rows, standpoint, batch.problems());
            }
        });
    }

    /** Lets the database look at what lies ready, in a step of its own. */
    void analyze() {
        sql.analyze(tables());
    }

    /** Imports of which rows still lie ready. */
    List<Long> leftBehind() {
        return sql.rows(
                tables().map(table -> "select import_id from " + table).collect(Collectors.joining(" union ")),
                row -> row.getLong(1));
    }

    private Stream<String> tables() {
        return Stream.concat(byName(), byLine());
    }

    /** What is known by a name and has no line. */
    private Stream<String> byName() {
        return Stream.concat(
                Stream.of(ClosedRows.TABLE), kinds.all().stream().flatMap(kind -> kind.stagedByName().stream()));
    }

    private Stream<String> byLine() {
        return kinds.all().stream().flatMap(RowKind::stagedByLine);
    }

    /**
     * Gives back what staged rows hold and then forgets them, some at a time.
     *
     * @return whether there may be more of them
     */
    boolean forgetSome(long run) {
        kinds.all().forEach(kind -> kind.release(run, CHUNK));
        int byLine = byLine().mapToInt(table ->
                        sql.run("delete from " + table + " where import_id = ? order by line limit " + CHUNK, run))
                .max()
                .orElse(0);
        int byName = byName().mapToInt(
                        table -> sql.run("delete from " + table + " where import_id = ? limit " + CHUNK, run))
                .max()
                .orElse(0);
        return Math.max(byLine, byName) == CHUNK;
    }
}
