package org.amparo.exchange.in;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.audit.AuditedTable;
import org.amparo.plausibility.Questions;

/**
 * A kind of row that a register holds: how it is read, laid ready, judged, written and told. {@link RowKinds} finds every bean that
 * is one; docs/development.md says how another is added, and {@code RowKindsTest} what each has to have.
 *
 * <p>Rows lie ready in a staged table of the kind's own, whose first columns are the header that is common to all kinds: {@code
 * import_id}, {@code line}, {@code country}, {@code external_id} (the source's name), where rows are taken {@code content}, {@code
 * action} (what becomes of it: NEW, SAME, CHANGED, CLOSED) and {@code record_id}, and where they belong to a case {@code
 * case_external} and {@code person_external}. An index over the names is called after the table. What is judged of every kind is
 * judged by this header.
 *
 * @param <R> what a line states
 */
public interface RowKind<R extends StatedRow> {

    /** Names of the files in which such rows stand; of one format at most one. */
    Set<String> files();

    /** Whether a line of those files is of this kind. What no kind takes is the business of the last one, which is not taken. */
    default boolean takes(CsvRow row) {
        return true;
    }

    /** The row of a line, or null where {@link Fields#problems} says why there is none. */
    R read(CsvRow row, Fields fields, Pass pass);

    /** The staged table. */
    String staged();

    /** Further staged tables that hold parts of its rows, by line. */
    default List<String> stagedParts() {
        return List.of();
    }

    /** Further staged tables whose rows have a name and no line, such as persons whom rows share. */
    default List<String> stagedByName() {
        return List.of();
    }

    /** Which tables the rows of a staged table become, none where they are not taken. */
    List<Becoming> becomings();

    /** Lays rows ready. What a feature's factory refuses is noted. */
    void stage(ImportRun run, List<R> rows, Standpoint standpoint, List<RowProblem> refused);

    /** Under which kind the source's names of its rows are remembered ({@link ImportKey}); null where the feature knows them itself. */
    String key();

    /** Column of the file that names the row, for telling what is wrong; null where it is named by several. */
    String nameField();

    /** Whether rows are written; those of other kinds are looked at and counted as not yet taken. */
    default boolean isTaken() {
        return true;
    }

    /** Whether a row belongs to a case, which it names in {@code case_external}, and to its person. */
    default boolean isOfCase() {
        return false;
    }

    /** How it is told that a known row says something else, where the import takes no changes. */
    default String differs() {
        return "row-differs";
    }

    /** Staged column with the day on which that happened to which rows of a case belong, told where it precedes; or null. */
    default String day() {
        return null;
    }

    /** In which ways its rows name known ones, their own name among them. */
    List<Naming> namings();

    /** JPQL that finds the case {@code f} of a known row by its name {@code k}; null where {@link #key} is. */
    default String known() {
        return null;
    }

    /** Tells new rows from known ones that say the same or something else. */
    default void tellApart(ImportRun run, Judging judging) {
        judging.tellApartByNames(run, this, "");
    }

    /** What is judged of this kind alone. */
    default void judge(ImportRun run, Judging judging) {}

    /** Makes rows ready that are found to be fine. */
    default void settle(ImportRun run) {}

    /** What writing them consists of, in its order. */
    List<Part> parts();

    /**
     * Takes over what a known row states anew, by the feature's own operation.
     *
     * @param record database id of what is known
     * @param questions what is asked of the row, with what is confirmed of it
     * @throws org.amparo.shared.RuleViolation as the feature refuses it
     */
    default void restate(R row, long record, Standpoint standpoint, Questions questions) {
        throw new IllegalStateException("rows that are not taken have not changed");
    }

    /** Of which cases its written rows are, for what is confirmed of them; null where nothing is asked. */
    default Confirming confirming() {
        return null;
    }

    /** Gives back what the staged rows of some lines hold, before they are forgotten. */
    default void release(long run, int after, int upto) {}

    /** The file of an import in which its rows stand, or null where the format has none. */
    default String file(ImportFormat format) {
        return format.files().stream().filter(files()::contains).findFirst().orElse(null);
    }

    /** All staged tables whose rows have a line. */
    default Stream<String> stagedByLine() {
        return Stream.concat(Stream.of(staged()), stagedParts().stream());
    }

    /**
     * A staged table and the audited tables that its rows become.
     *
     * @param staged one of {@link #stagedByLine}
     */
    record Becoming(String staged, AuditedTable table) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * How what was asked of a written row {@code s}, which is a problem {@code p}, comes to stand beside its case.
     *
     * @param join further tables
     * @param caseId expression of the case's id
     * @param category expression of the category that closes it
     */
    record Confirming(String join, String caseId, String category) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A way in which a staged row names a known one.
     *
     * @param key which names of the source: a {@link #key} or {@link #PERSONS}
     * @param column staged column that holds such a name
     */
    record Naming(String key, String column) {

        /** Names of persons, which are one across a source's countries; no kind has rows of its own for them. */
        public static final String PERSONS = "PERSON";

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
