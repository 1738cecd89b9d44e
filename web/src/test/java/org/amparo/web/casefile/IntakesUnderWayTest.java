package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.casefile.CaseRole;
import org.amparo.services.ServiceKind;
import org.junit.jupiter.api.Test;

/** An intake is recorded as its second screen shows the first. */
class IntakesUnderWayTest {

    @Test
    void the_second_screen_keeps_what_it_shows_of_the_first() {
        var day = LocalDate.of(2024, 2, 29);
        var answers = new IntakeAnswers(day, "key");
        var kind = answers.getNeeds().keySet().iterator().next();
        answers.getNeeds().put(kind, IntakePage.Need.GIVEN.name());
        var held = new IntakesUnderWay();
        String name = held.hold(answers, "ana");
        answers.setRole(CaseRole.DEPENDANT);
        answers.getForm().getDays().put("detectedOn", day.plusDays(1));
        answers.getNeeds().replaceAll((every, need) -> IntakePage.Need.NONE.name());
        var shown = held.of(name, "ana");
        assertThat(shown.getRole()).isEqualTo(CaseRole.VICTIM);
        assertThat(shown.getForm().getDays()).containsEntry("detectedOn", day);
        assertThat(shown.getNeeds())
                .containsEntry(kind, "GIVEN")
                .containsOnlyKeys(answers.getNeeds().keySet().toArray(ServiceKind[]::new));
        assertThat(shown.getPress()).isEqualTo("key");
    }
}
