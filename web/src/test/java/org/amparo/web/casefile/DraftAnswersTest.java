package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amparo.web.casefile.DraftConflict.Kept;
import org.amparo.web.component.Question;
import org.junit.jupiter.api.Test;

/** What a draft remembers of each question, and what becomes of one that an older version of the application has kept. */
class DraftAnswersTest {

    private static final Map<String, List<String>> HERS = Map.of("f:story", List.of("hers"));
    private static final Map<String, List<String>> STOOD = Map.of("f:story", List.of("stood"));
    private static final Map<String, List<String>> NOTHING = Map.of();

    private static DraftAnswers again(DraftAnswers answers) {
        return DraftAnswers.read(answers.written());
    }

    @Test
    void what_was_typed_comes_back_with_what_stood_there() {
        var answers = new DraftAnswers(3);
        assertThat(answers.isEmpty()).isTrue();
        answers.put("f", "f:story", HERS, STOOD);
        answers.put("f", "f:needs", NOTHING, STOOD);
        answers.put("g", "g:sex", HERS, null);
        var read = again(answers);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.typedInto("f")).isEqualTo(Map.of("f:story", HERS, "f:needs", NOTHING));
        assertThat(read.inputsOf("f")).as("by input").isEqualTo(HERS);
        assertThat(read.inputsOf("h")).isEmpty();
        assertThat(read.began("f", "f:story")).isEqualTo(STOOD);
        assertThat(read.began("g", "g:sex")).as("nothing is recorded yet").isNull();
        assertThat(read.without("f").typedInto("f")).isEmpty();
        assertThat(read.without("f").typedInto("g")).isNotEmpty();
    }

    @Test
    void her_word_is_overtaken_once_something_else_stands_than_when_she_began() {
        var answers = new DraftAnswers(3);
        answers.put("f", "f:story", HERS, STOOD);
        assertThat(again(answers).isOvertaken("f", "f:story", STOOD, 7)).isFalse();
        assertThat(again(answers).isOvertaken("f", "f:story", NOTHING, 3)).isTrue();
    }

    @Test
    void of_a_draft_of_before_any_field_may_be_overtaken_once_the_record_has_changed() {
        var before =
                DraftAnswers.read("{\"version\":3,\"forms\":{\"f\":{\"f:story\":[\"hers\"],\"f:box\":[]},\"g\":{}}}");
        assertThat(before.isOfBefore("f")).isTrue();
        assertThat(before.ofBefore("f")).isEqualTo(Map.of("f:story", List.of("hers"), "f:box", List.of()));
        assertThat(before.isOvertaken("f", "f:story", STOOD, 3)).isFalse();
        assertThat(before.isOvertaken("f", "f:story", STOOD, 4)).isTrue();
        var gone = before.without("f");
        gone.put("f", "f:story", HERS, null);
        assertThat(again(gone).isOfBefore("f")).isFalse();
        assertThat(again(gone).isOfBefore("g"))
                .as("a screen that was not seen again")
                .isTrue();
        assertThat(again(gone).isOvertaken("f", "f:story", STOOD, 4)).isTrue();
    }

    @Test
    void a_form_that_met_an_ended_session_stands_in_the_place_of_what_was_kept_of_it() {
        var kept = new DraftAnswers(3);
        kept.put("f", "f:story", HERS, STOOD);
        kept.put("g", "g:sex", HERS, null);
        kept.pressedAs("key");
        var back = again(kept.returned("f", Map.of("f:story", List.of("more"), "f:needs", List.of()), 4));
        assertThat(back.isOfBefore("f")).isTrue();
        assertThat(back.ofBefore("f")).containsEntry("f:story", List.of("more"));
        assertThat(back.typedInto("f")).isEmpty();
        assertThat(back.typedInto("g")).as("the other screen").isNotEmpty();
        assertThat(back.press()).isEqualTo("key");
        assertThat(back.isOvertaken("f", "f:story", STOOD, 4)).isFalse();
        assertThat(back.isOvertaken("f", "f:story", STOOD, 5))
                .as("somebody has recorded since")
                .isTrue();
    }

    private static Question question(Map<String, List<String>> values, boolean words, boolean joins) {
        return new Question("f:story", "Story", values, "said", words, joins);
    }

    private static DraftConflict conflict(boolean words, Map<String, List<String>> theirs, Kept kept) {
        var conflict = new DraftConflict("f", question(HERS, words, true), question(theirs, words, true), STOOD, "");
        conflict.setKept(kept);
        return conflict;
    }

    @Test
    void of_two_answers_one_is_kept_or_both_the_recorded_one_first() {
        var theirs = Map.of("f:story", List.of("theirs"));
        assertThat(conflict(true, theirs, Kept.MINE).result(HERS)).isEmpty();
        assertThat(conflict(true, theirs, Kept.THEIRS).result(HERS)).contains(theirs);
        assertThat(conflict(true, theirs, Kept.BOTH).result(HERS))
                .contains(Map.of("f:story", List.of("theirs\n\nhers")));
        assertThat(conflict(true, NOTHING, Kept.BOTH).result(HERS)).contains(HERS);
        assertThat(conflict(true, theirs, Kept.BOTH).result(NOTHING)).contains(theirs);
        assertThat(conflict(false, Map.of("f:story", List.of("HND", "NIC")), Kept.BOTH)
                        .result(Map.of("f:story", List.of("NIC", "GTM"))))
                .contains(Map.of("f:story", List.of("HND", "NIC", "GTM")));
    }

    @Test
    void answers_that_cannot_stand_together_are_not_joined() {
        var sex = question(HERS, false, false);
        assertThat(new DraftConflict("f", sex, sex, STOOD, "").getChoices()).containsExactly(Kept.MINE, Kept.THEIRS);
    }
}
