package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.audit.AboutToWrite;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.audit.Reasons;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.security.Author;
import org.amparo.shared.Ids;

/**
 * Takes an import back in the running transaction and under one revision. What it added is withdrawn, what it changed says again what
 * the history says of it before; both become new rows of the history. Statements go through the rows under the import's revision a slice
 * at a time, so that whoever waits sees figures move.
 */
@ApplicationScoped
class TakingBack {

    private static final String STEP = "withdrawing";

    private static final String HOLDING = "holding";

    private static final String NAMES = "names";

    private static final int REMOVED = 2;

    /** That a row of the history belongs to the present slice. */
    private static final String SLICE = " where n.rev = :rev and n.revtype = :how and n.id > :after and n.id <= :upto";

    /** What becomes of a record that was added: of a case, of what was added to another one. */
    private static final Map<String, String> WITHDRAWN = Map.of(
            Footprint.CASES, "b.withdrawn = true",
            Footprint.DECISIONS, "b.state = 'WITHDRAWN'",
            Footprint.SERVICES, "b.state = 'WITHDRAWN'",
            Footprint.GRANTS, "b.ends_at = (select r.recorded_at from revision r where r.id = :revision)");

    @Inject
    private Event<WrittenAtOnce> written;

    @Inject
    private Event<AboutToWrite> about;

    @Inject
    private Sql sql;

    @Inject
    private Footprint footprint;

    @Inject
    private StandsAgainst standing;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportProgress progress;

    @Inject
    private AuditedTables tables;

    @Inject
    private Reasons reasons;

    /** Something was built on the import since it was looked at. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One taking back. */
    private final class Act {

        private final Map<String, Object> names;
        private final Writing.Told told;
        private long total;
        private long done;

        Act(ImportRun run, long revision, Writing.Told told) {
            names = new HashMap<>(Footprint.names(run));
            names.put("revision", revision);
            this.told = told;
            total = footprint.size(run);
        }

        /** Goes through the records of a table that were added, or changed. */
        void each(String table, int how, Runnable slice) {
            each(STEP, table, how, slice);
        }

        /** Goes through the added ones of a table once more to release the source's names. */
        void release(String table, String statement) {
            each(NAMES, table, Footprint.ADDED, () -> run(statement));
        }

        private void each(String step, String table, int how, Runnable slice) {
            names.put("how", how);
            for (Long upto = end(table, 0L); upto != null; upto = end(table, upto)) {
                names.put("upto", upto);
                slice.run();
                done += sql.number("select count(*) from " + table + "_aud n" + SLICE, names);
                told.at(step, done, total);
            }
        }

        /** Begins a slice after an id and answers where it ends; null where none are left. */
        private Long end(String table, long after) {
            names.put("after", after);
            return bound(
                    "select max(x.id) as bound from (select n.id from " + table
                            + "_aud n where n.rev = :rev and n.revtype = :how and n.id > :after order by n.id limit "
                            + Writing.SLICE + ") x",
                    names);
        }

        void run(String statement) {
            sql.run(statement, names);
        }

        /** Begins to count anew, up to so many. */
        void count(long upto) {
            done = 0;
            total = upto;
        }
    }

    /**
     * Takes it back.
     *
     * @param reason why, as it was checked at the door
     * @throws Overtaken where something was built on it meanwhile
     */
    void takeBack(ImportRun run, Author author, String reason) {
        var told = progress.of(ImportState.WITHDRAWING, run, author);
        hold(run, told);
        if (standing.count(run, author) > 0) {
            throw new Overtaken();
        }
        reasons.because(reason, run.dataKeyId());
        var act = new Act(run, tables.revision(), told);
        for (AuditedTable table : changeable()) {
            act.each(table.name(), Footprint.CHANGED, () -> restore(act, table));
        }
        for (AuditedTable table : changeable()) {
            act.each(table.name(), Footprint.ADDED, () -> withdraw(act, table));
        }
        act.count(2 * footprint.count(run, Footprint.CASES, Footprint.ADDED)
                + footprint.count(run, Footprint.SERVICES, Footprint.ADDED));
        forget(act);
        long revision = (Long) act.names.get("revision");
        written.fire(WrittenAtOnce.byTakingBack(run.revisionId(), revision, ImportProgress.following(told)));
        runs.withdraw(run.id(), author.username(), revision);
    }

    private List<AuditedTable> changeable() {
        return tables.audited().stream()
                .filter(table -> Footprint.TABLES.contains(table.name()))
                .sorted(Comparator.comparing(table -> Footprint.TABLES.indexOf(table.name())))
                .toList();
    }

    /**
     * Keeps the records to this transaction before it asks anything: what it finds afterwards is as the others have left it, and
     * whoever comes later finds them changed.
     */
    private void hold(ImportRun run, Writing.Told told) {
        Map<String, Object> names = new HashMap<>(Footprint.names(run));
        long held = 0;
        for (String table : Footprint.TABLES) {
            String rows = " from " + table + "_aud n force index (" + table
                    + "_aud_rev) where n.rev = :rev and n.id > :after";
            // Asked with locks: the picture of the data is still to be taken.
            String end = "select max(x.id) as bound from (select n.id" + rows + " order by n.id limit " + Writing.SLICE
                    + " lock in share mode) x";
            names.put("after", 0L);
            for (Long upto = bound(end, names); upto != null; upto = bound(end, names)) {
                names.put("upto", upto);
                held += sql.run(
                        "update " + table + "_aud n force index (" + table + "_aud_rev) straight_join " + table
                                + " b on b.id = n.id set b.version = b.version"
                                + " where n.rev = :rev and n.id > :after and n.id <= :upto",
                        names);
                told.at(HOLDING, held, 0);
                names.put("after", upto);
            }
            if (table.equals(Footprint.CASES)) {
                about.fire(new AboutToWrite(new Ids(), persons(run)));
            }
        }
    }

