package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.MIA;
import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Closing.bar;
import static org.amparo.exchange.in.Closing.give;
import static org.amparo.exchange.in.Registers.dependant;
import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.amparo.casefile.access.BarDesk;
import org.amparo.exchange.RegisterFormat;
import org.amparo.jobs.Background;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A known row whose case is not open to whoever brings it is neither compared, nor overwritten, nor attached to. */
class ImportWallsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String CASES = RegisterFormat.CASES_FILE;

    private static final PageRequest ALL = new PageRequest(0, 50);

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        Cast.register(IT, "gt-walls-office", "GTM");
        IT.known(Cast.EVA);
        IT.known(MIA);
        IT.known(OPERATOR);
    }

    private void brought() {
        var run = registers.bring(
                Cast.EVA,
                ImportMode.INSERT,
                false,
                List.of(victim("A"), victim("B"), dependant("D", "A")),
                List.of(service("E", "A", "LEGAL")));
        assertThat(run.state()).isEqualTo(ImportState.DONE);
    }

    static String told(ImportView run) {
        return run.state() + " " + run.counts() + " "
                + run.problems().items().stream().map(ImportWallsTest::told).toList();
    }

    static String told(ProblemView problem) {
        return problem.file() + ":" + problem.line() + " " + problem.field() + " " + problem.severity() + " "
                + problem.code() + " " + problem.arguments();
    }

    @ParameterizedTest
    @EnumSource(Closing.class)
    void a_row_that_is_not_open_is_told_alike_whatever_it_holds_and_is_never_written(Closing closing) {
        brought();
        closing.close(registers.number("A"));
        var before = registers.standing();
        List<List<String>> contents = List.of(
                List.of(victim("A"), victim("B")),
                List.of(victim("A", "M", "N", "1990-01-01"), victim("B")),
                List.of(victim("A").replace("P-A", "P-B"), victim("B")),
                List.of(dependant("A", "B"), victim("B")));
        for (ImportMode mode : ImportMode.values()) {
            for (boolean dry : List.of(true, false)) {
                List<String> told = new ArrayList<>();
                for (List<String> content : contents) {
                    var service = service("E", "A", contents.indexOf(content) == 0 ? "LEGAL" : "MEDICAL");
                    var events = List.of(content.get(0).contains("P-B") ? service.replace("P-A", "P-B") : service);
                    told.add(told(registers.bring(closing.importer(), mode, dry, content, events)));
                }
                assertThat(told)
                        .containsOnly("REFUSED {\"cases\":{\"read\":2,\"new\":0,\"unchanged\":1,\"changed\":0,"
                                + "\"notYetTaken\":0,\"errors\":1,\"warnings\":0},\"events\":{\"read\":1,\"new\":0,"
                                + "\"unchanged\":0,\"changed\":0,\"notYetTaken\":0,\"errors\":1,\"warnings\":0},"
                                + "\"availability\":{\"read\":0,\"new\":0,\"unchanged\":0,\"changed\":0,\"notYetTaken\":0,"
                                + "\"errors\":0,\"warnings\":0}} [cases.csv:2 null ERROR row-not-open [],"
                                + " events.csv:2 null ERROR row-not-open []]");
            }
        }
        assertThat(registers.standing()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Closing.class)
    void nothing_is_attached_to_such_a_row_and_nothing_else_is_said_of_what_would_be(Closing closing) {
        brought();
        closing.close(registers.number("A"));
        closing.close(registers.number("D"));
        var before = registers.standing();
        var run = registers.bring(
                closing.importer(),
                ImportMode.UPSERT,
                false,
                // Of a victim's case and, wrongly, of a dependant's; a service of the person, of another, of a time
                // before.
                List.of(dependant("N", "A"), dependant("O", "D"), victim("Q")),
                List.of(
                        service("E1", "A", "LEGAL"),
                        service("E2", "A", "LEGAL").replace("P-A", "P-B"),
                        service("E3", "D", "LEGAL").replace("2001-05-05", "1999-05-05"),
                        "E4,REPATRIATION,GTM,A,P-B,2001-05-05,,REPATRIATION,,,1,,,,HND,,,2001-05-06"));
        assertThat(run.problems().items().stream().map(ImportWallsTest::told))
                .containsExactly(
                        "cases.csv:2 null ERROR row-not-open []",
                        "cases.csv:3 null ERROR row-not-open []",
                        "events.csv:2 null ERROR row-not-open []",
                        "events.csv:3 null ERROR row-not-open []",
                        "events.csv:4 null ERROR row-not-open []",
                        "events.csv:5 null ERROR row-not-open []");
        assertThat(run.counts().getJsonObject("events").getInt("new")).isZero();
        assertThat(run.state()).isEqualTo(ImportState.REFUSED);
        assertThat(registers.standing()).isEqualTo(before);
    }

    @Test
    void a_known_service_is_judged_by_the_case_that_it_has_now() {
        brought();
        IT.sql(
                """
                update service_provision set case_id = (select id from case_file where number = ?) where id =
                  (select record_id from import_key where source = ? and kind = 'SERVICE' and external_id = 'E')""",
                registers.number("B"),
                registers.source());
        bar(registers.number("B"), MIA);
        for (String code : List.of("LEGAL", "MEDICAL")) {
            var run = registers.bring(MIA, ImportMode.UPSERT, true, List.of(), List.of(service("E", "A", code)));
            assertThat(run.problems().items()).extracting(ProblemView::code).containsExactly(ClosedRows.CODE);
        }
    }

    @Test
    void to_others_the_rows_are_open_and_a_lifted_bar_is_none() {
        brought();
        var number = registers.number("A");
        var bar = bar(number, MIA);
        var changed = List.of(victim("A", "M", "Y", "1980-02-29"));
        assertThat(registers
                        .bring(Cast.EVA, ImportMode.UPSERT, false, changed, List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        assertThat(registers
                        .bring(OPERATOR, ImportMode.UPSERT, false, List.of(victim("A")), List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        IT.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, bar.id(), "it is over"));
        var run = registers.bring(MIA, ImportMode.UPSERT, false, changed, List.of(service("E", "A", "MEDICAL")));
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(registers.standing().get(0).subList(1, 6))
                .containsExactly("M", "YES", registers.standing().get(0).get(3), "CONFIRMED", "MEDICAL");
    }

    /** For another organisation she brings new rows alone; the operator restates any that it owns. */
    @Test
    void a_supervisor_restates_no_rows_of_an_organisation_that_is_not_hers() {
        var office = registers.order(ImportMode.UPSERT, false, "gt-walls-office");
        var lines = List.of(victim("A"));
        assertThat(registers.bring(Cast.EVA, office, lines, List.of()).state()).isEqualTo(ImportState.DONE);
        assertThat(registers
                        .bring(Cast.EVA, office, lines, List.of())
                        .problems()
                        .items())
                .extracting(ProblemView::code)
                .containsExactly(ClosedRows.CODE);
        assertThat(registers.bring(OPERATOR, office, lines, List.of()).state()).isEqualTo(ImportState.DONE);
        var own = registers.order(ImportMode.UPSERT, false, "gt-svet");
        assertThat(registers
                        .bring(Cast.EVA, own, List.of(victim("B")), List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        assertThat(registers
                        .bring(Cast.EVA, own, List.of(victim("B")), List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
    }

    @Test
    void the_lgbtiq_answer_of_a_known_case_is_neither_compared_nor_overwritten() {
        brought();
        var identity = IT.rows("select lgbtiq from case_file where number = ?", registers.number("A"));
        for (ImportMode mode : ImportMode.values()) {
            for (String answer : List.of("Y", "N", "")) {
                var same = victim("A", "F", answer, "1980-02-29");
                assertThat(registers
                                .bring(Cast.EVA, mode, true, List.of(same), List.of())
                                .counts()
                                .getJsonObject("cases")
                                .getInt("unchanged"))
                        .isEqualTo(1);
            }
        }
        var other = registers.bring(
                Cast.EVA, ImportMode.UPSERT, false, List.of(victim("A", "M", "N", "1980-02-29")), List.of());
        assertThat(other.counts().getJsonObject("cases").getInt("changed")).isEqualTo(1);
        assertThat(IT.rows("select sex from case_file where number = ?", registers.number("A")))
                .containsExactly(List.of("M"));
        assertThat(IT.rows("select lgbtiq from case_file where number = ?", registers.number("A")))
                .isEqualTo(identity)
                .containsExactly(List.of("YES"));
    }

    /** What an installation of before has kept of each line was made with the answer. */
    @Test
    void a_digest_of_before_is_recognised_with_any_answer_and_gives_way() {
        brought();
        var before = digest("select hex(content) from import_key where source = ? and external_id = 'A'");
        IT.sql(
                "update import_key set content = unhex(sha2(?, 256)) where source = ? and kind = 'CASE' and external_id = 'A'",
                victim("A").replace(',', (char) 31) + (char) 31 + (char) 31,
                registers.source());
        var old = digest("select hex(content) from import_key where source = ? and external_id = 'A'");
        assertThat(old).isNotEqualTo(before);
        for (String answer : List.of("Y", "N", "")) {
            var run = registers.bring(
                    Cast.EVA, ImportMode.INSERT, true, List.of(victim("A", "F", answer, "1980-02-29")), List.of());
            assertThat(run.state()).isEqualTo(ImportState.CHECKED);
        }
        assertThat(digest("select hex(content) from import_key where source = ? and external_id = 'A'"))
                .as("a dry run leaves it")
                .isEqualTo(old);
        var differs = registers.bring(
                Cast.EVA, ImportMode.INSERT, true, List.of(victim("A", "M", "Y", "1980-02-29")), List.of());
        assertThat(differs.problems().items()).extracting(ProblemView::code).containsExactly("row-differs");
        registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(victim("A", "F", "N", "1980-02-29")), List.of());
        assertThat(digest("select hex(content) from import_key where source = ? and external_id = 'A'"))
                .isEqualTo(before);
    }

    private Object digest(String query) {
        return IT.rows(query, registers.source()).get(0).get(0);
    }

    @Test
    void the_list_of_an_import_names_no_case_out_of_scope() {
        var run = registers.bring(
                Cast.EVA, ImportMode.INSERT, false, List.of(victim("A"), victim("B"), victim("C")), List.of());
        bar(registers.number("A"), MIA);
        give(registers.number("B"), "gt-walls-office");
        var listed = IT.as(MIA, ImportDesk.class, desk -> desk.cases(run.id(), ALL));
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.items()).extracting(ImportedCase::sourceId).containsExactly("C");
        assertThat(IT.as(Cast.EVA, ImportDesk.class, desk -> desk.cases(run.id(), ALL))
                        .items())
                .extracting(ImportedCase::sourceId)
                .containsExactly("A", "C");
    }

    @Test
    void the_lines_of_a_file_are_for_whoever_brought_it_and_so_is_its_confirmation() {
        var refused = registers.bring(Cast.EVA, ImportMode.INSERT, true, List.of(victim("A"), victim("A")), List.of());
        assertThat(problems(Cast.EVA, refused))
                .allSatisfy(problem -> assertThat(problem.original()).startsWith("A,P-A,"));
        assertThat(problems(MIA, refused)).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("row-given-twice");
            assertThat(problem.original()).isNull();
        });
        var checked = registers.bring(Cast.EVA, ImportMode.INSERT, true, List.of(victim("A")), List.of());
        assertThatThrownBy(() -> IT.as(MIA, ImportDesk.class, desk -> desk.confirm(checked.id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("import-of-somebody-else");
        var written = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(checked.id()));
        assertThat(registers.ended(Cast.EVA, written.id()).state()).isEqualTo(ImportState.DONE);
    }

    private static List<ProblemView> problems(Caller caller, ImportView run) {
        return IT.as(caller, ImportDesk.class, desk -> desk.problems(run.id(), 0));
    }

    @Test
    void what_people_have_added_in_other_categories_stays() {
        brought();
        var number = registers.number("A");
        IT.sql(
                """
                update case_file set languages = 'es', gender_identity = 'sealed', means = 'THREATS', detection_area = 'GT-01'
                where number = ?""",
                number);
        registers.bring(Cast.EVA, ImportMode.UPSERT, false, List.of(victim("A", "M", "", "1980-02-29")), List.of());
        assertThat(IT.rows(
                        "select sex, languages, gender_identity, means, detection_area from case_file where number = ?",
                        number))
                .containsExactly(List.of("M", "es", "sealed", "THREATS", "GT-01"));
    }

    /** Between the judging of rows and their writing a minute may pass. */
    @Test
    void a_case_that_is_closed_while_rows_lie_ready_is_not_written() throws IOException, UnusableFile {
        brought();
        var caller = IT.known(MIA);
        var author = Author.of(caller);
        var file = Files.createTempFile("register", ".csv");
        Files.writeString(file, String.join(",", RegisterFormat.CASES) + "\n" + victim("A", "M", "Y", "1980-02-29"));
        var run = step(author, () -> {
            var ordered = ImportRun.ordered(
                    registers.order(ImportMode.UPSERT, false, null),
                    "-",
                    caller,
                    "GTM",
                    IT.bean(Vault.class).newKey("GTM"),
                    IT.bean(AppClock.class).now());
            IT.bean(ImportRuns.class).add(ordered);
            return ordered;
        });
        var standpoint = new Standpoint(run, IT.bean(Organisations.class), IT.bean(Today.class));
        try (var files = SourceFiles.open(file, ImportFormat.REGISTER, standpoint.manner(), new Notes())) {
            files.survey(CASES, RegisterFormat.CASES, new Notes());
            var kinds = IT.bean(RowKinds.class).in(CASES);
            var batch = Batch.of(kinds, CASES, files.rows(CASES).next(10), standpoint, new Pass(standpoint.days()));
            step(author, () -> {
                IT.bean(Staging.class).lay(run, batch, standpoint);
                IT.bean(Checks.class).judge(run, author);
                return null;
            });
            assertThat(IT.rows("select action from staged_case where import_id = ?", run.id()))
                    .containsExactly(List.of("CHANGED"));
            bar(registers.number("A"), MIA);
            var before = registers.standing();
            var known = step(author, () -> IT.bean(KnownBefore.class).of(run));
            assertThatThrownBy(() -> step(author, () -> {
                        IT.bean(ImportWriting.class).write(run, author, files, standpoint, known);
                        return null;
                    }))
                    .isInstanceOf(ImportWriting.Closed.class);
            assertThat(registers.standing()).isEqualTo(before);
        } finally {
            step(author, () -> {
                IT.bean(ImportRuns.class).end(run.id(), ImportState.REFUSED, null, null);
                return null;
            });
            IT.bean(Staging.class).forget(author, run.id());
            Files.delete(file);
        }
    }

    private static <T> T step(Author author, Supplier<T> work) {
        return IT.bean(Background.class).step(author, work);
    }
}
