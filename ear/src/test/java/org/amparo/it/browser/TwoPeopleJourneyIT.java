package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.amparo.it.support.AmparoSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people write to one case at once: nobody's words are lost, and nobody writes over the other's without seeing them. */
class TwoPeopleJourneyIT {

    private static final String NEEDS = "f:needsNowField:needsNow";
    private static final String STORY = "f:storyField:story";
    private static final String CONFLICTS = ".conflicts";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static String open(Visitor worker) {
        worker.open("/casefile/intake.xhtml");
        worker.choose("f:detectionSource:field:code", "POLICE");
        worker.send("f:next");
        worker.send("g:save");
        return worker.parameter("case");
    }

    private static String section(String name, String number) {
        return "/casefile/edit.xhtml?section=" + name + "&case=" + number;
    }

    private static void save(Visitor visitor, String number, String needs, String story) {
        visitor.open(section("texts", number));
        visitor.type(NEEDS, needs);
        visitor.type(STORY, story);
        visitor.send("f:save");
    }

    /** Goes to a radio button by the keyboard and chooses it there. */
    private static void keep(Visitor visitor, int conflict, String choice) {
        visitor.all("[id='f:conflicts:each:%d:one'] [value=%s]".formatted(conflict, choice))
                .focus();
        visitor.press("Space");
    }

