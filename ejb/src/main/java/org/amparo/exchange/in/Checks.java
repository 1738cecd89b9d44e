package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.casefile.RegisteredCases;
import org.amparo.security.Author;

/**
 * Judges the staged rows together: which of them are known already, which name something that is not there, which contradict one
 * another. Every problem names its line.
 */
@ApplicationScoped
class Checks {

    private static final String ERROR = "ERROR";
    private static final String WARNING = "WARNING";

    /** Digests of before, see {@link Content}. */
    private static final String BEFORE =
            ", substr(s.content_before, 1, 32), substr(s.content_before, 33, 32), substr(s.content_before, 65, 32)";

    @Inject
    private Sql sql;

    @Inject
    private RegisteredCases cases;

    @Inject
    private ClosedRows closed;

    /** All of it, for the author; what it finds stands among the problems afterwards. */
    void judge(ImportRun run, Author author) {
        tellApart(run);
        closed.judge(run, author);
        changed(run);
        twice(run);
        cases(run);
        references(run);
        persons(run);
        order(run);
        freshNumbers(run);
    }

    /** New, the same as before, or changed: by the source's names and the digest of what was stated, for cases also an older one. */
    private void tellApart(ImportRun run) {
        for (String kind : List.of("CASE", "SERVICE")) {
            String before = kind.equals("CASE") ? BEFORE : "";
            sql.run(
                    """
                    update staged_%1$s s left join import_key k
                      on k.source = :source and k.kind = '%2$s' and k.country = s.country and k.external_id = s.external_id
                    set s.record_id = k.record_id,
                      s.action = case when k.id is null then 'NEW' when k.content in (s.content%3$s) then 'SAME' else 'CHANGED' end
                    where s.import_id = :run"""
                            .formatted(kind.toLowerCase(Locale.ROOT), kind, before),
                    names(run));
        }
        sql.run(
                """
                update staged_availability s left join availability a
                  on a.year = s.year and a.country = s.country and a.indicator = s.indicator
                set s.record_id = a.id,
                  s.action = case when a.id is null then 'NEW'
                    when a.status = s.status and a.footnote <=> s.footnote then 'SAME' else 'CHANGED' end
                where s.import_id = :run""",
                names(run));
    }

    private void changed(ImportRun run) {
        if (run.mode() == ImportMode.INSERT) {
            changedAreErrors(run, "staged_case", file(run), "case_id");
            changedAreErrors(run, "staged_service", EventReader.FILE, "event_id");
            changedAreErrors(run, "staged_availability", StatementReader.FILE, null);
        }
    }

    private void changedAreErrors(ImportRun run, String table, String file, String field) {
        note(
                ERROR,
                run,
                file,
                field,
                "row-differs",
                "from " + table + " s where s.import_id = :run and s.action = 'CHANGED'");
    }

    private void twice(ImportRun run) {
        again(run, "staged_case", "staged_case", "s.country = o.country", file(run), "case_id");
        again(run, "staged_service", "staged_service", "s.country = o.country", EventReader.FILE, "event_id");
        again(run, "staged_other", "staged_other", "s.country = o.country", EventReader.FILE, "event_id");
        again(run, "staged_service", "staged_other", "s.country = o.country", EventReader.FILE, "event_id");
        again(run, "staged_other", "staged_service", "s.country = o.country", EventReader.FILE, "event_id");
        again(run, "staged_availability", "staged_availability", "1 = 1", StatementReader.FILE, null);
    }

    /** The index is named, so that the plan does not hang on what the database has last seen of the tables. */
    private void again(ImportRun run, String table, String other, String within, String file, String field) {
        note(
                ERROR,
                run,
                file,
                field,
                "row-given-twice",
                """
                from %s s where s.import_id = :run and exists (select 1 from %s o
                  force index (%s_name)
                  where o.import_id = s.import_id and o.external_id = s.external_id and %s and o.line < s.line)"""
                        .formatted(table, other, other, within));
    }

    /** A dependant belongs to a victim's case of the same country, in the file or known from this source before. */
    private void cases(ImportRun run) {
        String linked =
                """
                from staged_case s
                left join staged_case v on v.import_id = s.import_id and v.country = s.country
                  and v.external_id = s.linked_external
                left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.linked_external
                left join case_file f on f.id = k.record_id
                where s.import_id = :run and s.role = 'DEPENDANT' and\s""";
        note(ERROR, run, file(run), "linked_case_id", "row-case-missing", linked + "v.line is null and f.id is null");
        note(
                ERROR,
                run,
                file(run),
                "linked_case_id",
                "dependant-of-a-victim-only",
                linked + "coalesce(v.role, f.role) <> 'VICTIM' and " + open("s.linked_external"));
        note(
                ERROR,
                run,
                file(run),
                "person_id",
                "row-person-changed",
                """
                from staged_case s join case_file f on f.id = s.record_id
                left join import_key p on p.source = :source and p.kind = 'PERSON' and p.country = ''
                  and p.external_id = s.person_external
                where s.import_id = :run and s.action = 'CHANGED' and not (p.record_id <=> f.person_id)""");
    }

