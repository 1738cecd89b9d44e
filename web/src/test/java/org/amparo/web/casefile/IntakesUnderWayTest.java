package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.CaseRole;
import org.junit.jupiter.api.Test;

/** An intake is recorded as its second screen shows the first. */
class IntakesUnderWayTest {

    @Test
    void the_second_screen_keeps_what_it_shows_of_the_first() {
        var day = LocalDate.of(2024, 2, 29);
        var answers = new IntakeAnswers(day, "key");
        answers.setGiven(List.of("MEDICAL"));
        answers.setNeeded(List.of("MEDICAL", "LEGAL"));
        var held = new IntakesUnderWay();
        String name = held.hold(answers, "ana");
        answers.setRole(CaseRole.DEPENDANT);
        answers.getForm().getDays().put("detectedOn", day.plusDays(1));
        answers.setGiven(List.of());
        answers.setNeeded(List.of());
        var shown = held.of(name, "ana");
        assertThat(shown.getRole()).isEqualTo(CaseRole.VICTIM);
        assertThat(shown.getForm().getDays()).containsEntry("detectedOn", day);
        assertThat(shown.getGiven()).containsExactly("MEDICAL");
        assertThat(shown.services(day))
                .as("what was given may be needed again")
                .extracting(service -> service.kind() + " " + service.state())
                .containsExactly("MEDICAL DELIVERED", "MEDICAL PLANNED", "LEGAL PLANNED");
        assertThat(shown.getPress()).isEqualTo("key");
    }

    @Test
    void an_intake_says_nothing_until_something_is_typed_beside_what_it_begins_with() {
        var day = LocalDate.of(2024, 2, 29);
        var answers = new IntakeAnswers(day, "key");
        assertThat(answers.saysNothing()).isTrue();
        answers.getForm().getSlots().get("languages").add();
        assertThat(answers.saysNothing()).as("an empty box").isTrue();
        answers.setNeededBy(day);
        assertThat(answers.saysNothing()).as("for nothing").isTrue();
        answers.setNeeded(List.of("LEGAL"));
        assertThat(answers.saysNothing()).isFalse();
        answers = new IntakeAnswers(day, "key");
        answers.getForm().getAnswers().put("sex", "UNKNOWN");
        assertThat(answers.saysNothing()).isFalse();
    }

    @Test
    void the_first_screen_refuses_a_main_form_that_is_none_of_the_forms() {
        var answers = new IntakeAnswers(LocalDate.of(2024, 2, 29), "key");
        answers.getForm().getAnswers().put("mainForm", "SLAVERY");
        assertThatThrownBy(answers::mustHoldTogether).hasMessageContaining("main-form-not-among-forms");
        answers.getForm().getSlots().get("forms").choose(List.of("CHILD_LABOUR", "SLAVERY"));
        assertThatCode(answers::mustHoldTogether).doesNotThrowAnyException();
    }
}
