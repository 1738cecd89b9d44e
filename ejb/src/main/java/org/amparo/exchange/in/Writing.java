package org.amparo.exchange.in;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditedTable;

/**
 * The writing of one import, in its one transaction and under its one revision. Rows are gone through a slice at a time, so that
 * whoever waits sees figures move: a statement over a million rows would say nothing for minutes. In statements of a {@link Part}
 * staged rows are called {@code s}, and {@code :run}, {@code :source}, {@code :revision} and {@code :organisation} are the import's.
 */
public final class Writing {

    /** The case {@code f} of each row of a case, be it written by this import or known from before: the source's names lead to both. */
    public static final String THEIR_CASES =
            """

            straight_join import_key k force index (import_key_once) on k.source = :source and k.kind = 'CASE' and k.country = s.country
              and k.external_id = s.case_external
            straight_join case_file f force index (primary) on f.id = k.record_id""";

    /** Rows of a slice: what a busy machine writes in a second or two. */
    static final int SLICE = 2000;

    private static final int ADDED = 0;

    private final Sql sql;
    private final Told told;
    private final Map<String, Object> names = new HashMap<>();
    private final Map<Part, Long> sizes = new LinkedHashMap<>();
    private final long total;
    private Part part;
    private long done;

    /** Whoever is told how far it is. */
    interface Told {
        void at(String step, long done, long total);
    }

    /**
     * Nothing of it is written yet.
     *
     * @param more rows that will be {@link #passed} after all parts
     */
    Writing(ImportRun run, long revision, Sql sql, Told told, List<Part> parts, long more) {
        this.sql = sql;
        this.told = told;
        names.put("run", run.id());
        names.put("source", run.source());
        names.put("revision", revision);
        names.put("organisation", run.organisation());
        parts.forEach(each -> sizes.put(each, size(each)));
        total = more + sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private long size(Part each) {
        return sql.number(
                "select count(*) from " + each.staged() + " s where s.import_id = :run and " + each.only(), names);
    }

    /** Writes a part, slice after slice. */
    void write(Part next) {
        part = next;
        if (sizes.get(next) == 0) {
            return;
        }
        told.at(part.step(), done, total);
        for (Object upto = end(part.order().first()); upto != null; upto = end(upto)) {
            names.put("upto", upto);
            part.write().accept(this);
            passed(part.step(), sql.number("select count(*) from " + rows() + ofThePart(), names));
        }
    }

    /** Begins a slice after a value and answers where it ends; null where no rows are left. */
    private Object end(Object after) {
        names.put("after", after);
        return sql.rows(
                        "select max(x.bound) from (select s." + part.order().column() + " as bound from " + rows()
                                + " where s.import_id = :run and " + part.only() + " and s."
                                + part.order().column() + " > :after order by s."
                                + part.order().column() + " limit " + SLICE + ") x",
                        row -> row.getObject(1),
                        names)
                .get(0);
    }

    /** Tells that so many more rows have been gone through. */
    void passed(String step, long rows) {
        done += rows;
        told.at(step, done, total);
    }

    /** Runs a statement, which names {@link #rows} and ends with {@link #slice} or {@link #newOnes}. */
    public void run(String statement) {
        sql.run(statement, names);
    }

    /** The staged table, read by the index along which its slices lie. */
    public String rows() {
        return part.staged() + " s force index (" + part.order().index() + ")";
    }

    /**
     * The organisation {@code o} that is to own the cases of a row's country, as a join: of each row it is looked up, so that rows stay in
     * their order and are not put into it beside the table.
     */
    public String owners() {
        return names.get("organisation") == null
                ? "straight_join register_keeper o force index (country) on o.country = s.country"
                : "join (select id as organisation_id from organisation where code = :organisation) o";
    }

    /** That a row belongs to the present slice. */
    public String slice() {
        return " where s.import_id = :run and s." + part.order().column() + " > :after and s."
                + part.order().column() + " <= :upto";
    }

    /** That it is one of the part's, too. */
    public String ofThePart() {
        return slice() + " and " + part.only();
    }

    /** That it is one to be written, too. */
    public String newOnes() {
        return ofThePart() + " and s.action = 'NEW'";
    }

    /**
     * Writes the history of the slice's new rows.
     *
     * @param on which rows {@code b} of the table they have become
     */
    public void audit(AuditedTable table, String on) {
        run("insert into " + table.auditName() + " (id, " + String.join(", ", table.auditedColumns())
                + ", rev, revtype) select b.id, " + listed("b", table.auditedColumns()) + ", :revision, " + ADDED
                + " from " + rows() + " straight_join " + table.name() + " b on " + on + newOnes());
    }

    /**
     * Remembers the source's names of the slice's new rows.
     *
     * @param person expression of the name that the source has for their persons
     * @param on which rows {@code b} of the table they have become
     */
    public void keys(String kind, String person, AuditedTable table, String on) {
        run(
                "insert into import_key (source, kind, country, external_id, person_external, content, record_id, import_id)"
                        + " select :source, '" + kind + "', s.country, s.external_id, " + person
                        + ", s.content, b.id, s.import_id from " + rows() + " straight_join " + table.name() + " b on "
                        + on + newOnes());
    }

    /** Columns of a table by its alias. */
    public static String listed(String alias, List<String> columns) {
        return alias + "." + String.join(", " + alias + ".", columns);
    }
}
