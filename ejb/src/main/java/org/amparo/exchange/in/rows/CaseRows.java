package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.RegisteredCases;
import org.amparo.casefile.RegisteredConfirmations;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.in.Content;
import org.amparo.exchange.in.CsvRow;
import org.amparo.exchange.in.CtdcFormat;
import org.amparo.exchange.in.Fields;
import org.amparo.exchange.in.ImportRun;
import org.amparo.exchange.in.Judging;
import org.amparo.exchange.in.Part;
import org.amparo.exchange.in.Pass;
import org.amparo.exchange.in.RowKind;
import org.amparo.exchange.in.RowProblem;
import org.amparo.exchange.in.Sql;
import org.amparo.exchange.in.StagedTables;
import org.amparo.exchange.in.Standpoint;
import org.amparo.identification.RegisteredDecisions;
import org.amparo.plausibility.Questions;
import org.amparo.security.Vault;
import org.amparo.shared.RuleViolation;

/**
 * Cases with their persons, keys and ledgers: lines of {@code cases.csv}, and of CTDC, each of whose lines is one. How they are
 * read is said by {@link CaseReader} and {@link CtdcReader}, how they are written by {@link CaseWriting}.
 */
@ApplicationScoped
class CaseRows implements RowKind<StagedCase> {

    /** Under which kind the source's names of cases are remembered. */
    static final String KEY = "CASE";

    /** Names of persons, which rows of cases share. */
    static final String PERSONS = "staged_person";

    static final String STAGED = "staged_case";
    static final String LEDGER = "staged_decision";

    /** Digests of before, see {@link Content}. */
    private static final String BEFORE =
            ", substr(s.content_before, 1, 32), substr(s.content_before, 33, 32), substr(s.content_before, 65, 32)";

    @Inject
    private RegisteredCases cases;

    @Inject
    private RegisteredDecisions decisions;

    @Inject
    private CaseWriting writing;

    @Inject
    private PersonsApart persons;

    @Inject
    private StagedTables staged;

    @Inject
    private AuditedTables tables;

    @Inject
    private Sql sql;

    @Inject
    private Vault vault;

