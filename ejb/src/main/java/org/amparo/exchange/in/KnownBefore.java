package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.AboutToWrite;

/** The cases and persons known from before of whom an import will write: they are locked before it writes anything. */
@ApplicationScoped
class KnownBefore {

    private static final String CHANGED_CASES =
            """
            select f.id, f.person_id from staged_case s join case_file f on f.id = s.record_id
            where s.import_id = :run and s.action = 'CHANGED'""";

    private static final String CASES_WITH_SERVICES = "select f.id, f.person_id from staged_service s "
            + Writing.THEIR_CASES + " where s.import_id = :run and s.action in ('NEW', 'CHANGED')";

    private static final String CASES_OF_CHANGED_SERVICES =
            """
            select f.id, f.person_id from staged_service s join service_provision p on p.id = s.record_id
            join case_file f on f.id = p.case_id where s.import_id = :run and s.action = 'CHANGED'""";

    private static final String PERSONS_WITH_NEW_CASES =
            """
            select 0, coalesce(p.record_id, k.record_id) from staged_case s
            join staged_person p on p.import_id = s.import_id and p.external_id = s.person_external and p.part = s.person_part
            left join import_key k on p.part = 0 and k.source = :source and k.kind = 'PERSON' and k.country = ''
              and k.external_id = p.external_id
            where s.import_id = :run and s.action = 'NEW' and coalesce(p.record_id, k.record_id) is not null""";

    @Inject
    private Event<AboutToWrite> about;

    @Inject
    private Sql sql;

    /** Locks them, in one order. */
    void lock(ImportRun run) {
        Set<Long> cases = new HashSet<>();
        Set<Long> persons = new HashSet<>();
        sql.rows(
                        String.join(
                                " union ",
                                CHANGED_CASES,
                                CASES_WITH_SERVICES,
                                CASES_OF_CHANGED_SERVICES,
                                PERSONS_WITH_NEW_CASES),
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        Map.of("run", run.id(), "source", run.source()))
                .forEach(known -> {
                    if (known[0] > 0) {
                        cases.add(known[0]);
                    }
                    persons.add(known[1]);
                });
        about.fire(new AboutToWrite(cases, persons));
    }
}
