package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Finding;
import org.amparo.plausibility.Rule;

/** What kinds judge their staged rows by. */
@ApplicationScoped
public class Judging {

    /** Codes of what is asked, for a statement. */
    static final String QUESTIONS =
            Rule.questions().stream().sorted().map(code -> "'" + code + "'").collect(Collectors.joining(", "));

    @Inject
    private Sql sql;

    @Inject
    private Problems problems;

    /** Runs a statement in which the import is {@code :run} and its source {@code :source}. */
    public void run(ImportRun run, String statement) {
        sql.run(statement, run.names());
    }

    /**
     * The same as before, or changed: by the source's names and the digest of what was stated. A row that no name is known of is new, as it was laid.
     *
     * @param orBefore further digests that are as good, each after a comma; or nothing
     */
    public void tellApartByNames(ImportRun run, RowKind<?> kind, String orBefore) {
        run(
                run,
                """
                update %s s straight_join import_key k force index (import_key_once)
                  on k.source = :source and k.kind = '%s' and k.country = s.country and k.external_id = s.external_id
                set s.record_id = k.record_id, s.action = if(k.content in (s.content%s), 'SAME', 'CHANGED')
                where s.import_id = :run"""
                        .formatted(kind.staged(), kind.key(), orBefore));
    }

    /**
     * Notes an error of each of some rows of a kind.
     *
     * @param field column of the file, or null for the line as a whole
     * @param rows selects them by the name {@code s}: {@code from … where …}
     */
    public void refuse(ImportRun run, RowKind<?> kind, String field, String code, String rows) {
        problems.note(Severity.ERROR, run, kind.file(run.format()), field, code, rows);
    }

    /**
     * Notes each thing that is wrong with some rows of a kind, in one look at them.
     *
     * @param rows the staged table by the name {@code s}, with what its rows are held against
     */
    void noteEach(ImportRun run, RowKind<?> kind, String rows, List<Problems.Wrong> wrong) {
        problems.noteEach(run, kind.file(run.format()), rows, wrong);
    }

    /** Notes what is told of some lines of a file that has been read, and keeps nothing out. */
    public void warn(ImportRun run, RowKind<?> kind, String field, String code, Collection<Integer> lines) {
        String file = kind.file(run.format());
        problems.add(
                run,
                lines.stream()
                        .map(line -> RowProblemBuilder.builder()
                                .severity(Severity.WARNING)
                                .file(file)
                                .line(line)
                                .field(field)
                                .code(code)
                                .arguments(List.of())
                                .original(null)
                                .build())
                        .toList());
    }

    /**
     * Notes what rules have found of a line.
     *
     * @param columns of the facts that it can be wrong about
     */
    public void note(ImportRun run, RowKind<?> kind, int line, List<Finding> found, Map<Fact, String> columns) {
        String file = kind.file(run.format());
        problems.add(
                run,
                found.stream()
                        .map(finding -> RowProblemBuilder.builder()
                                .severity(Severity.of(finding.rule()))
                                .file(file)
                                .line(line)
                                .field(columns.get(finding.fact()))
                                .code(finding.rule().code())
                                .arguments(List.of())
                                .original(null)
                                .build())
                        .toList());
    }

    /** Forgets what was asked of rows that are not written: those that say the same have been answered, of closed ones nothing is said. */
    void forgetAnswered(ImportRun run, RowKind<?> kind) {
        Map<String, Object> names = new HashMap<>(run.names());
        names.put("file", kind.file(run.format()));
        sql.run(
                """
                delete p from import_problem p
                straight_join %s s on s.import_id = p.import_id and s.line = p.line
                where p.import_id = :run and p.file = :file and p.severity = 'WARNING' and p.code in (%s) and s.action in ('SAME', 'CLOSED')"""
                        .formatted(kind.staged(), QUESTIONS),
                names);
    }

    /**
     * That the case of that name is open to the import, or not known: of any other not even a contradiction is told.
     *
     * @param name the staged column that names it
     */
    public static String open(String name) {
        return open("CASE", name);
    }

    /**
     * The same of a row of another kind.
     *
     * @param key under which kind its names are remembered
     */
    public static String open(String key, String name) {
        return """
                not exists (select 1 from staged_closed x where x.import_id = s.import_id and x.kind = '%s'
                  and x.country = s.country and x.external_id = %s)"""
                .formatted(key, name);
    }
}