    /** That the case of that name is open to the import, or not known: of any other not even a contradiction is told. */
    private static String open(String name) {
        return """
                not exists (select 1 from staged_closed x where x.import_id = s.import_id and x.kind = 'CASE'
                  and x.country = s.country and x.external_id = %s)"""
                .formatted(name);
    }

    private void references(ImportRun run) {
        for (String table : List.of("staged_service", "staged_other")) {
            note(
                    ERROR,
                    run,
                    EventReader.FILE,
                    "case_id",
                    "row-case-missing",
                    """
                    from %s s
                    left join staged_case c on c.import_id = s.import_id and c.country = s.country
                      and c.external_id = s.case_external
                    left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                      and k.external_id = s.case_external
                    where s.import_id = :run and s.case_external is not null and c.line is null and k.id is null"""
                            .formatted(table));
        }
    }

    /** An event is its case's person's. */
    private void persons(ImportRun run) {
        for (String table : List.of("staged_service", "staged_other")) {
            note(
                    ERROR,
                    run,
                    EventReader.FILE,
                    "person_id",
                    "row-person-of-another-case",
                    """
                    from %s s
                    join staged_case c on c.import_id = s.import_id and c.country = s.country
                      and c.external_id = s.case_external
                    where s.import_id = :run and s.person_external <> c.person_external"""
                            .formatted(table));
            note(
                    ERROR,
                    run,
                    EventReader.FILE,
                    "person_id",
                    "row-person-of-another-case",
                    """
                    from %s s
                    left join staged_case c on c.import_id = s.import_id and c.country = s.country
                      and c.external_id = s.case_external
                    join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                      and k.external_id = s.case_external
                    join case_file f on f.id = k.record_id
                    left join import_key p on p.source = :source and p.kind = 'PERSON' and p.country = ''
                      and p.external_id = s.person_external
                    where s.import_id = :run and c.line is null and s.person_external is not null
                      and not (p.record_id <=> f.person_id) and %s"""
                            .formatted(table, open("s.case_external")));
        }
    }

    /** The order between records is told and keeps nothing out: registers know late what was early. */
    private void order(ImportRun run) {
        String events =
                """
                from staged_service s
                join staged_case c on c.import_id = s.import_id and c.country = s.country
                  and c.external_id = s.case_external
                where s.import_id = :run and\s""";
        note(
                WARNING,
                run,
                EventReader.FILE,
                "start_date",
                "row-before-identification",
                events + "s.start_on < c.identified_from");
        note(
                WARNING,
                run,
                EventReader.FILE,
                "registered_on",
                "row-registered-before-case",
                events + "s.known_on < c.known_on");
    }

    /** Of a million random numbers two are the same now and then; those are drawn again. */
    private void freshNumbers(ImportRun run) {
        List<Object[]> taken = taken(run);
        while (!taken.isEmpty()) {
            sql.batch("update staged_case set number = ? where import_id = ? and line = ?", taken, (statement, row) -> {
                statement.setString(1, cases.number((String) row[1]).value());
                statement.setLong(2, run.id());
                statement.setInt(3, (Integer) row[0]);
            });
            taken = taken(run);
        }
    }

    private List<Object[]> taken(ImportRun run) {
        return sql.rows(
                """
                select s.line, s.country from staged_case s where s.import_id = ?
                  and (exists (select 1 from case_file c where c.number = s.number)
                    or exists (select 1 from staged_case o where o.number = s.number and o.import_id = s.import_id
                      and o.line < s.line))""",
                row -> new Object[] {row.getInt(1), row.getString(2)},
                run.id());
    }

    /** Notes a problem with each of the rows, which are named {@code s}. */
    private void note(String severity, ImportRun run, String file, String field, String code, String rows) {
        Map<String, Object> names = names(run);
        names.put("severity", severity);
        names.put("file", file);
        names.put("field", field);
        names.put("code", code);
        sql.run(
                "insert into import_problem (import_id, severity, file, line, field, code)"
                        + " select s.import_id, :severity, :file, s.line, :field, :code " + rows,
                names);
    }

    private static Map<String, Object> names(ImportRun run) {
        return new HashMap<>(Map.of("run", run.id(), "source", run.source()));
    }

    private static String file(ImportRun run) {
        return run.format().files().get(0);
    }
}
