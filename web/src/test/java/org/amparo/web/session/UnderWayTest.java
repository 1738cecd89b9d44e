package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page has shown is what it records, whatever another tab of the same session does meanwhile. */
class UnderWayTest {

    private static final class Words extends UnderWay<ArrayList<String>> {
        private static final long serialVersionUID = 1L;
    }

    private final Words words = new Words();

    @Test
    void what_is_changed_after_it_was_held_is_not_what_is_held() {
        var answers = new ArrayList<>(List.of("shown"));
        String name = words.hold(answers, "ana");
        answers.add("typed since");
        assertThat(words.of(name, "ana")).containsExactly("shown");
    }

    @Test
    void two_tabs_that_go_on_from_one_name_change_nothing_of_each_other() {
        String shown = words.hold(new ArrayList<>(List.of("shown")), "ana");
        var other = words.of(shown, "ana");
        other.set(0, "changed");
        String changed = words.hold(other, "ana");
        assertThat(changed).isNotEqualTo(shown);
        assertThat(words.of(shown, "ana")).containsExactly("shown");
        assertThat(words.of(changed, "ana")).containsExactly("changed");
    }

    @Test
    void nobody_else_finds_them_and_what_is_forgotten_is_gone() {
        String name = words.hold(new ArrayList<>(List.of("shown")), "ana");
        assertThat(words.of(name, "eva")).isNull();
        words.forget(name);
        assertThat(words.of(name, "ana")).isNull();
    }
}
