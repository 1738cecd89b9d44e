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
import java.util.stream.Collectors;
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

    /** A service that came later and has been withdrawn is undone. */
    private static final String UNDONE =
            """
             and not exists (select 1 from service_provision s where s.id = a.id and s.state = 'WITHDRAWN'
              and not exists (select 1 from service_provision_aud b where b.id = s.id and b.rev <= :rev))""";

    /** A later case of a person of whom it says something: she may rest on that, whoever joined them. */
    private static final String PERSONS =
            """
            select 'PERSON' as kind, o.id as case_id, z.id as acted_on, z.id as record_id, a.rev
            from case_file_aud a straight_join case_file z on z.id = a.id
            straight_join case_file f on f.person_id = z.person_id and f.id <> z.id
            straight_join case_file_aud o on o.id = f.id and o.rev = :rev
            where a.rev > :rev and a.revtype = 0""";

    /** A later case of somebody whom the source calls alike: she may be another person only because of what it says. */
    private static final String OF_ONE_NAME =
            """
            select 'PERSON' as kind, m.case_id, a.id as acted_on, a.id as record_id, a.rev
            from case_file_aud a
            straight_join import_key k on k.kind = 'CASE' and k.record_id = a.id and k.source = :source
            join (select p.person_external, min(o.id) as case_id
              from case_file_aud o straight_join import_key p on p.kind = 'CASE' and p.record_id = o.id and p.source = :source
              where o.rev = :rev group by p.person_external) m on m.person_external = k.person_external
            where a.rev > :rev and a.revtype = 0""";

    /**
     * Later imports that say rows of the same source, or state figures where it did: what they found as it stands, or changed without a
     * trace in the records, would go or lie with it.
     */
    private static final String SPEAKING_OF_THE_SAME =
            """
            select x.id, x.touched from (select i.id,
              if(i.source = t.source, coalesce(json_value(i.counts, '$.cases.unchanged'), 0)
                + coalesce(json_value(i.counts, '$.cases.changed'), 0)
                + coalesce(json_value(i.counts, '$.events.unchanged'), 0)
                + coalesce(json_value(i.counts, '$.events.changed'), 0), 0)
              + if(exists (select 1 from availability_aud v where v.rev = t.revision_id),
                  coalesce(json_value(i.counts, '$.availability.unchanged'), 0)
                  + coalesce(json_value(i.counts, '$.availability.changed'), 0), 0) as touched
            from import_run t join import_run i on i.revision_id > t.revision_id and coalesce(i.country = t.country, true)
            where t.id = :run and i.state = 'DONE') x where x.touched > 0""";

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
     * The cases that a thing is about.
     *
     * @param builtOn id of the import's case; null where it is about none
     * @param actedOn id of the case in which it was done; another one, for a dependant's or one more of the person
     */
    record Place(Long builtOn, Long actedOn) {

        static final Place NONE = new Place(null, null);

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** A thing that stands against it. */
    record Found(Against.Kind kind, long count, Place place, String username, Instant at, Against.OtherImport other) {

        /**
         * The same as it is told. What was done on a case that the reader's organisation does not own, who did it and when, is not for
         * her; and in no case who opened it to whom, or closed it.
         *
         * @param number of the import's case; null where she does not see it
         * @param owned whether her organisation owns both cases; of what is about no case, whether she works in its country
         */
        Against told(String number, boolean owned) {
            if (place.builtOn() == null) {
                boolean hers = owned || other != null;
                return new Against(kind, count, null, hers ? username : null, hers ? at : null, other);
            }
            boolean elsewhere = !owned && !place.actedOn().equals(place.builtOn());
            return new Against(
                    owned || number == null || elsewhere ? kind : OTHER,
                    owned || number == null ? count : 1,
                    elsewhere ? null : number,
                    owned && kind != ACCESS ? username : null,
                    owned ? at : null,
                    null);
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
            found.add(new Found(CLOSED, closed, Place.NONE, null, null, null));
        }
        long notKept = notKept(run);
        if (notKept > 0) {
            found.add(new Found(NOT_KEPT, notKept, Place.NONE, null, null, null));
        }
        found.addAll(imports(run));
        found.addAll(sql.rows(
                "select max(l.kind) as kind, count(distinct l.record_id) as touched, l.case_id, l.acted_on,"
                        + " r.username, r.recorded_at as at, null as import_id, null as file_name "
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
                new Place(row.getObject("case_id", Long.class), row.getObject("acted_on", Long.class)),
                row.getString("username"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getString("import_id") == null
                        ? null
                        : new Against.OtherImport(row.getString("import_id"), row.getString("file_name")));
    }

    /** Acts of people, one a case and revision. */
    private String acts() {
        return "from (" + later() + ") l join revision r on r.id = l.rev where l.rev not in " + OVER
                + " and not exists (select 1 from import_run i where i.revision_id = l.rev)"
                + " group by l.case_id, l.acted_on, l.rev, r.username, r.recorded_at";
    }

    /** Other imports, each told once: it has to be taken back first. Of another country's nothing is told, nor how many persons they share. */
    private List<Found> imports(ImportRun run) {
        return sql.rows(
                "select 'IMPORT' as kind, if(i.country <=> t.country, max(x.touched), 1) as touched, null as case_id, null as acted_on,"
                        + " if(i.country <=> t.country, i.username, null) as username,"
                        + " if(i.country <=> t.country, i.ended_at, null) as at,"
                        + " if(i.country <=> t.country, i.public_id, null) as import_id, i.file_name"
                        + " from (select i.id, count(distinct l.kind, l.record_id) as touched from (" + later()
                        + ") l join import_run i on i.revision_id = l.rev and i.withdrawal_revision_id is null group by i.id"
                        + " union all " + SPEAKING_OF_THE_SAME
                        + ") x join import_run i on i.id = x.id join import_run t on t.id = :run"
                        + " group by i.id, i.username, i.ended_at, i.public_id, i.file_name, i.country, t.country"
                        + " order by i.revision_id desc",
                StandsAgainst::read,
                Footprint.names(run));
    }

    /** Every later row of the history. */
    private String later() {
        List<String> all = new ArrayList<>();
        all.add(later(CASE, Footprint.CASES, "a.id", ITS_CASE.formatted("a.id") + " and not " + asItSaid()));
        tables.referring(CaseFile.class)
                .forEach(reference -> all.add(later(
                        KINDS.getOrDefault(reference.path(), OTHER),
                        reference.table(),
                        "a." + reference.column(),
                        ITS_CASE.formatted("a." + reference.column())
                                + (reference.table().equals(Footprint.SERVICES) ? UNDONE : ""))));
        // Such as it added to cases which it did not change.
        all.add(later(SERVICE, Footprint.SERVICES, "a.case_id", same(Footprint.SERVICES)));
        all.add(later(STATEMENT, Footprint.STATEMENTS, "null", same(Footprint.STATEMENTS)));
        all.add(PERSONS);
        all.add(OF_ONE_NAME);
        return String.join(" union ", all);
    }

    /** That the case says again all that it said under the import's revision: what was changed since has been set back. */
    private String asItSaid() {
        String columns = tables.audited().stream()
                .filter(table -> table.name().equals(Footprint.CASES))
                .flatMap(table -> table.auditedColumns().stream())
                .filter(column -> !column.equals("section_versions"))
                .map(column -> "f." + column + " <=> o." + column)
                .collect(Collectors.joining(" and "));
        return "exists (select 1 from case_file f join case_file_aud o on o.id = f.id and o.rev = :rev where f.id = a.id and "
                + columns + ")";
    }

    private static String later(Against.Kind kind, String table, String caseId, String whose) {
        String actedOn = table.equals(Footprint.CASES) ? "a.id" : caseId;
        return "select '" + kind + "' as kind, " + caseId + " as case_id, " + actedOn
                + " as acted_on, a.id as record_id, a.rev from " + table + "_aud a where a.rev > :rev and " + whose;
    }

    private static String same(String table) {
        return "exists (select 1 from " + table + "_aud o where o.id = a.id and o.rev = :rev)";
    }

    /** What somebody has typed for a new case, or where she named it: she would find neither the case nor her words. */
    private List<Found> drafts(ImportRun run) {
        return sql.rows(
                "select '" + DRAFT
                        + """
                ' as kind, count(distinct d.id) as touched, f.id as case_id, f.id as acted_on, w.username, max(d.saved_at) as at,
                  null as import_id, null as file_name
                from draft d join account w on w.id = d.account_id
                straight_join case_file_aud o on o.rev = :rev and o.revtype = 0
                join case_file f on f.id = o.id and (f.number = d.case_number or find_in_set(f.number, d.named_cases) > 0)
                group by f.id, w.username order by f.id""",
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
        if (run.organisation() != null && !run.organisation().equals(author.organisation())) {
            // For another organisation none but new rows are brought.
            closed = closed.and(Condition.of("f.owner.code <> :broughtFor", "broughtFor", run.organisation()));
        }
        var foreign = closed;
        return kinds.all().stream()
                .filter(kind -> kind.key() != null)
                .mapToLong(kind -> foreign.and(Condition.of("k.kind = :kind", "kind", kind.key()))
                        .bind(em.createQuery(
                                "select count(distinct f.id) from " + kind.known() + " where " + foreign.text()
                                        + " and k.kind = :kind",
                                Long.class))
                        .getSingleResult())
                .sum();
    }
}
