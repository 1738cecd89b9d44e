package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AboutToWrite;
import org.amparo.shared.Ids;

/**
 * The cases and persons known from before of whom an import will write. They are looked up in a transaction of their own and locked as the first
 * thing of the one that writes: what that sees afterwards is as the others have left it, and nobody changes it any more.
 */
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
    private Sql sql;

    AboutToWrite of(ImportRun run) {
        var cases = new Ids();
        var persons = new Ids();
        for (String known :
                List.of(CHANGED_CASES, CASES_WITH_SERVICES, CASES_OF_CHANGED_SERVICES, PERSONS_WITH_NEW_CASES)) {
            sql.each(
                    known,
                    row -> {
                        if (row.getLong(1) > 0) {
                            cases.add(row.getLong(1));
                        }
                        persons.add(row.getLong(2));
                    },
                    Map.of("run", run.id(), "source", run.source()));
        }
        return new AboutToWrite(cases, persons);
    }
}
