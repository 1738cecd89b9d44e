package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.exchange.in.KnownSources.Known;
import org.amparo.security.Author;

/**
 * Whether a file is of a register that is known under another name, by its rows, else by the name it is given; or of other people than
 * those whom its source knows by these names. That is asked before anything is judged or written: a register that came in twice would
 * count everybody in it twice, and one that changed the rows of another would leave nobody's right.
 */
@ApplicationScoped
class SourceCheck {

    /**
     * One of so many new rows that another source knows makes it a question: registers of two offices that number their rows alike share
     * names, and hardly ever what the rows say; a register that grew may bring twice as many new rows as known ones.
     */
    private static final int ONE_OF = 3;

    /** Fewer rows can be the same by chance, unless they are all that is new. */
    private static final int FEW = 3;

    private static final String NAMES =
            """
            from import_key k
            join staged_case s on s.import_id = :run and s.external_id = k.external_id and s.country = k.country
            """;

    /** That a row is open to the author. */
    private static final String OPEN = " and not exists (select 1 from staged_closed x where x.import_id = s.import_id"
            + " and x.kind = 'CASE' and x.country = s.country and x.external_id = s.external_id)";

    private static final String NAMED_ALIKE = NAMES
            + """
            left join import_key own on own.source = :source and own.kind = 'CASE' and own.country = s.country
              and own.external_id = s.external_id
            %s
            where k.source = :other and k.kind = 'CASE' and own.id is null""";

    private static final String SAYING_THE_SAME = NAMED_ALIKE.formatted("join case_file f on f.id = k.record_id")
            + OPEN
            + " and (k.content = s.content or s.sex = f.sex and s.sex in ('F', 'M', 'X') "
            + """
             and (s.birth_from is not null or s.stated_age_from is not null)
              and s.birth_from <=> f.birth_from and s.birth_until <=> f.birth_until
              and s.stated_age_from <=> f.stated_age_from and s.stated_age_until <=> f.stated_age_until)""";

    private static final String KNOWN =
            NAMES + "join case_file f on f.id = k.record_id where k.source = :source and k.kind = 'CASE'" + OPEN;

    /** Another sex, or no day on which she can have been born by both. */
    private static final String OF_ANOTHER_PERSON = KNOWN + " and (" + Traits.sex("s") + " <> " + Traits.sex("f")
            + " or " + isYounger("s", "f") + " or " + isYounger("f", "s") + ")";

    @Inject
    private Sql sql;

    @Inject
    private KnownSources sources;

    @Inject
    private ClosedRows closed;

    /** Rows of another source that the file brings. */
    private record Shared(Known source, long rows) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What has to be answered first, if anything: only rows count that are open to the author.
     *
     * @return import-rows-of-other-people, import-rows-of-another-source, import-source-looks-known, each with a question
     */
    Optional<UnusableFile> ask(ImportRun run, Author author, String file) {
        boolean changing = run.mode() == ImportMode.UPSERT && !run.isSameRegister();
        long strangers = changing ? strangers(run, author) : 0;
        if (strangers > 0) {
            return Optional.of(new UnusableFile(file, 0, "import-rows-of-other-people", strangers, run.source())
                    .asking(question(run.source(), RegisterAnswer.SAME)));
        }
        return run.isAnotherRegister() ? Optional.empty() : askOfOthers(run, author, file);
    }

    private Optional<UnusableFile> askOfOthers(ImportRun run, Author author, String file) {
        var others = sources.of(author, run.country(), run.organisation()).stream()
                .filter(known -> !known.name().equals(run.source()))
                .toList();
        Shared most = others.isEmpty() ? null : most(run, author, others);
        if (most != null) {
            var source = most.source();
            return Optional.of(new UnusableFile(
                            file, 0, "import-rows-of-another-source", most.rows(), source.name(), source.since())
                    .asking(question(source.name(), RegisterAnswer.values())));
        }
        return isKnown(run)
                ? Optional.empty()
                : others.stream()
                        .filter(known -> SourceName.alike(known.name(), run.source()))
                        .findFirst()
                        .map(known -> new UnusableFile(file, 0, "import-source-looks-known", known.name(), run.source())
                                .asking(question(known.name(), RegisterAnswer.values())));
    }

    /** Whether one was born after the other; two counts of an age may differ by a year, two birth dates may not. */
    private static String isYounger(String one, String other) {
        return "%s > date_add(%s, interval if(%s.birth_from is null or %s.birth_from is null, 1, 0) year)"
                .formatted(Traits.earliest(one), Traits.latest(other), one, other);
    }

    private static Question question(String source, RegisterAnswer... answers) {
        return new Question(
                RegisterAnswer.ABOUT,
                Stream.of(answers).map(RegisterAnswer::code).toList(),
                null,
                source);
    }

    /** How many rows that would change say of whom they name that she is somebody else; 0 where they are too few to ask. */
    private long strangers(ImportRun run, Author author) {
        closed.findCases(run, author, run.source());
        long rows = sql.number("select count(*) " + OF_ANOTHER_PERSON, run.names());
        return rows >= FEW && rows * ONE_OF >= sql.number("select count(*) " + KNOWN, run.names()) ? rows : 0;
    }

    private boolean isKnown(ImportRun run) {
        String query = "select exists (select 1 from import_key k where k.source = :source and k.kind = 'CASE'"
                + (run.country() == null ? ")" : " and k.country = :country)");
        Map<String, Object> names = new HashMap<>(run.names());
        names.put("country", run.country());
        return sql.number(query, names) == 1;
    }

    /** The source of which the file brings most rows, or null where those of none are enough. */
    private Shared most(ImportRun run, Author author, List<Known> others) {
        long fresh = sql.number(
                """
                select count(*) from staged_case s left join import_key own on own.source = :source and own.kind = 'CASE'
                  and own.country = s.country and own.external_id = s.external_id
                where s.import_id = :run and own.id is null""",
                run.names());
        Shared most = null;
        for (Known other : others) {
            Map<String, Object> names = new HashMap<>(run.names());
            names.put("other", other.name());
            if (!isEnough(sql.number("select count(*) " + NAMED_ALIKE.formatted(""), names), fresh)) {
                continue;
            }
            closed.findCases(run, author, other.name());
            long same = sql.number("select count(*) " + SAYING_THE_SAME, names);
            if (isEnough(same, fresh) && (most == null || same > most.rows())) {
                most = new Shared(other, same);
            }
        }
        return most;
    }

    private static boolean isEnough(long rows, long fresh) {
        return rows > 0 && rows * ONE_OF >= fresh && (rows >= FEW || rows == fresh);
    }
}
