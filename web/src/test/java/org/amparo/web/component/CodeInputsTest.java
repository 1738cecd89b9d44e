package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.reference.CodeList;
import org.junit.jupiter.api.Test;

class CodeInputsTest {

    @Test
    void nothing_ticked_says_why_instead_of_being_empty() {
        var picks = new CodePicks(CodeList.MEANS_OF_CONTROL, null);
        assertThat(picks.codes()).containsExactly("NOT_ASKED");
        picks.setOtherwise("REFUSED");
        assertThat(picks.codes()).containsExactly("REFUSED");
    }

    @Test
    void a_tick_counts_more_than_the_reason_for_having_none() {
        var picks = new CodePicks(CodeList.MEANS_OF_CONTROL, List.of("UNKNOWN"));
        picks.getTicked().put("DEBT_BONDAGE", true);
        assertThat(picks.codes()).containsExactly("DEBT_BONDAGE");
    }

    @Test
    void what_was_recorded_stays_in_front() {
        var picks = new CodePicks(CodeList.MEANS_OF_CONTROL, List.of("DEBT_BONDAGE", "THREATS"));
        picks.getTicked().put("PHYSICAL_ABUSE", true);
        picks.getTicked().put("THREATS", false);
        assertThat(picks.codes()).containsExactly("DEBT_BONDAGE", "PHYSICAL_ABUSE");
    }

    @Test
    void no_disability_is_an_answer_and_not_a_tick() {
        var picks = new CodePicks(CodeList.DISABILITY, List.of("NONE"));
        assertThat(picks.getTicked()).isEmpty();
        assertThat(picks.codes()).containsExactly("NONE");
    }

    @Test
    void slots_keep_the_order_leave_out_doubles_and_draw_another_on_demand() {
        var slots = new CodeSlots(CodeList.LANGUAGE, List.of("quc", "es"));
        assertThat(slots.getSlots()).hasSize(2);
        slots.add();
        slots.getSlots().get(2).setCode("quc");
        assertThat(slots.codes()).containsExactly("quc", "es");
    }

    @Test
    void a_language_in_the_second_slot_takes_the_place_of_not_asked() {
        var slots = new CodeSlots(CodeList.LANGUAGE, null);
        assertThat(slots.codes()).containsExactly("NOT_ASKED");
        slots.add();
        assertThat(slots.codes()).as("an empty box says nothing").containsExactly("NOT_ASKED");
        slots.getSlots().get(1).setCode("es");
        assertThat(slots.codes()).containsExactly("es");
    }

    @Test
    void no_more_boxes_are_drawn_than_the_value_may_hold_codes() {
        var slots = new CodeSlots(CodeList.PEOPLE, List.of("MAM"));
        for (int press = 0; press < 20; press++) {
            slots.add();
        }
        assertThat(slots.getSlots()).hasSize(CodeList.PEOPLE.most());
        assertThat(slots.isRoomForMore()).isFalse();
    }
}
