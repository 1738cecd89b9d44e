package org.amparo.exchange.in;

import static org.amparo.exchange.in.Against.Kind.ACCESS;
import static org.amparo.exchange.in.Against.Kind.ANSWER;
import static org.amparo.exchange.in.Against.Kind.CASE;
import static org.amparo.exchange.in.Against.Kind.CLOSED;
import static org.amparo.exchange.in.Against.Kind.DECISION;
import static org.amparo.exchange.in.Against.Kind.DEPENDANT;
import static org.amparo.exchange.in.Against.Kind.DRAFT;
import static org.amparo.exchange.in.Against.Kind.NOT_KEPT;
import static org.amparo.exchange.in.Against.Kind.OTHER;
import static org.amparo.exchange.in.Against.Kind.SERVICE;
import static org.amparo.exchange.in.Against.Kind.STATEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.Condition;
import org.amparo.casefile.RegisterScope;
import org.amparo.security.Author;

/**
 * Finds what was built on an import: every later row of the history, in whatever table that points to a case, of a case that the
 * import brought or changed; and of other cases, later rows of what it added to them. What an import did that was taken back itself, and
 * the taking back, no longer counts.
 */
@ApplicationScoped
class StandsAgainst {

    /** Which table tells what; a table that is not here is told as something else. */
    static final Map<String, Against.Kind> KINDS = Map.of(
            "case_file.linked_case_id", DEPENDANT,
            "case_grant.case_id", ACCESS,
            "case_bar.case_id", ACCESS,
            "status_decision.case_id", DECISION,
            "service_provision.case_id", SERVICE,
            "confirmation.case_id", ANSWER);

    private static final String ITS_CASE = "exists (select 1 from case_file_aud o where o.id = %s and o.rev = :rev)";

    private static final String OVER =
            """
            (select i.revision_id from import_run i where i.withdrawal_revision_id is not null
            union all select i.withdrawal_revision_id from import_run i where i.withdrawal_revision_id is not null)""";

