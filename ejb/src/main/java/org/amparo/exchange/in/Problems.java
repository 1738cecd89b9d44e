package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.security.Sealed;
import org.amparo.security.Vault;

/** What is wrong with the lines of an import. */
@ApplicationScoped
class Problems {

    static final String ORIGINAL = "original";

    private static final int LONGEST_ORIGINAL = 2000;

    /** From so many lines on what is wrong with all of them is told once. */
    private static final int EVERY = 3;

    @Inject
    private Sql sql;

    @Inject
    private Vault vault;

    /** Stores problems; the lines themselves are sealed. */
    void add(ImportRun run, List<RowProblem> found) {
        // Sealed first: while a batch holds the connection nothing else may ask for it.
        Map<RowProblem, String> envelopes = new IdentityHashMap<>();
        found.forEach(problem -> envelopes.put(problem, sealed(run, problem.original())));
        sql.batch(
                """
                insert into import_problem (import_id, severity, file, line, field, code, arguments, original)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                found,
                (statement, problem) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, problem.severity().name());
                    statement.setString(3, problem.file());
                    statement.setInt(4, problem.line());
                    statement.setString(5, problem.field());
                    statement.setString(6, problem.code());
                    statement.setString(7, joined(problem.arguments()));
                    statement.setString(8, envelopes.get(problem));
                });
    }

    /** Notes a problem with each of the staged rows, which the statement's end selects by the name {@code s}. */
    void note(Severity severity, ImportRun run, String file, String field, String code, String rows) {
        Map<String, Object> names = new HashMap<>(run.names());
        names.put("severity", severity.name());
        names.put("file", file);
        names.put("field", field);
        names.put("code", code);
        sql.run(
                "insert into import_problem (import_id, severity, file, line, field, code)"
                        + " select s.import_id, :severity, :file, s.line, :field, :code " + rows,
                names);
    }

    /**
     * Something that may be wrong with a staged row.
     *
     * @param condition under which it is, in SQL
     */
    record Wrong(Severity severity, String field, String code, String condition) {

        private String named(int place) {
            return "select %d as place, '%s' as severity, '%s' as field, '%s' as code"
                    .formatted(place, severity, field, code);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Notes each problem that there is with each of the staged rows, in one look at them.
     *
     * @param rows the staged table by the name {@code s}, with what its rows are held against
     */
    void noteEach(ImportRun run, String file, String rows, List<Wrong> wrong) {
        Map<String, Object> names = new HashMap<>(run.names());
        names.put("file", file);
        String kinds = IntStream.range(0, wrong.size())
                .mapToObj(place -> wrong.get(place).named(place))
                .collect(Collectors.joining(" union all "));
        String holds = IntStream.range(0, wrong.size())
                .mapToObj(
                        place -> " when " + place + " then " + wrong.get(place).condition())
                .collect(Collectors.joining("", "case w.place", " end"));
        // Of millions of rows few are wrong: they are found before each is held against each question.
        String any = wrong.stream().map(Wrong::condition).collect(Collectors.joining(") or (", "((", "))"));
        sql.run(
                "insert into import_problem (import_id, severity, file, line, field, code)"
                        + " select straight_join s.import_id, w.severity, :file, s.line, w.field, w.code from " + rows
                        + " join (" + kinds + ") w where s.import_id = :run and " + any + " and " + holds,
                names);
    }

    private static String joined(List<Object> arguments) {
        String text = arguments.stream().map(String::valueOf).collect(Collectors.joining("\t"));
        return text.isEmpty() ? null : text.substring(0, Math.min(400, text.length()));
    }

    private String sealed(ImportRun run, String original) {
        if (original == null) {
            return null;
        }
        String text = original.substring(0, Math.min(LONGEST_ORIGINAL, original.length()));
        var envelope = vault.seal(run.dataKeyId(), ORIGINAL, text, null);
        return envelope == null ? null : envelope.envelope();
    }

    /**
     * What is wrong with a value of every line of a file is told once: the first line stands for all.
     *
     * @param lines how many there are
     */
    void gather(ImportRun run, String file, long lines) {
        if (lines < EVERY) {
            return;
        }
        List<Object[]> same = sql.rows(
                """
                select field, code, arguments, min(line) from import_problem
                where import_id = ? and file = ? and severity = 'ERROR' and field is not null
                group by field, code, arguments having count(distinct line) = ?""",
                row -> new Object[] {row.getString(1), row.getString(2), row.getString(3), row.getInt(4)},
                run.id(),
                file,
                lines);
        for (Object[] one : same) {
            sql.run(
                    """
                    update import_problem set of_lines = ? where import_id = ? and file = ? and severity = 'ERROR'
                      and field = ? and code = ? and arguments <=> ? and line = ?""",
                    lines,
                    run.id(),
                    file,
                    one[0],
                    one[1],
                    one[2],
                    one[3]);
            sql.run(
                    """
                    delete from import_problem where import_id = ? and file = ? and severity = 'ERROR'
                      and field = ? and code = ? and arguments <=> ? and line > ?""",
                    run.id(),
                    file,
                    one[0],
                    one[1],
                    one[2],
                    one[3]);
        }
    }

    /** Lines of a file with a problem that has been found among the staged rows, and does not hold its line yet. */
    Map<Integer, List<Long>> withoutOriginal(ImportRun run, String file) {
        Map<Integer, List<Long>> lines = new TreeMap<>();
        sql.rows(
                        """
                        select line, seq from import_problem
                        where import_id = ? and file = ? and severity = 'ERROR' and original is null and line > 0""",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        run.id(),
                        file)
                .forEach(pair -> lines.computeIfAbsent((int) pair[0], line -> new ArrayList<>())
                        .add(pair[1]));
        return lines;
    }

    /** Adds the lines to problems that were found among the staged rows. */
    void attach(ImportRun run, Map<Integer, List<Long>> open, List<CsvRow> rows) {
        List<Map.Entry<Long, String>> batch = new ArrayList<>();
        for (CsvRow row : rows) {
            open.getOrDefault(row.line(), List.of())
                    .forEach(seq -> batch.add(Map.entry(seq, sealed(run, row.original()))));
        }
        sql.batch(
                "update import_problem set original = ? where import_id = ? and severity = 'ERROR' and seq = ?",
                batch,
                (statement, entry) -> {
                    statement.setString(1, entry.getValue());
                    statement.setLong(2, run.id());
                    statement.setLong(3, entry.getKey());
                });
    }

    /** Some of them, errors first and in the order of the lines; with the lines themselves only where they are asked for. */
    List<ProblemView> of(ImportRun run, PageOfProblems page, boolean withLines) {
        List<ProblemView> sealed = sql.rows(
                """
                select file, line, field, severity, code, arguments, original, of_lines from import_problem
                where import_id = ? order by severity, find_in_set(file, ?), line, seq limit ? offset ?""",
                row -> ProblemViewBuilder.builder()
                        .file(row.getString(1))
                        .line(row.getInt(2))
                        .field(row.getString(3))
                        .severity(Severity.valueOf(row.getString(4)))
                        .code(row.getString(5))
                        .arguments(split(row.getString(6)))
                        .message(null)
                        .original(withLines ? row.getString(7) : null)
                        .ofLines(row.getLong(8))
                        .build(),
                run.id(),
                String.join(",", run.format().files()),
                page.size(),
                page.offset());
        return sealed.stream().map(this::opened).toList();
    }

    private static List<String> split(String arguments) {
        return arguments == null ? List.of() : List.of(arguments.split("\t", -1));
    }

    private ProblemView opened(ProblemView problem) {
        return problem.original() == null
                ? problem
                : problem.showing(vault.open(ORIGINAL, new Sealed(problem.original())));
    }

    /** What is asked of its rows, each question once. */
    List<AskedOfRows> asked(ImportRun run) {
        return sql.rows(
                "select code, count(*) from import_problem where import_id = ? and severity = 'WARNING' and code in ("
                        + Judging.QUESTIONS + ") group by code order by 2 desc, 1",
                row -> new AskedOfRows(row.getString(1), row.getLong(2)),
                run.id());
    }

    /** Of what is asked of lines of a file that of which it has not been told yet. */
    List<RowProblem> notTold(ImportRun run, String file, List<RowProblem> asked) {
        if (asked.isEmpty()) {
            return asked;
        }
        var told = new HashSet<>(sql.rows(
                "select line, code from import_problem where import_id = ? and file = ? and severity = 'WARNING' and code in ("
                        + Judging.QUESTIONS + ")",
                row -> row.getInt(1) + row.getString(2),
                run.id(),
                file));
        return asked.stream()
                .filter(problem -> !told.contains(problem.line() + problem.code()))
                .toList();
    }

    /**
     * A file of whose rows something is asked that was not asked of the same lines when they were only looked at.
     *
     * @param looked the import that looked
     */
    Optional<String> askedAnew(ImportRun run, long looked) {
        return sql
                .rows(
                        """
                        select p.file from import_problem p where p.import_id = ? and p.severity = 'WARNING' and p.code in (%s)
                          and not exists (select 1 from import_problem o where o.import_id = ? and o.severity = 'WARNING'
                            and o.file = p.file and o.line = p.line and o.code = p.code) order by p.seq limit 1"""
                                .formatted(Judging.QUESTIONS),
                        row -> row.getString(1),
                        run.id(),
                        looked)
                .stream()
                .findFirst();
    }

    /** Whether anything keeps the import out. */
    boolean any(ImportRun run) {
        return sql.number("select count(*) from import_problem where import_id = ? and severity = 'ERROR'", run.id())
                > 0;
    }
}
