package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/** The rows that lie ready for an import: laid there by their kinds, and forgotten when it has ended. */
@ApplicationScoped
class Staging {

    /** Rows that one transaction deletes of a table, so that none grows with the file. */
    private static final int CHUNK = 10_000;

    private static final Releasing NOTHING = (after, upto) -> {};

    @Inject
    private Sql sql;

    @Inject
    private RowKinds kinds;

    @Inject
    private Background background;

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
                tables().map(table -> "select distinct import_id from " + table).collect(Collectors.joining(" union ")),
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

    /** Gives back what the rows of an import hold and forgets them, some at a time and in steps of their own. */
    void forget(Author author, long run) {
        for (RowKind<?> kind : kinds.all()) {
            new Clearing(kind.staged(), "line", (after, upto) -> kind.release(run, (Integer) after, (Integer) upto))
                    .clear(author, run, 0);
            kind.stagedParts().forEach(table -> new Clearing(table, "line", NOTHING).clear(author, run, 0));
            kind.stagedByName().forEach(table -> new Clearing(table, "external_id", NOTHING).clear(author, run, ""));
        }
        background.step(author, () -> sql.run("delete from " + ClosedRows.TABLE + " where import_id = ?", run));
    }

    /** Gives back what rows between two values hold. */
    private interface Releasing {
        void of(Object after, Object upto);
    }

    /**
     * Clears a table slice after slice along its primary key, each from where the one before has ended: what was deleted stays in the index
     * for a while, and whoever looked for the first rows each time would go past all of it.
     */
    private final class Clearing {

        private final String rows;
        private final String column;
        private final Releasing releasing;

        Clearing(String table, String column, Releasing releasing) {
            this.rows = " from " + table + " s force index (primary) where s.import_id = ? and s." + column + " > ?";
            this.column = "s." + column;
            this.releasing = releasing;
        }

        void clear(Author author, long run, Object first) {
            for (Object after = first; after != null; ) {
                Object from = after;
                after = background.step(author, () -> clearSome(run, from));
            }
        }

        /** Answers with the last value of what was cleared; null where nothing is left. */
        private Object clearSome(long run, Object after) {
            Object upto = sql.rows(
                            "select max(x.bound) from (select " + column + " as bound" + rows + " order by " + column
                                    + " limit " + CHUNK + ") x",
                            row -> row.getObject(1),
                            run,
                            after)
                    .get(0);
            if (upto != null) {
                releasing.of(after, upto);
                sql.run("delete s" + rows + " and " + column + " <= ?", run, after, upto);
            }
            return upto;
        }
    }
}