    /** A person whom nobody knew before, in another case that no import brought. */
    private static final String PERSONS =
            """
            select 'PERSON' as kind, o.id as case_id, z.id as record_id, a.rev
            from case_file_aud a straight_join case_file z on z.id = a.id
            straight_join case_file f on f.person_id = z.person_id and f.id <> z.id
            straight_join case_file_aud o on o.id = f.id and o.rev = :rev and o.revtype = 0
            where a.rev > :rev and a.revtype = 0
              and not exists (select 1 from import_run i where i.revision_id = a.rev)
              and not exists (select 1 from case_file e join case_file_aud ea on ea.id = e.id and ea.rev < :rev
                where e.person_id = f.person_id)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private AuditedTables tables;

    @Inject
    private RegisterScope scope;

    @Inject
    private RowKinds kinds;

    /**
     * A thing that stands against it, with the id of its case.
     *
     * @param caseId of the case, or null
     */
    record Found(Against.Kind kind, long count, Long caseId, String username, Instant at, String fileName) {

        /**
         * The same as it is told. Who did what, and when, on a case that the reader does not see is not for her, nor who opened one to
         * whom, or closed it.
         *
         * @param number of the case; null where she does not see it
         */
        Against told(String number) {
            boolean hidden = caseId != null && number == null;
            return new Against(
                    kind, count, number, hidden || kind == ACCESS ? null : username, hidden ? null : at, fileName);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What stands against it, imports first.
     *
     * @param author who would take it back
     * @param most as many at most
     */
    List<Found> of(ImportRun run, Author author, int most) {
        List<Found> found = new ArrayList<>();
        long closed = closed(run, author);
        if (closed > 0) {
            found.add(new Found(CLOSED, closed, null, null, null, null));
        }
        long notKept = notKept(run);
        if (notKept > 0) {
            found.add(new Found(NOT_KEPT, notKept, null, null, null, null));
        }
        found.addAll(imports(run));
        found.addAll(sql.rows(
                "select max(l.kind) as kind, count(distinct l.record_id) as touched, l.case_id, r.username, r.recorded_at as at,"
                        + " null as file_name "
                        + acts() + " order by l.rev, l.case_id limit " + most,
                StandsAgainst::read,
                Footprint.names(run)));
        found.addAll(drafts(run));
        return found.stream().limit(most).toList();
    }

    /** How many there are. */
    long count(ImportRun run, Author author) {
        long acts = sql.number("select count(*) from (select 1 " + acts() + ") x", Footprint.names(run));
        return acts
                + imports(run).size()
                + drafts(run).size()
                + (closed(run, author) > 0 ? 1 : 0)
                + (notKept(run) > 0 ? 1 : 0);
    }

    private static Found read(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("at", LocalDateTime.class);
        return new Found(
                Against.Kind.valueOf(row.getString("kind")),
                row.getLong("touched"),
                row.getObject("case_id", Long.class),
                row.getString("username"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getString("file_name"));
    }

    /** Acts of people, one a case and revision. */
    private String acts() {
        return "from (" + later() + ") l join revision r on r.id = l.rev where l.rev not in " + OVER
                + " and not exists (select 1 from import_run i where i.revision_id = l.rev)"
                + " group by l.case_id, l.rev, r.username, r.recorded_at";
    }

    /** Other imports, each told once: it has to be taken back first. */
    private List<Found> imports(ImportRun run) {
        return sql.rows(
                "select 'IMPORT' as kind, count(distinct l.kind, l.record_id) as touched, null as case_id, i.username,"
                        + " i.ended_at as at, i.file_name from (" + later()
                        + ") l join import_run i on i.revision_id = l.rev and i.withdrawal_revision_id is null"
                        + " group by i.id, i.username, i.ended_at, i.file_name order by i.id desc",
                StandsAgainst::read,
                Footprint.names(run));
    }

    /** Every later row of the history. */
    private String later() {
        List<String> all = new ArrayList<>();
        all.add(later(CASE, Footprint.CASES, "a.id", ITS_CASE.formatted("a.id")));
        tables.referring(CaseFile.class)
                .forEach(reference -> all.add(later(
                        KINDS.getOrDefault(reference.path(), OTHER),
                        reference.table(),
                        "a." + reference.column(),
                        ITS_CASE.formatted("a." + reference.column()))));
        // Such as it added to cases which it did not change.
        all.add(later(SERVICE, Footprint.SERVICES, "a.case_id", same(Footprint.SERVICES)));
        all.add(later(STATEMENT, Footprint.STATEMENTS, "null", same(Footprint.STATEMENTS)));
        all.add(PERSONS);
        return String.join(" union ", all);
    }

    private static String later(Against.Kind kind, String table, String caseId, String whose) {
        return "select '" + kind + "' as kind, " + caseId + " as case_id, a.id as record_id, a.rev from " + table
                + "_aud a where a.rev > :rev and " + whose;
    }

    private static String same(String table) {
        return "exists (select 1 from " + table + "_aud o where o.id = a.id and o.rev = :rev)";
    }

    /** What somebody has typed for a new case: she would find neither the case nor her words. */
    private List<Found> drafts(ImportRun run) {
        return sql.rows(
                "select '" + DRAFT
                        + """
                ' as kind, 1 as touched, f.id as case_id, w.username, d.saved_at as at, null as file_name
                from draft d join account w on w.id = d.account_id join case_file f on f.number = d.case_number
                join case_file_aud o on o.id = f.id and o.rev = :rev and o.revtype = 0 order by d.id""",
                StandsAgainst::read,
                Footprint.names(run));
    }

    /** Rows that it changed when it was not kept yet what their names stood for. */
    private long notKept(ImportRun run) {
        return sql.number(
                """
                select count(*) from (
                  select 'CASE' as kind, o.id from case_file_aud o where o.rev = :rev and o.revtype = 1
                  union all
                  select 'SERVICE', o.id from service_provision_aud o where o.rev = :rev and o.revtype = 1) o
                join import_key k on k.kind = o.kind and k.record_id = o.id and k.import_id = :run
                left join import_restated b on b.key_id = k.id and b.import_id = k.import_id
                where b.key_id is null""",
                Footprint.names(run));
    }

    /** Cases of rows that she could not state either, for whom they belong to or because she is barred from them. */
    private long closed(ImportRun run, Author author) {
        var closed = scope.open(author, run.organisation(), run.country() == null, "f")
                .not()
                .and(Condition.of("k.importId = :run", "run", run.id()));
        return kinds.all().stream()
                .filter(kind -> kind.key() != null)
                .mapToLong(kind -> closed.and(Condition.of("k.kind = :kind", "kind", kind.key()))
                        .bind(em.createQuery(
                                "select count(distinct f.id) from " + kind.known() + " where " + closed.text()
                                        + " and k.kind = :kind",
                                Long.class))
                        .getSingleResult())
                .sum();
    }
}