    private Long bound(String end, Map<String, Object> names) {
        return sql.rows(end, row -> row.getObject("bound", Long.class), names).get(0);
    }

    /** Of whom it wrote; asked with locks, for the picture of the data is still to be taken. */
    private Ids persons(ImportRun run) {
        var persons = new Ids();
        sql.each(
                """
                select f.person_id from case_file_aud n straight_join case_file f on f.id = n.id where n.rev = :rev
                union select f.person_id from service_provision_aud n straight_join case_file f on f.id = n.case_id where n.rev = :rev
                lock in share mode""",
                row -> persons.add(row.getLong(1)),
                Footprint.names(run));
        return persons;
    }

    /** What was changed says again what it said before; whoever has it open sees that it is another version. */
    private void restore(Act act, AuditedTable table) {
        Map<String, String> otherwise = otherwise(table.name());
        String columns = table.auditedColumns().stream()
                .map(column -> "b." + column + " = " + before(column, otherwise.get(column)))
                .collect(Collectors.joining(", "));
        act.run("update " + both(table) + " join " + table.auditName()
                + " p on p.id = n.id and p.rev = (select max(e.rev) from " + table.auditName()
                + " e where e.id = n.id and e.rev < :rev) set b.version = b.version + 1, " + columns + SLICE);
        audit(act, table, Footprint.CHANGED, "");
    }

    private static String before(String column, String otherwise) {
        if (column.equals("section_versions")) {
            // Any of them may have changed back.
            return "null";
        }
        return otherwise == null ? "p." + column : "coalesce(p." + column + ", " + otherwise + ")";
    }

    /** The records {@code b} of a table and the rows {@code n} of their history. */
    private static String both(AuditedTable table) {
        return table.name() + " b join " + table.auditName() + " n on n.id = b.id";
    }

    /**
     * Columns that hold something in every row, with what stands for nothing in rows of the history from before there was the column.
     */
    private Map<String, String> otherwise(String table) {
        return sql
                .rows(
                        """
                        select column_name, coalesce(column_default, concat('b.', column_name)) from information_schema.columns
                        where table_schema = database() and table_name = ? and is_nullable = 'NO'""",
                        row -> List.of(row.getString(1), row.getString(2)),
                        table)
                .stream()
                .collect(Collectors.toMap(column -> column.get(0), column -> column.get(1)));
    }

    private void withdraw(Act act, AuditedTable table) {
        if (table.name().equals(Footprint.STATEMENTS)) {
            audit(act, table, REMOVED, "");
            act.run("delete b from " + both(table) + SLICE);
            return;
        }
        String others = table.name().equals(Footprint.CASES) ? "" : " and not " + Footprint.ON_ITS_OWN_CASE;
        act.run("update " + both(table) + " set b.version = b.version + 1, " + WITHDRAWN.get(table.name()) + SLICE
                + others);
        audit(act, table, Footprint.CHANGED, others);
    }

    /** The history of the slice: what stood until now ends, and what stands from now on begins. */
    private void audit(Act act, AuditedTable table, int how, String others) {
        close(act, table, others);
        act.run("insert into " + table.auditName() + " (id, " + String.join(", ", table.auditedColumns())
                + ", rev, revtype) select b.id, " + Writing.listed("b", table.auditedColumns()) + ", :revision, "
                + how + " from " + both(table) + SLICE + others);
    }

    private void close(Act act, AuditedTable table, String others) {
        act.run("update " + both(table) + " join " + table.auditName()
                + " a on a.id = n.id and a.revend is null set a.revend = :revision,"
                + " a.revend_at = (select r.recorded_at from revision r where r.id = :revision)" + SLICE + others);
    }

    /** The source's names of what is gone are free again, and those of what was changed stand for what they stood for. */
    private void forget(Act act) {
        act.run(
                """
                update import_key k join import_restated r on r.key_id = k.id and r.import_id = :run
                set k.content = r.content, k.import_id = r.before_id""");
        act.run("delete from import_restated where import_id = :run");
        act.release(
                Footprint.CASES,
                "delete from k using case_file_aud n straight_join import_key k force index (import_key_record) on k.kind = 'CASE' and k.record_id = n.id"
                        + SLICE + " and k.source = :source");
        act.release(
                Footprint.SERVICES,
                "delete from k using service_provision_aud n straight_join import_key k force index (import_key_record) on k.kind = 'SERVICE' and k.record_id = n.id"
                        + SLICE + " and k.source = :source");
        // A person stays known as long as a case of hers stands, whichever import named her first.
        act.release(
                Footprint.CASES,
                "delete from k using case_file_aud n straight_join case_file f on f.id = n.id"
                        + " straight_join import_key k force index (import_key_record) on k.kind = 'PERSON' and k.record_id = f.person_id"
                        + SLICE
                        + " and k.source = :source and not exists (select 1 from case_file o where o.person_id = f.person_id and not o.withdrawn)");
    }
}
