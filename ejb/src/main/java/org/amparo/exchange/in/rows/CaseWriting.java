package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.casefile.RegisteredCases;
import org.amparo.exchange.in.Part;
import org.amparo.exchange.in.Writing;
import org.amparo.identification.RegisteredDecisions;

/**
 * Writes persons, and cases with their ledgers. Cases are written in the order of their names, so that of two on one day the one with the
 * smaller name describes the person (statistics.md R2); victims go first, for dependants point to them.
 */
@ApplicationScoped
class CaseWriting {

    private static final String VICTIMS = "s.role = 'VICTIM'";
    private static final String DEPENDANTS = "s.role = 'DEPENDANT'";
    private static final String IN_ORDER = " order by s.external_id, s.country";

    @Inject
    private RegisteredCases cases;

    @Inject
    private RegisteredDecisions decisions;

    List<Part> parts() {
        return List.of(
                Part.byName("persons", CaseRows.PERSONS, "primary", CaseWriting::persons),
                Part.byName("cases", CaseRows.STAGED, "staged_case_name", this::victims)
                        .only(VICTIMS),
                Part.byName("cases", CaseRows.STAGED, "staged_case_name", this::dependants)
                        .only(DEPENDANTS));
    }

    private static void persons(Writing writing) {
        writing.run("update " + writing.rows()
                + """

                straight_join import_key k
                  on k.source = :source and k.kind = 'PERSON' and k.country = '' and k.external_id = s.external_id
                set s.record_id = k.record_id"""
                + writing.slice() + " and s.part = 0");
        String unknown = writing.slice() + " and s.record_id is null";
        writing.run("insert into person (pseudonym) select s.pseudonym from " + writing.rows() + unknown
                + " order by s.external_id");
        writing.run("update " + writing.rows()
                + " straight_join person p on p.pseudonym = s.pseudonym set s.record_id = p.id, s.fresh = 1" + unknown);
        String fresh = writing.rows() + writing.slice() + " and s.fresh = 1";
        writing.run("insert into import_key (source, kind, country, external_id, content, record_id, import_id)"
                + " select :source, 'PERSON', s.country, s.external_id, '', s.record_id, s.import_id from " + fresh
                + " and (s.part = 0 or s.country > '')");
    }

    private void victims(Writing writing) {
        insert(writing, "null", "");
    }

    private void dependants(Writing writing) {
        insert(
                writing,
                "coalesce(v.record_id, k.record_id)",
                """

                left join staged_case v on v.import_id = s.import_id and v.country = s.country
                  and v.external_id = s.linked_external
                left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.linked_external""");
    }

    private void insert(Writing writing, String linked, String joins) {
        var table = cases.table();
        writing.run("insert into case_file (" + String.join(", ", table.ownColumns())
                + ", person_id, owner_id, linked_case_id) select " + Writing.listed("s", table.ownColumns())
                + ", p.record_id, o.organisation_id, " + linked + " from " + writing.rows()
                + """

                straight_join staged_person p force index (primary) on p.import_id = s.import_id and p.external_id = s.person_external
                  and p.part = s.person_part
                """
                + writing.owners() + joins + writing.newOnes() + IN_ORDER);
        writing.run("update " + writing.rows()
                + " straight_join case_file b on b.number = s.number set s.record_id = b.id" + writing.newOnes());
        String written = "b.id = s.record_id";
        writing.audit(table, written);
        writing.keys(CaseRows.KEY, "s.person_external", table, written);
        ledgers(writing);
        // A digest of before has been met by one of now.
        writing.run("update " + writing.rows()
                + """

                straight_join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.external_id
                set k.content = s.content"""
                + writing.ofThePart() + " and s.action = 'SAME' and k.content <> s.content");
    }

    /** Entries of a ledger come in their order, for that is how they lie along the primary key. */
    private void ledgers(Writing writing) {
        var table = decisions.table();
        writing.run("insert into status_decision (" + String.join(", ", table.ownColumns()) + ", case_id) select "
                + Writing.listed("d", table.ownColumns()) + ", s.record_id from " + writing.rows()
                + " straight_join staged_decision d force index (primary) on d.import_id = s.import_id and d.line = s.line"
                + writing.newOnes() + IN_ORDER);
        writing.audit(table, "b.case_id = s.record_id");
    }
}
