package org.amparo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.amparo.shared.CompletedYears;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedAgeTest {

    @ParameterizedTest
    @CsvSource({"0,0-8", "8,0-8", "9,9-17", "17,9-17", "18,18-20", "47,39-47", "48,48+", "90,48+"})
    void an_age_is_written_as_its_band(int age, String band) {
        assertThat(CountedAge.of(LocalDate.of(2019, 3, 1), age)).hasToString("2019-03-01=" + band);
    }

    @Test
    void what_is_written_can_be_read() {
        String text = "2018-12-30=9-17;2019-01-01=18-20;2050-01-01=48+";
        assertThat(CountedAge.text(CountedAge.parse(text))).isEqualTo(text);
        assertThat(CountedAge.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18-20", "2019-03-01", "2019-02-30=18-20", "2019-03-01=adult", "2019-03-01=18-20,"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> CountedAge.parse(text))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("ages-not-understood");
    }

    @Test
    void a_stand_in_gives_every_age_from_its_first_day_to_its_last() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(22_000));
            List<CountedAge> ages = random.ints(3, 0, 4000)
                    .mapToObj(days -> LocalDate.of(2020, 4, 1).plusDays(days))
                    .map(day -> {
                        int age = CompletedYears.between(birth, day);
                        return new CountedAge(day, age, age);
                    })
                    .toList();
            PartialDate standIn = CountedAge.standIn(PartialDate.parse(String.valueOf(birth.getYear())), ages);
            assertThat(ages).as("born %s", birth).allSatisfy(age -> {
                assertThat(CompletedYears.between(standIn.from(), age.day())).isEqualTo(age.from());
                assertThat(CompletedYears.between(standIn.until(), age.day())).isEqualTo(age.from());
            });
        }
    }

    @Test
    void ages_that_contradict_each_other_are_refused() {
        var older = new CountedAge(LocalDate.of(2018, 1, 1), 30, 38);
        var younger = new CountedAge(LocalDate.of(2019, 1, 1), 9, 17);
        assertThatThrownBy(() -> CountedAge.standIn(null, List.of(older, younger)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("ages-contradict");
    }
}
