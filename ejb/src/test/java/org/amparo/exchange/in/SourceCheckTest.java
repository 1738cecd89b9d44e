package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register that comes under another name is asked about before it is written a second time. */
class SourceCheckTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Caller SOL = Cast.caller("source.sol", "cr-conatt", "CRI", Roles.SUPERVISOR);

    private final Registers registers = new Registers(IT);

    /** Names that no other test brings. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void known() {
        List.of(Cast.ANA, Cast.EVA, SOL).forEach(IT::known);
    }

    private StartImport order(String source) {
        return StartImportBuilder.builder(registers.order(ImportMode.INSERT, false, null))
                .source(source)
                .anotherRegister(false)
                .build();
    }

    private String source(String name) {
        return name + " " + mark;
    }

    private ImportView bring(Caller caller, String source, List<String> rows) {
        return registers.bring(caller, order(source(source)), rows, List.of());
    }

    /** @param traits sex/birth date/age, and the day of the identification behind another stroke where it is a certain one */
    private String row(int number, String traits) {
        String[] of = traits.split("/", -1);
        String day = of.length > 3 ? of[3] : "2003-04-0" + (number % 9 + 1);
        return "%s-%d,%s-P%d,GTM,VICTIM,IDENTIFIED,%s,GTM,GTM,%s,,%s,%s,,,,2019-05-01"
                .formatted(mark, number, mark, number, day, of[0], of[1], of[2]);
    }

    private List<String> rows(int from, int until, String traits) {
        return new ArrayList<>(IntStream.rangeClosed(from, until)
                .mapToObj(number -> row(number, traits))
                .toList());
    }

    private static String code(ImportView run) {
        return run.state() == ImportState.ASKED
                ? run.problems().items().get(0).code()
                : run.state().name();
    }

    private long written() {
        return (long) IT.rows("select count(*) from import_key where kind = 'CASE' and external_id like ?", mark + "%")
                .get(0)
                .get(0);
    }

    @Test
    void a_source_has_to_be_said() {
        for (String nothing : new String[] {null, "", "  "}) {
            var order = StartImportBuilder.builder(order("x")).source(nothing).build();
            assertThatThrownBy(() -> registers.begin(Cast.EVA, order, new byte[0]))
                    .hasMessageContaining("import-source-missing");
        }
    }

    @Test
    void rows_that_another_source_knows_are_asked_about_and_can_be_held_against_it() {
        assertThat(code(bring(Cast.EVA, "Registro nacional", rows(1, 6, "F//20"))))
                .isEqualTo("DONE");
        var asked = bring(Cast.EVA, "Otro nombre", rows(1, 8, "F//20"));
        assertThat(code(asked)).isEqualTo("import-rows-of-another-source");
        assertThat(asked.problems().items().get(0).arguments()).startsWith("6", source("Registro nacional"));
        assertThat(asked.question().source()).isEqualTo(source("Registro nacional"));
        assertThat(written()).isEqualTo(6);
        var same = answered(asked, RegisterAnswer.SAME);
        assertThat(same.state()).isEqualTo(ImportState.DONE);
        assertThat(same.source()).isEqualTo(source("Registro nacional"));
        assertThat(same.counts().getJsonObject("cases").getInt("unchanged")).isEqualTo(6);
        assertThat(written()).isEqualTo(8);
    }

    @Test
    void another_register_goes_on_under_its_own_name_also_from_a_dry_run() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        var dry = StartImportBuilder.builder(order(source("Otro nombre")))
                .dryRun(true)
                .build();
        var asked = registers.bring(Cast.EVA, dry, rows(1, 3, "F//20"), List.of());
        assertThat(code(asked)).isEqualTo("import-rows-of-another-source");
        var checked = answered(asked, RegisterAnswer.OTHER);
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        var confirmed = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(checked.id()));
        assertThat(registers.ended(Cast.EVA, confirmed.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(written()).isEqualTo(6);
        // It is known by its own name from now on, and nothing is asked of what it says again.
        assertThat(code(bring(Cast.EVA, "Otro nombre", rows(1, 3, "F//20")))).isEqualTo("DONE");
    }

    private ImportView answered(ImportView asked, RegisterAnswer answer) {
        return answered(asked, new AnswerImport(null, null, answer));
    }

    private ImportView answered(ImportView asked, AnswerImport answer) {
        var started = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.answer(asked.id(), answer));
        return registers.ended(Cast.EVA, started.id());
    }

    @ParameterizedTest
    @CsvSource({
        "9, F//20, 3, import-rows-of-another-source",
        "10, F//20, 3, DONE",
        "6, F//20, 2, DONE",
        "2, F//20, 2, import-rows-of-another-source",
        "1, F//20, 1, import-rows-of-another-source",
        "3, M//20, 3, DONE",
        "3, F//21, 3, DONE",
    })
    void a_third_of_the_new_rows_is_enough_or_all_of_a_few(int brought, String traits, int known, String answer) {
        bring(Cast.EVA, "Registro nacional", rows(1, known, "F//20"));
        assertThat(code(bring(Cast.EVA, "Otro nombre", rows(1, brought, traits))))
                .isEqualTo(answer);
    }

    /** The next year's file says something else of the same people. */
    @Test
    void the_same_names_and_the_same_persons_are_enough() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F/1981-02-03/"));
        var rows = rows(1, 3, "F/1981-02-03/").stream()
                .map(row -> row.replace(",IDENTIFIED,", ",DISCARDED,"))
                .toList();
        assertThat(code(bring(Cast.EVA, "Otro nombre", rows))).isEqualTo("import-rows-of-another-source");
    }

    private ImportView upsert(String source, List<String> rows) {
        var order = StartImportBuilder.builder(order(source(source)))
                .mode(ImportMode.UPSERT)
                .build();
        return registers.bring(Cast.EVA, order, rows, List.of());
    }

    /** A register of strangers under a known source, whose rows are called alike. */
    @ParameterizedTest
    @CsvSource({
        "F//20, 6, M//20, 6, import-rows-of-other-people",
        "F//20, 6, M//20, 2, DONE",
        "F//20, 7, M//20, 3, import-rows-of-other-people",
        "F//20, 10, M//20, 3, DONE",
        "F//20, 2, M//20, 2, DONE",
        "F//20, 6, F//22, 6, import-rows-of-other-people",
        "F//20, 6, F//21, 6, DONE",
        "F//20, 6, //20, 6, DONE",
        "F/1981-02-03/, 6, F/1991-02-03/, 6, import-rows-of-other-people",
        "F/1981-02-03/, 6, F/1981-02-03/, 6, DONE",
        "F/1981-02-03/, 6, F/1981-07-03/, 6, import-rows-of-other-people",
        "F/1991-02-03/, 6, F//50, 6, import-rows-of-other-people",
        "F//50, 6, F/1991-02-03/, 6, import-rows-of-other-people",
        "F/1981-02-03/, 6, F//20, 6, import-rows-of-other-people",
        "F/1981-02-03/, 6, F//21, 6, DONE",
        "F/1981-02-03/, 6, F//22, 6, DONE",
        "F/1981-02-03/, 6, F//23, 6, DONE",
        "F/1981-02-03/, 6, F//24, 6, import-rows-of-other-people",
        "F//24, 6, F/1981-02-03/, 6, import-rows-of-other-people",
        "F//23, 6, F/1981-02-03/, 6, DONE",
        "F//30/2011-03-01, 6, F//38/2019-03-01, 6, DONE",
        "F//30/2011-03-01, 6, F//37/2019-03-01, 6, DONE",
        "F//30/2011-03-01, 6, F//36/2019-03-01, 6, import-rows-of-other-people",
        "F//30/2011-03-01, 6, F//30/2019-03-01, 6, import-rows-of-other-people",
        "F//30/2011-03-01, 6, F//50/2011-03-01, 2, DONE",
        "F/1981-02-03/, 6, F//, 6, DONE",
    })
    void rows_that_would_make_other_people_of_known_ones_are_asked_about(
            String before, int known, String now, int changed, String answer) {
        bring(Cast.EVA, "Registro nacional", rows(1, known, before));
        var rows = rows(1, changed, now);
        if (known > changed) {
            rows.addAll(rows(changed + 1, known, before));
        }
        assertThat(code(upsert("Registro nacional", rows))).isEqualTo(answer);
    }

    @Test
    void that_it_is_the_same_register_lets_it_correct_all_of_them() {
        bring(Cast.EVA, "Registro nacional", rows(1, 4, "F//20"));
        var asked = upsert("Registro nacional", rows(1, 4, "M//20"));
        assertThat(code(asked)).isEqualTo("import-rows-of-other-people");
        assertThat(asked.problems().items().get(0).arguments()).containsExactly("4", source("Registro nacional"));
        assertThat(asked.question().choices()).containsExactly(RegisterAnswer.SAME.code());
        var corrected = answered(asked, RegisterAnswer.SAME);
        assertThat(corrected.state()).isEqualTo(ImportState.DONE);
        assertThat(corrected.counts().getJsonObject("cases").getInt("changed")).isEqualTo(4);
    }

    @Test
    void a_dry_run_of_the_same_register_is_written_without_being_asked_again() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        var dry = StartImportBuilder.builder(order(source("Registro nacional")))
                .mode(ImportMode.UPSERT)
                .dryRun(true)
                .build();
        var asked = registers.bring(Cast.EVA, dry, rows(1, 3, "M//20"), List.of());
        assertThat(code(asked)).isEqualTo("import-rows-of-other-people");
        var checked = answered(asked, RegisterAnswer.SAME);
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        var confirmed = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(checked.id()));
        assertThat(code(registers.ended(Cast.EVA, confirmed.id()))).isEqualTo("DONE");
    }

    /** Each of both words answers its own question; neither says the other. */
    @ParameterizedTest
    @CsvSource({
        "false, false, import-rows-of-other-people",
        "true, false, import-rows-of-other-people",
        "false, true, import-rows-of-another-source",
        "true, true, DONE",
    })
    void what_is_said_beforehand_passes_over_the_question_that_it_answers(
            boolean another, boolean same, String answer) {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        bring(Cast.EVA, "Padrón de albergues", rows(4, 6, "F//20"));
        var rows = rows(1, 3, "M//20");
        rows.addAll(rows(4, 6, "F//20"));
        var order = StartImportBuilder.builder(order(source("Registro nacional")))
                .mode(ImportMode.UPSERT)
                .anotherRegister(another)
                .sameRegister(same)
                .build();
        assertThat(code(registers.bring(Cast.EVA, order, rows, List.of()))).isEqualTo(answer);
    }

    @Test
    void both_questions_can_come_one_after_the_other() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        bring(Cast.EVA, "Padrón de albergues", rows(4, 6, "F//20"));
        var rows = rows(1, 3, "M//20");
        rows.addAll(rows(4, 6, "F//20"));
        var own = upsert("Registro nacional", rows);
        assertThat(code(own)).isEqualTo("import-rows-of-other-people");
        var others = answered(own, RegisterAnswer.SAME);
        assertThat(code(others)).isEqualTo("import-rows-of-another-source");
        var written = answered(others, RegisterAnswer.OTHER);
        assertThat(written.state()).isEqualTo(ImportState.DONE);
        assertThat(written.counts().getJsonObject("cases").getInt("changed")).isEqualTo(3);
        assertThat(written.counts().getJsonObject("cases").getInt("new")).isEqualTo(3);
    }

    /** It was said of the source that was said then. */
    @Test
    void that_it_is_the_same_register_is_not_said_of_a_source_that_takes_its_place() {
        bring(Cast.EVA, "Registro nacional", rows(1, 6, "F//20"));
        var rows = rows(1, 3, "M//20");
        rows.addAll(rows(4, 6, "F//20"));
        var order = StartImportBuilder.builder(order(source("Otro nombre")))
                .mode(ImportMode.UPSERT)
                .sameRegister(true)
                .build();
        var asked = registers.bring(Cast.EVA, order, rows, List.of());
        assertThat(code(asked)).isEqualTo("import-rows-of-another-source");
        assertThat(code(answered(asked, RegisterAnswer.SAME))).isEqualTo("import-rows-of-other-people");
    }

    /** What is answered beside a question is not taken, so that the one that comes after it is asked. */
    @Test
    void an_answer_to_a_question_of_dates_says_nothing_of_the_register() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        var written = rows(1, 3, "M//20").stream()
                .map(row -> row.replaceAll("2003-04-(\\d\\d)", "$1/04/2003"))
                .toList();
        for (var register : RegisterAnswer.values()) {
            var asked = upsert("Registro nacional", written);
            assertThat(asked.question().about()).isEqualTo(DateSurvey.ABOUT);
            var goes = answered(asked, new AnswerImport(DateOrder.DMY, null, register));
            assertThat(code(goes)).isEqualTo("import-rows-of-other-people");
        }
    }

    /** What is not asked, or is no choice, leaves the question as it is. */
    @Test
    void an_answer_to_something_else_is_refused_and_the_question_stays() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        var asked = upsert("Registro nacional", rows(1, 3, "M//20"));
        for (var wrong : List.of(
                new AnswerImport(null, null, null),
                new AnswerImport(DateOrder.DMY, null, null),
                new AnswerImport(null, null, RegisterAnswer.OTHER))) {
            assertThatThrownBy(() -> IT.as(Cast.EVA, ImportDesk.class, desk -> desk.answer(asked.id(), wrong)))
                    .hasMessageContaining("import-answer-missing");
        }
        assertThat(answered(asked, RegisterAnswer.SAME).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void what_is_not_open_to_her_is_not_told_of() {
        Cast.register(IT, "gt-source", "GTM");
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        IT.sql(
                "update case_file f join import_key k on k.record_id = f.id and k.kind = 'CASE' and k.source = ?"
                        + " set f.owner_id = (select id from organisation where code = 'gt-source')",
                source("Registro nacional"));
        assertThat(code(bring(Cast.EVA, "Otro nombre", rows(1, 3, "F//20")))).isEqualTo("DONE");
    }

    @Test
    void another_country_s_rows_and_sources_are_not_told_of() {
        bring(Cast.EVA, "Registro nacional", rows(1, 3, "F//20"));
        var rows = rows(1, 3, "F//20").stream()
                .map(row -> row.replace("GTM", "CRI"))
                .toList();
        assertThat(code(bring(SOL, "Registro  nacional", rows))).isEqualTo("DONE");
        assertThat(IT.as(SOL, ImportDesk.class, ImportDesk::sources))
                .contains(source("Registro  nacional"))
                .doesNotContain(source("Registro nacional"));
        assertThat(IT.as(Cast.EVA, ImportDesk.class, ImportDesk::sources))
                .contains(source("Registro nacional"))
                .doesNotContain(source("Registro  nacional"));
    }

    @ParameterizedTest
    @CsvSource({
        "Registro Nación, registro-nacion, import-source-looks-known",
        "Registro Nación, RegistroNacion, import-source-looks-known",
        "Registro Nación, Registro Nacoin, import-source-looks-known",
        "Registro Nación, Registro Nacin, import-source-looks-known",
        "Registro Nación, Registro Naciión, import-source-looks-known",
        "Registro Nación, Registro Naxión, import-source-looks-known",
        "Registro Nación, Registro Provincia, DONE",
        "Registro Nación, Registro Nación, DONE",
    })
    void a_new_name_that_looks_like_a_known_one_is_asked_about(String known, String typed, String answer) {
        bring(Cast.EVA, known, rows(1, 3, "F//20"));
        assertThat(code(bring(Cast.EVA, typed, rows(4, 6, "F//20")))).isEqualTo(answer);
    }
}
