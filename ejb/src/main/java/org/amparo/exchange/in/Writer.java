package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditedTable;
import org.amparo.casefile.RegisteredCases;
import org.amparo.identification.RegisteredDecisions;
import org.amparo.organisation.Organisations;
import org.amparo.services.RegisteredServices;
import org.amparo.shared.AppClock;
import org.amparo.statistics.RegisteredAvailability;

/**
 * Writes what lies ready, in the running transaction: base and audit rows of all new records, in a few statements and under one
 * revision. Cases are written in the order of their names, so that of two on one day the one with the smaller name describes the
 * person (statistics.md R2).
 */
@ApplicationScoped
class Writer {

    private static final String NEW_ONES = " where s.import_id = :run and s.action = 'NEW'";
    private static final int ADDED = 0;

    @Inject
    private Sql sql;

    @Inject
    private RegisteredCases cases;

    @Inject
    private RegisteredDecisions decisions;

    @Inject
    private RegisteredServices services;

    @Inject
    private RegisteredAvailability availability;

    @Inject
    private Organisations organisations;

    @Inject
    private AppClock clock;

    /** Steps of the writing, in their order. */
    enum Step {
        PERSONS,
        CASES,
        DECISIONS,
        SERVICES,
        STATEMENTS
    }

    /** One step; {@code revision} is the transaction's. */
    void write(Step step, ImportRun run, long revision) {
        Map<String, Object> names = new HashMap<>();
        names.put("run", run.id());
        names.put("source", run.source());
        names.put("revision", revision);
        names.put("organisation", run.organisation());
        switch (step) {
            case PERSONS -> persons(run, names);
            case CASES -> cases(run, names);
            case DECISIONS -> decisions(names);
            case SERVICES -> services(names);
            case STATEMENTS -> statements(names);
        }
    }

    /** Countries that have no keeper of their register get one. */
    private void keepers(ImportRun run) {
        if (run.organisation() != null) {
            return;
        }
        sql.rows(
                        """
                        select distinct s.country from staged_case s
                        left join register_keeper k on k.country = s.country
                        where s.import_id = ? and s.action = 'NEW' and k.id is null order by s.country""",
                        row -> row.getString(1),
                        run.id())
                .forEach(country -> organisations.appoint(organisations.newKeeper(country, clock.today())));
    }

    private void persons(ImportRun run, Map<String, Object> names) {
        keepers(run);
        sql.run(
                """
                update staged_person s join import_key k
                  on k.source = :source and k.kind = 'PERSON' and k.country = '' and k.external_id = s.external_id
                set s.record_id = k.record_id where s.import_id = :run""",
                names);
        sql.run("update staged_person set fresh = 1 where import_id = :run and record_id is null", names);
        sql.run(
                """
                insert into person (pseudonym)
                select pseudonym from staged_person where import_id = :run and fresh = 1 order by external_id""",
                names);
        sql.run(
                """
                update staged_person s join person p on p.pseudonym = s.pseudonym
                set s.record_id = p.id where s.import_id = :run and s.fresh = 1""",
                names);
        sql.run(
                """
                insert into import_key (source, kind, country, external_id, content, record_id, import_id)
                select :source, 'PERSON', '', external_id, '', record_id, import_id
                from staged_person where import_id = :run and fresh = 1""",
                names);
    }

