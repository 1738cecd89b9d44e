package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.reference.CodeList;
import org.junit.jupiter.api.Test;

class CodeInputsTest {

    @Test
    void nothing_ticked_says_why_instead_of_being_empty() {
        var picks = new CodePicks(CodeList.EXPLOITATION_FORM, null);
        assertThat(picks.codes()).containsExactly("NOT_ASKED");
        picks.setOtherwise("REFUSED");
        assertThat(picks.codes()).containsExactly("REFUSED");
    }

    @Test
    void a_tick_counts_more_than_the_reason_for_having_none() {
        var picks = new CodePicks(CodeList.EXPLOITATION_FORM, List.of("UNKNOWN"));
        picks.getTicked().put("SLAVERY", true);
        assertThat(picks.codes()).containsExactly("SLAVERY");
    }

    @Test
    void what_was_the_main_form_stays_the_main_form() {
        var picks = new CodePicks(CodeList.EXPLOITATION_FORM, List.of("SLAVERY", "CHILD_LABOUR"));
        picks.getTicked().put("FORCED_PROSTITUTION", true);
        picks.getTicked().put("CHILD_LABOUR", false);
        assertThat(picks.codes()).containsExactly("SLAVERY", "FORCED_PROSTITUTION");
    }

    @Test
    void no_disability_is_an_answer_and_not_a_tick() {
        var picks = new CodePicks(CodeList.DISABILITY, List.of("NONE"));
        assertThat(picks.getTicked()).isEmpty();
        assertThat(picks.codes()).containsExactly("NONE");
    }

    @Test
    void slots_keep_the_order_leave_out_doubles_and_have_room_for_one_more() {
        var slots = new CodeSlots(CodeList.LANGUAGE, List.of("quc", "es"), 2);
        assertThat(slots.getSlots()).hasSize(3);
        slots.getSlots().get(2).setCode("quc");
        assertThat(slots.codes()).containsExactly("quc", "es");
    }

    @Test
    void a_language_in_the_second_slot_takes_the_place_of_not_asked() {
        var slots = new CodeSlots(CodeList.LANGUAGE, null, 2);
        assertThat(slots.codes()).containsExactly("NOT_ASKED");
        slots.getSlots().get(1).setCode("es");
        assertThat(slots.codes()).containsExactly("es");
    }
}
