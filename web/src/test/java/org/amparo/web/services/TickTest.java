package org.amparo.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickTest {

    @Test
    void a_box_says_whose_it_is_and_of_which_day() {
        var tick = new Tick("GT-7K3M-92QX-C", LocalDate.of(2026, 3, 9));
        assertThat(tick.key()).isEqualTo("GT-7K3M-92QX-C/2026-03-09");
        assertThat(Tick.read(tick.key())).contains(tick);
        assertThat(Tick.numberIn(tick.key())).isEqualTo(tick.number());
        assertThat(Tick.dayIn(tick.key())).isEqualTo(tick.on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GT-7K3M-92QX-C", "GT-7K3M-92QX-C/", "GT-7K3M-92QX-C/09/03/2026", "GT/2026-02-30"})
    void what_no_box_says_is_no_tick(String sent) {
        assertThat(Tick.read(sent)).isEmpty();
    }
}
