package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.casefile.Condition;
import org.amparo.casefile.RegisterScope;
import org.amparo.exchange.in.RowKind.Naming;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.security.Author;

/**
 * Known rows that are not open to an import: of cases that belong to others, or from which whoever brings it is barred, and persons
 * who have such a case and none that is open. A line that names one, as its own row, as its person or as the case of its dependant
 * or event, is an error and nothing more is said of it, so that it tells neither what is recorded nor why it is closed.
 * {@link RegisterScope} is the rule.
 */
@ApplicationScoped
class ClosedRows {

    static final String CODE = "row-not-open";

    /** What becomes of such a row, beside new, the same and changed. */
    private static final String ACTION = "CLOSED";

    /** The kind of names that cases have. */
    private static final String CASES = "CASE";

    /** Names that are held at a time. */
    private static final int AT_ONCE = 10_000;

    /** Where the names of such rows stand while an import runs. */
    static final String TABLE = "staged_closed";

    /** How the reader of the CTDC names a line that has no name of its own; whoever guesses what it says can write this, too. */
    private static final String MADE_FROM_CONTENT = "^[0-9a-f]{32}-[0-9]+$";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private RegisterScope scope;

    @Inject
    private Organisations organisations;

    @Inject
    private RowKinds kinds;

    /** Notes the error of each line that names such a row, and takes these lines out of what is compared. */
    void judge(ImportRun run, Author author) {
        find(run, author);
        run.format().files().forEach(file -> note(run, file));
    }

    /**
     * Whether nothing can be said of single lines: some are named by what they say, and the source knows rows that are not open. A
     * line that was then told apart from such a row would have told what that says.
     */
    boolean areGuessedAt(ImportRun run, Author author) {
        boolean byContent = kinds.of(run.format()).stream()
                .flatMap(kind -> kind.namings().stream()
                        .map(naming -> "select exists (select 1 from " + kind.staged() + " where import_id = ? and "
                                + naming.column() + " regexp ?)"))
                .anyMatch(query -> sql.number(query, run.id(), MADE_FROM_CONTENT) == 1);
        if (!byContent) {
            return false;
        }
        find(run, author);
        return sql.number("select exists (select 1 from staged_closed where import_id = ?)", run.id()) == 1;
    }

    /** Whether a line names such a row now, however it was when it was judged. */
    boolean any(ImportRun run, Author author) {
        find(run, author);
        return sql.number("select exists (" + lines(kinds.of(run.format())) + ")", Map.of("run", run.id())) == 1;
    }

    /**
     * Their names, of all rows that the source knows: few, or none where it is new. They are read before they are laid down, for a
     * statement that did both would lock the cases against those who work.
     */
    private void find(ImportRun run, Author author) {
        sql.run("delete from staged_closed where import_id = ?", run.id());
        boolean anyOwner = run.country() == null;
        var open = scope.open(author, run.organisation(), anyOwner, "f");
        kinds.all().stream().filter(kind -> kind.key() != null).forEach(kind -> {
            find(run, kind.key(), kind.known(), taken(run, open.not().and(of(run.source(), kind.key()))));
        });
        String country = countryOf(run);
        var joinable = scope.joinable(author, run.organisation(), anyOwner, country, "f");
        var reached = country == null ? open : open.and(Condition.of("f.country = :reached", "reached", country));
        // Whoever has a case of hers open can say the same of the person there; a refusal would tell of the other case.
        find(
                run,
                Naming.PERSONS,
                "ImportKey k",
                ofPerson(joinable.not()).and(ofPerson(reached).not()).and(of(run.source(), Naming.PERSONS)));
    }

    /** Names that another source gives to cases that are not open; they stand in the place of the run's own until those are found. */
    void findCases(ImportRun run, Author author, String source) {
        sql.run("delete from staged_closed where import_id = ?", run.id());
        var open = scope.open(author, run.organisation(), run.country() == null, "f");
        kinds.in(run.format().files().get(0)).stream()
                .filter(kind -> CASES.equals(kind.key()))
                .forEach(kind ->
                        find(run, CASES, kind.known(), taken(run, open.not().and(of(source, CASES)))));
    }

    private static Condition taken(ImportRun run, Condition closed) {
        return run.country() == null
                ? closed
                : closed.and(Condition.of("k.country = :country", "country", run.country()));
    }

    /**
     * The condition on the source's name of a person that a case of hers, {@code f} in another condition, fulfils that. One that was
     * withdrawn with its import says nothing of her any more.
     */
    private static Condition ofPerson(Condition ofCase) {
        return new Condition(
                "exists (select 1 from CaseFile f where f.personId = k.recordId and f.withdrawn = false and "
                        + ofCase.text() + ")",
                ofCase.values());
    }

    private void find(ImportRun run, String kind, String rows, Condition closed) {
        var query = closed.bind(em.createQuery(
                "select k.id, k.country, k.externalId from " + rows + " where " + closed.text()
                        + " and k.id > :after order by k.id",
                Object[].class));
        long after = 0;
        List<Object[]> some;
        do {
            some = query.setParameter("after", after).setMaxResults(AT_ONCE).getResultList();
            lay(run, kind, some);
            after = some.isEmpty() ? after : (Long) some.get(some.size() - 1)[0];
        } while (some.size() == AT_ONCE);
    }

    private static Condition of(String source, String kind) {
        return Condition.of("k.source = :source", "source", source).and(Condition.of("k.kind = :kind", "kind", kind));
    }

    /** The only country whose rows are taken, or null. */
    private String countryOf(ImportRun run) {
        return run.country() != null || run.organisation() == null
                ? run.country()
                : organisations
                        .byCode(run.organisation())
                        .map(Organisation::country)
                        .orElseThrow();
    }

    private void lay(ImportRun run, String kind, List<Object[]> names) {
        sql.batch(
                "insert into staged_closed (import_id, kind, country, external_id) values (?, ?, ?, ?)",
                names,
                (statement, name) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, kind);
                    statement.setString(3, (String) name[1]);
                    statement.setString(4, (String) name[2]);
                });
    }

    /** One error a line, in however many ways it names such rows: which of them are known is not told. */
    private void note(ImportRun run, String file) {
        var naming = kinds.in(file).stream()
                .filter(kind -> !kind.namings().isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return;
        }
        Map<String, Object> names = Map.of("run", run.id(), "file", file, "code", CODE, "action", ACTION);
        sql.run(
                "insert into import_problem (import_id, severity, file, line, code)"
                        + " select n.import_id, 'ERROR', :file, n.line, :code from ("
                        + lines(naming) + ") n",
                names);
        naming.stream()
                .filter(RowKind::isTaken)
                .forEach(kind -> sql.run(
                        "update " + kind.staged()
                                + " s join import_problem p on p.import_id = s.import_id and p.file = :file"
                                + " and p.line = s.line and p.code = :code set s.action = :action where s.import_id = :run",
                        names));
    }

    private static String lines(List<RowKind<?>> those) {
        return those.stream()
                .flatMap(kind -> kind.namings().stream()
                        .map(naming ->
                                """
                                select s.import_id, s.line from %s s join staged_closed x on x.import_id = s.import_id
                                  and x.kind = '%s' and x.country in (%s) and x.external_id = s.%s
                                where s.import_id = :run"""
                                        .formatted(
                                                kind.staged(),
                                                naming.key(),
                                                naming.key().equals(Naming.PERSONS) ? "'', s.country" : "s.country",
                                                naming.column())))
                .collect(Collectors.joining(" union "));
    }
}