    private void cases(ImportRun run, Map<String, Object> names) {
        AuditedTable table = cases.table();
        String columns = String.join(", ", table.ownColumns());
        String own = listed("s", table.ownColumns());
        String owner = run.organisation() == null
                ? " join register_keeper o on o.country = s.country"
                : " join (select id as organisation_id from organisation where code = :organisation) o";
        String from =
                """
                 from staged_case s
                join staged_person p on p.import_id = s.import_id and p.external_id = s.person_external"""
                        + owner;
        // Victims go first: dependants point to them.
        sql.run(
                "insert into case_file (" + columns + ", person_id, owner_id, linked_case_id) select " + own
                        + ", p.record_id, o.organisation_id, null" + from + NEW_ONES
                        + " and s.role = 'VICTIM' order by s.external_id, s.country",
                names);
        recordCases(names);
        sql.run(
                "insert into case_file (" + columns + ", person_id, owner_id, linked_case_id) select " + own
                        + ", p.record_id, o.organisation_id, coalesce(v.record_id, k.record_id)" + from
                        + """

                         left join staged_case v on v.import_id = s.import_id and v.country = s.country
                           and v.external_id = s.linked_external
                         left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                           and k.external_id = s.linked_external"""
                        + NEW_ONES + " and s.role = 'DEPENDANT' order by s.external_id, s.country",
                names);
        recordCases(names);
        audit(table, "staged_case s straight_join case_file b on b.id = s.record_id", names);
        keys("CASE", "staged_case", names);
        // A digest of before has been met by one of now.
        sql.run(
                """
                update import_key k join staged_case s on k.country = s.country and k.external_id = s.external_id
                set k.content = s.content
                where k.source = :source and k.kind = 'CASE' and s.import_id = :run and s.action = 'SAME'
                  and k.content <> s.content""",
                names);
    }

    private void recordCases(Map<String, Object> names) {
        sql.run(
                "update staged_case s join case_file c on c.number = s.number set s.record_id = c.id" + NEW_ONES
                        + " and s.record_id is null",
                names);
    }

    private void decisions(Map<String, Object> names) {
        AuditedTable table = decisions.table();
        sql.run(
                "insert into status_decision (" + String.join(", ", table.ownColumns()) + ", case_id) select "
                        + listed("d", table.ownColumns())
                        + ", s.record_id from staged_case s"
                        + " join staged_decision d on d.import_id = s.import_id and d.line = s.line"
                        + NEW_ONES + " order by s.line, d.position",
                names);
        audit(table, "staged_case s straight_join status_decision b on b.case_id = s.record_id", names);
    }

    private void services(Map<String, Object> names) {
        AuditedTable table = services.table();
        sql.run(
                "insert into service_provision (" + String.join(", ", table.ownColumns())
                        + ", case_id, provider_id) select " + listed("s", table.ownColumns())
                        + """
                        , f.id, f.owner_id from staged_service s
                        left join staged_case c on c.import_id = s.import_id and c.country = s.country
                          and c.external_id = s.case_external
                        left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                          and k.external_id = s.case_external and c.record_id is null
                        join case_file f on f.id = coalesce(c.record_id, k.record_id)"""
                        + NEW_ONES + " order by s.line",
                names);
        sql.run(
                "update staged_service s join service_provision b on b.public_id = s.public_id set s.record_id = b.id"
                        + NEW_ONES,
                names);
        audit(table, "staged_service s straight_join service_provision b on b.id = s.record_id", names);
        keys("SERVICE", "staged_service", names);
    }

    private void statements(Map<String, Object> names) {
        AuditedTable table = availability.table();
        sql.run(
                "insert into availability (" + String.join(", ", table.ownColumns()) + ") select "
                        + listed("s", table.ownColumns()) + " from staged_availability s" + NEW_ONES,
                names);
        audit(
                table,
                "staged_availability s join availability b"
                        + " on b.year = s.year and b.country = s.country and b.indicator = s.indicator",
                names);
    }

    private void audit(AuditedTable table, String from, Map<String, Object> names) {
        sql.run(
                "insert into " + table.auditName() + " (id, " + String.join(", ", table.auditedColumns())
                        + ", rev, revtype) select b.id, " + listed("b", table.auditedColumns()) + ", :revision, "
                        + ADDED
                        + " from " + from + NEW_ONES,
                names);
    }

    private void keys(String kind, String table, Map<String, Object> names) {
        sql.run(
                "insert into import_key (source, kind, country, external_id, content, record_id, import_id) select :source, '"
                        + kind + "', s.country, s.external_id, s.content, s.record_id, s.import_id from " + table + " s"
                        + NEW_ONES,
                names);
    }

    private static String listed(String alias, List<String> columns) {
        return alias + "." + String.join(", " + alias + ".", columns);
    }
}
