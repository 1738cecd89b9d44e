package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An import is written slice after slice, in one transaction, and whoever waits sees how far it is. */
class WritingTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.EVA);
    }

    private byte[] zip(List<String> cases, String statement) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(RegisterFormat.CASES_FILE, cases);
        files.put(RegisterFormat.AVAILABILITY_FILE, List.of(statement));
        return Registers.zip(files);
    }

    /** Somebody else's lock holds it in its last part. */
    @Test
    void how_far_it_is_is_seen_while_nothing_of_it_is() throws SQLException {
        String id;
        try (Connection other = IT.database().connect()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                // Of all gaps: nothing can be added to the history that is written last.
                statement.executeQuery("select count(*) from availability_aud for update");
            }
            var order = registers.order(ImportMode.INSERT, false, null);
            byte[] file = zip(
                    List.of(Registers.victim("A"), Registers.dependant("D", "A")),
                    Registers.statement("AVAILABLE", ""));
            id = registers.begin(Cast.EVA, order, file);
            var held = until(id, "availability");
            assertThat(held.state()).isEqualTo(ImportState.WRITING);
            assertThat(held.progress().total())
                    .as("two persons, two cases with their ledgers, a statement")
                    .isEqualTo(5);
            assertThat(held.progress().done()).isEqualTo(4);
            assertThat(registers.standing()).as("cases that others see").isEmpty();
            other.rollback();
        }
        assertThat(registers.ended(Cast.EVA, id).state()).isEqualTo(ImportState.DONE);
        assertThat(registers.standing()).hasSize(2);
    }

    /** Somebody else's lock holds it before the first row of what is counted. */
    @Test
    void whom_it_concerns_is_told_before_the_figures_follow() throws SQLException {
        String id;
        try (Connection other = IT.database().connect()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeQuery("select count(*) from counted_person for update");
            }
            byte[] file = zip(
                    List.of(Registers.victim("F"), Registers.dependant("G", "F")),
                    Registers.statement("AVAILABLE", ""));
            id = registers.begin(Cast.EVA, registers.order(ImportMode.INSERT, false, null), file);
            var held = until(id, "gathering", progress -> progress.done() == progress.total());
            assertThat(held.progress().total()).as("rows of the history").isEqualTo(2);
            other.rollback();
        }
        assertThat(registers.ended(Cast.EVA, id).state()).isEqualTo(ImportState.DONE);
        assertThat(
                        IT.database()
                                .number(
                                        "select count(*) from counted_person p join case_file f on f.id = p.case_id"
                                                + " join import_key k on k.kind = 'CASE' and k.record_id = f.id and k.external_id = 'F'"))
                .isPositive();
    }

    /** Somebody else's lock holds it before its first finding. */
    @Test
    void how_many_checks_are_over_is_seen_while_it_is_judged() throws SQLException {
        String id;
        try (Connection other = IT.database().connect()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeQuery("select count(*) from import_problem for update");
            }
            byte[] file = zip(List.of(Registers.dependant("D", "nobody")), Registers.statement("AVAILABLE", ""));
            id = registers.begin(Cast.EVA, registers.order(ImportMode.INSERT, false, null), file);
            var held = until(id, "checking", progress -> progress.done() > 0);
            assertThat(held.state()).isEqualTo(ImportState.READING);
            assertThat(held.progress().done()).isLessThan(held.progress().total());
            other.rollback();
        }
        assertThat(registers.ended(Cast.EVA, id).state()).isEqualTo(ImportState.REFUSED);
    }

    private ImportView until(String id, String step) {
        return until(id, step, progress -> true);
    }

    private ImportView until(String id, String step, Predicate<ImportView.Progress> enough) {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            var run = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.find(id));
            assertThat(run.state().isEnd()).as("over before it was seen").isFalse();
            if (step.equals(run.progress().step()) && enough.test(run.progress())) {
                return run;
            }
            assertThat(Instant.now()).as("time for " + step).isBefore(end);
        }
    }

    /** Of two cases of a person on one day the one recorded first describes her (statistics.md R2). */
    @Test
    void cases_of_several_slices_stand_in_the_order_of_their_names() {
        int many = Writing.SLICE + 3;
        List<String> cases = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> Registers.victim("%05d".formatted(many - i)))
                .toList());
        cases.add(Registers.dependant("00000", "%05d".formatted(many)));
        assertThat(registers
                        .bring(
                                Cast.EVA,
                                registers.order(ImportMode.INSERT, false, null),
                                zip(cases, Registers.statement("PARTIAL", "")))
                        .state())
                .isEqualTo(ImportState.DONE);
        var inOrder = IT.rows(
                """
                select k.external_id, f.person_id, p.record_id, (select count(*) from case_file_aud a where a.id = f.id),
                  (select count(*) from status_decision d where d.case_id = f.id), f.linked_case_id is not null
                from import_key k join case_file f on f.id = k.record_id
                join import_key p on p.source = k.source and p.kind = 'PERSON' and p.external_id = concat('P-', k.external_id)
                where k.source = ? and k.kind = 'CASE' order by f.id""",
                registers.source());
        assertThat(inOrder).hasSize(many + 1);
        assertThat(inOrder.stream().limit(many).map(row -> (String) row.get(0))).isSorted();
        assertThat(inOrder.get(many)).as("the dependant, after all victims").startsWith("00000");
        assertThat(inOrder)
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(row.get(2)))
                .allSatisfy(row -> assertThat(row.get(3)).as("revisions").isEqualTo(1L));
        assertThat(inOrder.stream().limit(many).map(row -> row.get(4)))
                .as("entries of ledgers")
                .containsOnly(2L);
    }

    /**
     * Else it goes on planning for the few rows of before, and a year's report over a large register reads all cases of a country for each
     * person. Here the database does not look by itself, as it does some seconds later.
     */
    @Test
    void the_database_has_looked_at_what_an_import_has_written() throws SQLException {
        try (Connection database = IT.database().connect();
                var statement = database.createStatement()) {
            statement.execute("alter table case_file stats_auto_recalc = 0");
            statement.execute("update mysql.innodb_table_stats set n_rows = 0"
                    + " where database_name = database() and table_name = 'case_file'");
            var order = registers.order(ImportMode.INSERT, false, null);
            registers.bring(Cast.EVA, order, zip(List.of(Registers.victim("L")), Registers.statement("AVAILABLE", "")));
            Instant end = Instant.now().plus(LIMIT);
            while (rowsTheDatabaseKnowsOf(statement) == 0) {
                assertThat(Instant.now()).as("time to look").isBefore(end);
            }
            statement.execute("alter table case_file stats_auto_recalc = default");
        }
    }

    private static long rowsTheDatabaseKnowsOf(Statement statement) throws SQLException {
        try (var answer = statement.executeQuery("select n_rows from mysql.innodb_table_stats"
                + " where database_name = database() and table_name = 'case_file'")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
