package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of register row has to have: what is left out is named, with the kind. */
class RowKindsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final List<String> HEADER = List.of("import_id", "line", "country", "external_id");
    private static final List<String> OF_TAKEN = List.of("content", "action", "record_id");
    private static final List<String> OF_CASES = List.of("case_external", "person_external");

    private static final String STATED = Registers.statement("PARTIAL", "one ministry");

    /** Of each kind that is taken a line, and the same changed; A is the case that is brought with it. */
    private static final Map<String, List<String>> LINES = Map.of(
            "staged_case",
            List.of(Registers.victim("B"), Registers.victim("B", "M", "Y", "1980-02-29")),
            "staged_service",
            List.of(Registers.service("E", "A", "LEGAL"), Registers.service("E", "A", "MEDICAL")),
            "staged_availability",
            List.of(STATED, STATED.replace("PARTIAL", "AVAILABLE")));

    private static final List<String> TAKEN = IT.bean(RowKinds.class).all().stream()
            .filter(RowKind::isTaken)
            .map(RowKind::staged)
            .toList();

    private final Registers registers = new Registers(IT);

    static List<RowKind<?>> kinds() {
        return IT.bean(RowKinds.class).all();
    }

    @BeforeAll
    static void known() {
        IT.known(Cast.EVA);
    }

    @Test
    void every_class_that_is_a_kind_is_found() {
        var classes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(RowKind.class.getPackageName())
                        .stream()
                        .filter(type -> type.isAssignableTo(RowKind.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertThat(classes).isNotEmpty();
        assertThat(kinds())
                .extracting(kind -> kind.getClass().getSimpleName().replaceAll("[$].*", ""))
                .as("beans")
                .containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void every_file_of_the_format_has_its_kinds_of_which_all_but_the_last_say_what_they_take() {
        var line = new CsvRow(2, null, Map.of(), "", 1, 1);
        for (String file : RegisterFormat.FILES) {
            var those = IT.bean(RowKinds.class).in(file);
            assertThat(those).as(file).isNotEmpty();
            assertThat(those.subList(0, those.size() - 1))
                    .as("kinds that take what is another's")
                    .allSatisfy(kind ->
                            assertThat(kind.takes(line)).as(kind.staged()).isFalse());
        }
    }

    @Test
    void what_names_of_a_source_stand_for_is_one_kind() {
        var keys = kinds().stream().map(RowKind::key).filter(key -> key != null).toList();
        String ofCases =
                IT.bean(RowKinds.class).in(RegisterFormat.CASES_FILE).get(0).key();
        assertThat(keys).doesNotHaveDuplicates().doesNotContain(RowKind.Naming.PERSONS);
        assertThat(kinds()).allSatisfy(kind -> {
            assertThat(kind.namings()).as(kind.staged()).allSatisfy(naming -> assertThat(
                            keys.contains(naming.key()) || naming.key().equals(RowKind.Naming.PERSONS))
                    .as(naming.key())
                    .isTrue());
            if (kind.key() != null) {
                assertThat(kind.known())
                        .as("%s: where its case is", kind.staged())
                        .isNotNull();
                assertThat(kind.namings())
                        .as("%s: its own name among those that may be closed", kind.staged())
                        .contains(new RowKind.Naming(kind.key(), "external_id"));
            }
            if (kind.isOfCase()) {
                assertThat(kind.namings())
                        .as("%s: its case among those that may be closed", kind.staged())
                        .contains(new RowKind.Naming(ofCases, "case_external"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_staged_table_has_the_header_that_all_have(RowKind<?> kind) {
        List<String> needed = new ArrayList<>(HEADER);
        if (kind.isTaken()) {
            needed.addAll(OF_TAKEN);
        }
        if (kind.isOfCase()) {
            needed.addAll(OF_CASES);
        }
        if (kind.day() != null) {
            needed.addAll(List.of(kind.day(), "known_on"));
        }
        kind.namings().forEach(naming -> needed.add(naming.column()));
        assertThat(columns(kind.staged()).keySet()).as(kind.staged()).containsAll(needed);
        assertThat(index(kind.staged(), kind.staged() + "_name"))
                .as("index %s_name", kind.staged())
                .startsWith("import_id")
                .contains("external_id");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_staged_tables_are_the_applications_to_fill_and_to_empty(RowKind<?> kind) {
        kind.stagedByLine().forEach(staged -> assertThat(IT
                        .rows(
                                "select privilege_type from information_schema.table_privileges"
                                        + " where table_schema = database() and table_name = ?",
                                staged)
                        .stream()
                        .map(row -> row.get(0)))
                .as("rights on %s", staged)
                .contains("SELECT", "INSERT", "UPDATE", "DELETE"));
    }

    /** A column that the staged table lacks would break each import. */
    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_staged_has_each_column_of_what_it_becomes(RowKind<?> kind) {
        assertThat(kind.becomings().isEmpty())
                .as("%s: becomes something", kind.staged())
                .isEqualTo(!kind.isTaken());
        assertThat(kind.becomings().stream().map(RowKind.Becoming::staged))
                .as("staged tables that become something")
                .isSubsetOf(kind.stagedByLine().toList());
        for (var becoming : kind.becomings()) {
            var there = columns(becoming.staged());
            columns(becoming.table().name()).forEach((column, type) -> {
                if (!column.equals("id")) {
                    assertThat(there).as("%s.%s", becoming.staged(), column).containsEntry(column, type);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_is_written_along_an_index(RowKind<?> kind) {
        assertThat(kind.parts().isEmpty()).as("%s: is written", kind.staged()).isEqualTo(!kind.isTaken());
        for (Part part : kind.parts()) {
            assertThat(index(part.staged(), part.order().index()))
                    .as("%s of %s: how its slices lie", part.order().index(), part.staged())
                    .startsWith("import_id", part.order().column());
        }
    }

    /** Whatever is staged is forgotten by the tables that its kind names. */
    @Test
    void every_staged_table_is_some_kinds() {
        var all = Stream.concat(
                        Stream.of(ClosedRows.TABLE),
                        kinds().stream()
                                .flatMap(kind -> Stream.concat(kind.stagedByName().stream(), kind.stagedByLine())))
                .toList();
        assertThat(IT.rows("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_name like 'staged\\_%'"))
                .extracting(row -> (String) row.get(0))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @FieldSource("TAKEN")
    void it_comes_in_is_known_again_and_is_taken_over_anew(String staged) {
        RowKind<?> kind = kinds().stream()
                .filter(one -> one.staged().equals(staged))
                .findFirst()
                .orElseThrow();
        assertThat(LINES).as("lines of each kind in this test").containsKey(staged);
        String line = LINES.get(staged).get(0);
        String changed = LINES.get(staged).get(1);

        var first = bring(kind, ImportMode.INSERT, line);
        assertThat(first.state()).as("brought, %s", first.problems()).isEqualTo(ImportState.DONE);
        assertThat(history(kind, first, 0))
                .as("rows of its history that were added")
                .isPositive();
        assertThat(left(kind, first)).as("rows still lying ready").isZero();

        var again = bring(kind, ImportMode.INSERT, line);
        assertThat(again.state()).as("brought again").isEqualTo(ImportState.DONE);
        assertThat(count(kind, again, "new") + count(kind, again, "changed"))
                .as("new or changed")
                .isZero();

        var refused = bring(kind, ImportMode.INSERT, changed);
        assertThat(refused.problems().items())
                .as("changed, where that is an error")
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly(kind.file(ImportFormat.REGISTER) + " " + kind.differs());

        var anew = bring(kind, ImportMode.UPSERT, changed);
        assertThat(anew.state()).as("changed, where that is taken over").isEqualTo(ImportState.DONE);
        assertThat(count(kind, anew, "changed")).as("changed").isEqualTo(1);
        assertThat(history(kind, anew, 1))
                .as("rows of its history that were changed")
                .isPositive();
        assertThat(count(kind, bring(kind, ImportMode.INSERT, changed), "changed"))
                .as("changed once it is known anew")
                .isZero();
    }

    private ImportView bring(RowKind<?> kind, ImportMode mode, String line) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(RegisterFormat.CASES_FILE, new ArrayList<>(List.of(Registers.victim("A"))));
        files.computeIfAbsent(kind.file(ImportFormat.REGISTER), file -> new ArrayList<>())
                .add(line);
        var run = registers.bring(Cast.EVA, registers.order(mode, false, null), Registers.zip(files));
        waitUntilCleared(id(run));
        return run;
    }

    private static void waitUntilCleared(long id) {
        Instant end = Instant.now().plus(LIMIT);
        while (IT.bean(ImportJob.class).isRunning(id)) {
            assertThat(Instant.now()).as("time for clearing").isBefore(end);
        }
    }

    private static long id(ImportView run) {
        return (Long) IT.rows("select id from import_run where public_id = ?", run.id())
                .get(0)
                .get(0);
    }

    private static int count(RowKind<?> kind, ImportView run, String what) {
        return run.counts()
                .getJsonObject(ImportFormat.counted(kind.file(ImportFormat.REGISTER)))
                .getInt(what);
    }

    private static long history(RowKind<?> kind, ImportView run, int type) {
        return kind.becomings().stream()
                .filter(becoming -> becoming.staged().equals(kind.staged()))
                .mapToLong(becoming -> (Long) IT.rows(
                                "select count(*) from " + becoming.table().auditName()
                                        + " where revtype = ? and rev = (select revision_id from import_run where id = ?)",
                                type,
                                id(run))
                        .get(0)
                        .get(0))
                .sum();
    }

    private static long left(RowKind<?> kind, ImportView run) {
        return kind.stagedByLine()
                .mapToLong(staged -> (Long) IT.rows("select count(*) from " + staged + " where import_id = ?", id(run))
                        .get(0)
                        .get(0))
                .sum();
    }

    /** Columns that are written: what triggers keep is nobody's to bring. */
    private static Map<String, String> columns(String table) {
        Map<String, String> types = new HashMap<>();
        IT.rows(
                        """
                        select column_name, concat(column_type, coalesce(concat(' ', collation_name), ''))
                        from information_schema.columns where table_schema = database() and table_name = ?
                          and column_comment <> 'kept by triggers'""",
                        table)
                .forEach(row -> types.put((String) row.get(0), (String) row.get(1)));
        return types;
    }

    private static List<String> index(String table, String name) {
        return IT
                .rows(
                        """
                        select column_name from information_schema.statistics
                        where table_schema = database() and table_name = ? and index_name = ? order by seq_in_index""",
                        table,
                        name)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
