package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;

/** Lays rows into staged tables: their header, and the columns of what they will become as their entity fills them. */
@ApplicationScoped
public class StagedTables {

    @Inject
    private Sql sql;

    @Inject
    private AuditedTables tables;

    /**
     * What a line states, and what its feature's factory has made of it.
     *
     * @param entity opaque to everybody but its table
     */
    public record Born<R>(R row, Object entity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Lays rows ready.
     *
     * @param columns columns of the staged table beside import, line and those of the audited table
     * @param values their values in the same order
     */
    public <R extends StatedRow> void lay(
            ImportRun run,
            String staged,
            List<String> columns,
            AuditedTable becoming,
            List<Born<R>> rows,
            Function<R, List<Object>> values) {
        sql.batch(insert(staged, columns, becoming), rows, (statement, item) -> {
            statement.setLong(1, run.id());
            statement.setInt(2, item.row().line());
            int next = 3;
            for (Object value : values.apply(item.row())) {
                statement.setObject(next++, value);
            }
            tables.bind(becoming, statement, next, item.entity());
        });
    }

    /** The statement that lays a row into a staged table; after import and line come the columns, then the audited table's own. */
    public static String insert(String staged, List<String> columns, AuditedTable becoming) {
        List<String> own = becoming.ownColumns();
        return "insert into " + staged + " (import_id, line, " + String.join(", ", columns) + ", "
                + String.join(", ", own) + ") values ("
                + String.join(", ", Collections.nCopies(2 + columns.size() + own.size(), "?")) + ")";
    }
}