    /** An entry of a ledger, at its place in it. */
    private record Entry(int line, int position, Object entity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public Set<String> files() {
        return Set.of(RegisterFormat.CASES_FILE, CtdcFormat.FILE);
    }

    @Override
    public StagedCase read(CsvRow row, Fields fields, Pass pass) {
        return fields.file().equals(CtdcFormat.FILE)
                ? CtdcReader.read(row, fields, pass)
                : CaseReader.read(row, fields);
    }

    @Override
    public String staged() {
        return STAGED;
    }

    @Override
    public List<String> stagedParts() {
        return List.of(LEDGER);
    }

    @Override
    public List<String> stagedByName() {
        return List.of(PERSONS);
    }

    @Override
    public List<Becoming> becomings() {
        return List.of(new Becoming(STAGED, cases.table()), new Becoming(LEDGER, decisions.table()));
    }

    @Override
    public void stage(ImportRun run, List<StagedCase> rows, Standpoint standpoint, List<RowProblem> refused) {
        List<StagedTables.Born<StagedCase>> born = new ArrayList<>();
        List<Entry> ledger = new ArrayList<>();
        List<Long> keys = keys(rows);
        for (int i = 0; i < rows.size(); i++) {
            StagedCase row = rows.get(i);
            try {
                CaseFile file = cases.drawUp(
                        row.stated(),
                        standpoint.owner(row.country()),
                        keys.get(i),
                        standpoint.registeredOn(row.knownOn()));
                if (row.standing() != null) {
                    int position = 0;
                    for (Object entry : decisions.begin(
                            file,
                            row.standing(),
                            row.decided(),
                            standpoint.body(row.country(), row.decided().from()),
                            standpoint.reference(),
                            standpoint.recordedBy())) {
                        ledger.add(new Entry(row.line(), position++, entry));
                    }
                }
                born.add(new StagedTables.Born<>(row, file));
            } catch (RuleViolation e) {
                refused.add(RowProblem.error(standpoint.casesFile(), row.line(), e.code(), e.arguments()));
            }
        }
        namePersons(run, born);
        staged.lay(
                run,
                STAGED,
                List.of("external_id", "person_external", "linked_external", "content", "content_before", "known_on"),
                cases.table(),
                born,
                row -> Arrays.asList(
                        row.name(),
                        row.person(),
                        row.linked(),
                        row.content().bytes(),
                        row.content().bytesBefore(),
                        row.knownOn()));
        lay(run, ledger);
    }

    private void lay(ImportRun run, List<Entry> ledger) {
        var table = decisions.table();
        sql.batch(StagedTables.insert(LEDGER, List.of("position"), table), ledger, (statement, entry) -> {
            statement.setLong(1, run.id());
            statement.setInt(2, entry.line());
            statement.setInt(3, entry.position());
            tables.bind(table, statement, 4, entry.entity());
        });
    }

    private void namePersons(ImportRun run, List<StagedTables.Born<StagedCase>> born) {
        sql.batch(
                "insert ignore into staged_person (import_id, external_id, pseudonym) values (?, ?, uuid())",
                // In one order: two who lay names at once wait for each other, and neither for one that the other waits
                // for.
                born.stream()
                        .map(item -> item.row().person())
                        .distinct()
                        .sorted()
                        .toList(),
                (statement, name) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, name);
                });
    }

    /** One data key for each case; those of cases that are not written are destroyed with the staged rows. */
    private List<Long> keys(List<StagedCase> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String values = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?)"));
        Object[] parameters = rows.stream()
                .flatMap(row -> {
                    var key = vault.draw(row.country());
                    return Stream.<Object>of(key.country(), key.countryKeyVersion(), key.wrapped());
                })
                .toArray();
        return sql.rows(
                "insert into data_key (country, country_key_version, wrapped) values " + values + " returning id",
                row -> row.getLong(1),
                parameters);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String nameField() {
        return "case_id";
    }

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(KEY, "external_id"),
                new Naming(KEY, "linked_external"),
                new Naming(Naming.PERSONS, "person_external"));
    }

    @Override
    public String known() {
        return "ImportKey k join CaseFile f on f.id = k.recordId";
    }

    @Override
    public void tellApart(ImportRun run, Judging judging) {
        judging.tellApartByNames(run, this, BEFORE);
    }

    /**
     * A dependant belongs to a victim's case of the same country, in the file or known from this source before, and stays with it; so
     * does a case with its person.
     */
    @Override
    public void judge(ImportRun run, Judging judging) {
        String linked =
                """
                from staged_case s
                left join staged_case v on v.import_id = s.import_id and v.country = s.country
                  and v.external_id = s.linked_external
                left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.linked_external
                left join case_file f on f.id = k.record_id
                where s.import_id = :run and s.role = 'DEPENDANT' and\s""";
        judging.refuse(run, this, "linked_case_id", "row-case-missing", linked + "v.line is null and f.id is null");
        judging.refuse(
                run,
                this,
                "linked_case_id",
                "dependant-of-a-victim-only",
                linked + "coalesce(v.role, f.role) <> 'VICTIM' and " + Judging.open("s.linked_external"));
        judging.refuse(
                run,
                this,
                "linked_case_id",
                "row-victim-changed",
                linked
                        + """
                        s.action = 'CHANGED' and coalesce(v.line, f.id) is not null and exists (select 1 from case_file d
                          where d.id = s.record_id and d.role = 'DEPENDANT' and not (d.linked_case_id <=> f.id))""");
        judging.refuse(
                run,
                this,
                "person_id",
                "row-person-changed",
                """
                from staged_case s join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.external_id
                where s.import_id = :run and s.action = 'CHANGED' and not (k.person_external <=> s.person_external)""");
        // Keeps nothing out, for the file is right about two persons as far as anybody knows; only their name is not.
        judging.warn(run, this, "person_id", "row-person-apart", persons.tell(run));
    }

    /** Of a million random numbers two are the same now and then; those are drawn again. */
    @Override
    public void settle(ImportRun run) {
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

    @Override
    public Confirming confirming() {
        return new Confirming("", "s.record_id", RegisteredConfirmations.closing("p.code"));
    }

    @Override
    public List<Part> parts() {
        return writing.parts();
    }

    @Override
    public void restate(StagedCase row, long record, Standpoint standpoint, Questions questions) {
        var file = cases.stored(record);
        if (row.standing() != null) {
            decisions.restate(
                    file,
                    row.standing(),
                    row.decided(),
                    standpoint.body(row.country(), row.decided().from()),
                    standpoint.reference(),
                    standpoint.recordedBy());
        }
        cases.restate(file, row.stated(), standpoint.registeredOn(row.knownOn()), questions);
    }

    /** Destroys the keys of cases that were not written. */
    @Override
    public void release(long run, int after, int upto) {
        // Looked up first and deleted by their ids: a delete that joined the cases would lock them against those who
        // work.
        List<Long> unused = sql.rows(
                """
                select s.data_key_id from staged_case s force index (primary)
                left join case_file c on c.number = s.number and c.data_key_id = s.data_key_id
                where s.import_id = ? and s.line > ? and s.line <= ? and c.id is null""",
                row -> row.getLong(1),
                run,
                after,
                upto);
        sql.batch("delete from data_key where id = ?", unused, (statement, key) -> statement.setLong(1, key));
    }
}