    @ParameterizedTest
    @CsvSource({
        "es, 1280, sv, Hay dos respuestas,    Elija qué se conserva",
        "en, 390,  pa, There are two answers, Choose what is kept"
    })
    void a_draft_and_a_colleagues_newer_words_stand_side_by_side(
            String language, int width, String country, String title, String choose) throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker." + country, language, width);
                var colleague = new Visitor(CHROMIUM, "supervisor." + country, language, 1280)) {
            String number = open(worker);
            save(worker, number, "a bed", "first words");
            worker.open(section("texts", number));
            worker.write(STORY, "what she told me");
            worker.seeIn(".draft-state", language.equals("es") ? "Borrador guardado" : "Draft saved");
            save(colleague, number, "a blanket", "what she told her");

            worker.open(section("texts", number));
            worker.seeIn(CONFLICTS, title);
            worker.seeIn(CONFLICTS, "what she told me");
            worker.seeIn(CONFLICTS, "what she told her");
            worker.seeIn(CONFLICTS, "supervisor." + country);
            worker.inspect("two-answers");
            assertThat(worker.valueOf(NEEDS)).as("what she did not touch").isEqualTo("a blanket");
            assertThat(worker.valueOf(STORY)).isEqualTo("what she told me");
            worker.send("f:save");
            worker.seeIn(".problem-summary", choose);
            worker.inspect("two-answers-refused");
            keep(worker, 0, "BOTH");
            worker.send("f:save");
            assertThat(worker.text()).contains("what she told her", "what she told me", "a blanket");
            assertThat(drafts(number)).isZero();
        }
    }

    @Test
    void whoever_saves_second_sees_both_and_loses_no_word() throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker.do", "en", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.do", "en", 1280)) {
            String number = open(worker);
            worker.open(section("texts", number));
            save(colleague, number, "a blanket", "hers");
            worker.type(STORY, "mine, of which no draft was kept");
            worker.send("f:save");
            assertThat(worker.text()).contains("Somebody else saved a change here");
            worker.seeIn(CONFLICTS, "hers");
            assertThat(worker.valueOf(NEEDS)).isEqualTo("a blanket");
            assertThat(worker.valueOf(STORY)).isEqualTo("mine, of which no draft was kept");
            keep(worker, 0, "MINE");
            worker.send("f:save");
            assertThat(worker.text())
                    .contains("mine, of which no draft was kept", "a blanket")
                    .doesNotContain("hers");
            assertThat(drafts(number)).isZero();
        }
    }

    @Test
    void what_somebody_takes_from_the_other_stays_so_when_a_third_one_saves() throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker.do", "en", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.do", "en", 1280)) {
            String number = open(worker);
            worker.open(section("texts", number));
            save(colleague, number, "a blanket", "hers");
            worker.type(STORY, "mine");
            worker.send("f:save");
            keep(worker, 0, "THEIRS");
            save(colleague, number, "two blankets", "hers");
            worker.send("f:save");
            assertThat(worker.all(CONFLICTS).count()).isZero();
            assertThat(worker.valueOf(STORY)).isEqualTo("hers");
            assertThat(worker.valueOf(NEEDS)).isEqualTo("two blankets");
            worker.send("f:save");
            assertThat(worker.text()).contains("hers", "two blankets").doesNotContain("mine");
        }
    }

    @Test
    void two_sections_are_saved_by_two_people_without_a_word() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.cr", "en", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.cr", "en", 1280)) {
            String number = open(worker);
            worker.open(section("texts", number));
            colleague.open(section("profile", number));
            worker.type(STORY, "her story");
            colleague.choose("f:sex:field:code", "F");
            colleague.choose("f:nationalities:field:slots:0:slot", "HND");
            worker.send("f:save");
            colleague.send("f:save");
            assertThat(colleague.path()).isEqualTo("/casefile/file.xhtml");
            assertThat(colleague.text()).contains("her story", "Honduras");
        }
    }

    @Test
    void codes_of_two_people_can_stand_together_and_a_draft_that_says_what_stands_is_gone() throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker.cr", "en", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.cr", "en", 1280)) {
            String number = open(worker);
            worker.open(section("profile", number));
            worker.choose("f:nationalities:field:slots:0:slot", "NIC");
            worker.choose("f:sex:field:code", "F");
            worker.seeIn(".draft-state", "Draft saved");
            colleague.open(section("profile", number));
            colleague.choose("f:nationalities:field:slots:0:slot", "HND");
            colleague.choose("f:sex:field:code", "F");
            colleague.send("f:save");
            worker.open(section("profile", number));
            assertThat(worker.all(CONFLICTS + " fieldset").count())
                    .as("the sex is what she said too")
                    .isEqualTo(1);
            keep(worker, 0, "BOTH");
            worker.send("f:save");
            assertThat(worker.text()).contains("Honduras, Nicaragua");

            worker.open(section("texts", number));
            worker.write(STORY, "the same words");
            worker.seeIn(".draft-state", "Draft saved");
            save(colleague, number, "", "the same words");
            worker.open(section("texts", number));
            assertThat(worker.all(".draft-back").count()).isZero();
            assertThat(drafts(number)).isZero();
        }
    }

    @Test
    void of_a_question_with_several_fields_each_is_named() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.cr", "en", 390);
                var colleague = new Visitor(CHROMIUM, "supervisor.cr", "en", 1280)) {
            String number = open(worker);
            worker.open(section("profile", number));
            colleague.open(section("profile", number));
            age(worker, "20", "22");
            age(colleague, "34", "34");
            colleague.send("f:save");
            worker.send("f:save");
            worker.seeIn(CONFLICTS, "Age in years: 34 · Or up to this age: 34");
            worker.seeIn(CONFLICTS, "Age in years: 20 · Or up to this age: 22");
        }
    }

    private static void age(Visitor visitor, String from, String until) {
        visitor.tick("input[value=AGE]");
        visitor.type("f:ageFromField:ageFrom", from);
        visitor.type("f:ageUntilField:ageUntil", until);
    }

    @Test
    void a_service_has_its_two_sides_as_well() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.mx", "en", 390);
                var colleague = new Visitor(CHROMIUM, "supervisor.mx", "en", 1280)) {
            String number = open(worker);
            worker.open("/services/log.xhtml?case=" + number);
            worker.choose("f:whatField:what", "LEGAL");
            worker.send("f:save");
            String service =
                    worker.all("a[href*='/services/service.xhtml']").first().getAttribute("href");
            worker.open(service);
            worker.tap("details.more summary >> nth=0");
            worker.type("f:end:field:day", "31/02/2026");
            worker.write("f:noteField:note", "mine");
            worker.seeIn(".draft-state", "Draft saved");
            colleague.open(service);
            colleague.tap("details.more summary >> nth=0");
            colleague.type("f:noteField:note", "hers");
            colleague.type("f:why:field:reason", "she told more");
            colleague.send("f:save");
            worker.open(service);
            worker.seeIn(CONFLICTS, "hers");
            assertThat(worker.valueOf("f:end:field:day"))
                    .as("also what is not right yet")
                    .isEqualTo("31/02/2026");
            worker.inspect("two-answers-service");
            worker.type("f:end:field:day", "");
            worker.type("f:why:field:reason", "both told it");
            keep(worker, 0, "BOTH");
            worker.send("f:save");
            worker.open(service);
            assertThat(worker.valueOf("f:noteField:note")).isEqualTo("hers\n\nmine");
        }
    }

    private static long drafts(String number) throws SQLException {
        try (var owner = AmparoSystem.asOwner();
                var query = owner.prepareStatement("select count(*) from draft where case_number = ?")) {
            query.setString(1, number);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
