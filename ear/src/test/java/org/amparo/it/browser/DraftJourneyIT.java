package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed and not saved comes back to the person who typed it, and to nobody else. */
class DraftJourneyIT {

    private static final String OF_ACCOUNT =
            " where account_id = (select id from account where username = ? and ended_at is null)";

    private static final String INTAKE = "/casefile/intake.xhtml";
    private static final String WORDS = "needs a blanket and an interpreter";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "caseworker.hn, es, 1280, Borrador guardado, no había guardado",
        "caseworker.ni, en, 390,  Draft saved,          was brought back"
    })
    void an_unfinished_intake_comes_back_after_a_lost_session(
            String username, String language, int width, String kept, String back) throws SQLException {
        try (var worker = new Visitor(CHROMIUM, username, language, width)) {
            worker.open(INTAKE);
            worker.choose("f:detectionSource:field:code", "POLICE");
            worker.type("f:detectedOn:field:day", "31/02/2026");
            worker.tick("[name='f:needed:kinds'][value=LEGAL]");
            worker.choose("f:forms:field:slots:0:slot", "DOMESTIC_SERVITUDE");
            worker.tap("[id='f:forms:field:another']");
            worker.choose("f:forms:field:slots:1:slot", "CHILD_LABOUR");
            worker.write("f:needsNowField:needsNow", WORDS);
            worker.seeIn(".draft-state", kept);
            assertThat(storedWith(WORDS)).as("drafts in the clear").isZero();
            assertThat(drafts(username)).isEqualTo(1);

            worker.loseSession();
            worker.open(INTAKE);
            worker.signIn(username);
            worker.seeIn(".draft-back", back);
            worker.inspect("draft");
            assertThat(worker.valueOf("f:detectionSource:field:code")).isEqualTo("POLICE");
            assertThat(worker.valueOf("f:detectedOn:field:day"))
                    .as("also what is not right yet")
                    .isEqualTo("31/02/2026");
            assertThat(worker.all("[name='f:needed:kinds']:checked").getAttribute("value"))
                    .isEqualTo("LEGAL");
            assertThat(worker.valueOf("f:needsNowField:needsNow")).isEqualTo(WORDS);
            assertThat(worker.valueOf("f:forms:field:slots:0:slot")).isEqualTo("DOMESTIC_SERVITUDE");
            assertThat(worker.valueOf("f:forms:field:slots:1:slot"))
                    .as("also in a box that was drawn")
                    .isEqualTo("CHILD_LABOUR");

            worker.tap(".draft-back summary");
            worker.send("d:discard");
            assertThat(worker.valueOf("f:needsNowField:needsNow")).isEmpty();
            assertThat(worker.all(".draft-back").count()).isZero();
            assertThat(drafts(username)).isZero();
        }
    }

    @Test
    void nobody_else_sees_a_draft_and_saving_ends_it() throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker.pa", "en", 1280)) {
            worker.open(INTAKE);
            worker.choose("f:detectionSource:field:code", "POLICE");
            worker.send("f:next");
            long before = savedAt("caseworker.pa");
            worker.choose("g:languages:field:slots:0:slot", "es");
            worker.seeIn(".draft-state", "Draft saved");
            awaitSavedAfter(before, "caseworker.pa");
            try (var colleague = new Visitor(CHROMIUM, "supervisor.pa", "en", 1280)) {
                colleague.open(INTAKE);
                assertThat(colleague.all(".draft-back").count()).isZero();
                assertThat(colleague.valueOf("f:detectionSource:field:code")).isNotEqualTo("POLICE");
            }
            worker.open(INTAKE);
            assertThat(worker.valueOf("f:detectionSource:field:code")).isEqualTo("POLICE");
            worker.send("f:next");
            assertThat(worker.valueOf("g:languages:field:slots:0:slot"))
                    .as("the second screen as well")
                    .isEqualTo("es");
            worker.send("g:save");
            assertThat(drafts("caseworker.pa")).isZero();
        }
    }

    @Test
    void a_draft_of_a_section_is_not_disturbed_by_another_one_that_a_colleague_saves() throws SQLException {
        try (var worker = new Visitor(CHROMIUM, "caseworker.sv", "en", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.sv", "en", 1280)) {
            worker.open(INTAKE);
            worker.choose("f:detectionSource:field:code", "POLICE");
            worker.send("f:next");
            worker.send("g:save");
            String number = worker.parameter("case");
            String page = "/casefile/edit.xhtml?section=texts&case=" + number;
            worker.open(page);
            worker.write("f:storyField:story", WORDS);
            worker.seeIn(".draft-state", "Draft saved");
            assertThat(storedWith(WORDS)).isZero();
            colleague.open("/casefile/edit.xhtml?section=profile&case=" + number);
            assertThat(colleague.all(".draft-back").count()).isZero();
            colleague.choose("f:sex:field:code", "F");
            colleague.send("f:save");

            worker.open(page);
            worker.seeIn(".draft-back", "was brought back");
            assertThat(worker.all(".conflicts").count()).isZero();
            assertThat(worker.valueOf("f:storyField:story")).isEqualTo(WORDS);
            worker.send("f:save");
            assertThat(worker.text()).contains(WORDS);
            assertThat(drafts("caseworker.sv")).isZero();
        }
    }

    @Test
    void a_form_that_met_a_lost_session_leads_back_to_its_case() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.bz", "en", 1280)) {
            worker.open(INTAKE);
            worker.choose("f:detectionSource:field:code", "POLICE");
            worker.send("f:next");
            worker.send("g:save");
            String number = worker.parameter("case");
            worker.open("/casefile/edit.xhtml?section=texts&case=" + number);
            worker.write("f:storyField:story", WORDS);
            worker.seeIn(".draft-state", "Draft saved");
            worker.loseSession();
            worker.send("f:save");
            worker.signIn("caseworker.bz");
            worker.seeIn("li.message.warn", "not saved");
            assertThat(worker.all(".draft-back").count()).as("it is said once").isZero();
            assertThat(worker.parameter("case")).isEqualTo(number);
            assertThat(worker.valueOf("f:storyField:story")).isEqualTo(WORDS);
            worker.send("f:save");
            assertThat(worker.text()).contains(WORDS);
        }
    }

    @Test
    void another_intake_is_begun_beside_one_that_is_not_finished() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.mx", "es", 390)) {
            worker.open(INTAKE);
            worker.write("f:needsNowField:needsNow", WORDS);
            worker.seeIn(".draft-state", "Borrador guardado");
            worker.open(INTAKE);
            worker.inspect("draft-or-another");
            worker.sendFrom("#another-intake a");
            assertThat(worker.valueOf("f:needsNowField:needsNow")).isEmpty();
            worker.write("f:needsNowField:needsNow", "an interpreter");
            worker.choose("f:sex:field:code", "F");
            worker.tick("[name='f:ageKnown:known'][value=AGE]");
            worker.type("f:ageFromField:ageFrom", "16");
            worker.press("Tab");
            worker.seeIn(".draft-state", "Borrador guardado");
            worker.send("f:next");
            worker.open("/");
            assertThat(worker.all("#drafts li").allInnerTexts().toString())
                    .as("the last one first")
                    .containsSubsequence("Caso nuevo · Femenino · 16 años", "Caso nuevo");
            worker.inspect("drafts-told-apart");
            worker.open(INTAKE);
            assertThat(worker.valueOf("f:needsNowField:needsNow"))
                    .as("the last one")
                    .isEqualTo("an interpreter");
            assertThat(worker.all("section.message.info li").allInnerTexts()).hasSize(1);
            worker.inspect("draft-or-others");
            worker.send("f:next");
            worker.send("g:save");
            assertThat(worker.text()).contains("an interpreter").doesNotContain(WORDS);
            worker.open(INTAKE);
            assertThat(worker.valueOf("f:needsNowField:needsNow"))
                    .as("the first one waits")
                    .isEqualTo(WORDS);
            worker.tap(".draft-back summary");
            worker.send("d:discard");
        }
    }

    /** When the person's draft was last saved, in microseconds; 0 where there is none. */
    private static long savedAt(String username) throws SQLException {
        return count(
                "select coalesce(max(timestampdiff(microsecond, '2000-01-01', saved_at)), 0) from draft" + OF_ACCOUNT,
                username);
    }

    /** The page says that a draft is kept from the screen before; each look at the table is a query. */
    private static void awaitSavedAfter(long moment, String username) throws SQLException {
        Until.seen(Duration.ofSeconds(30), () -> savedAt(username), saved -> saved > moment);
    }

    private static long drafts(String username) throws SQLException {
        return count("select count(*) from draft" + OF_ACCOUNT, username);
    }

    private static long storedWith(String words) throws SQLException {
        return count("select count(*) from draft where fields like concat('%', ?, '%')", words);
    }

    private static long count(String sql, String value) throws SQLException {
        try (var owner = AmparoSystem.asOwner();
                var query = owner.prepareStatement(sql)) {
            query.setString(1, value);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
