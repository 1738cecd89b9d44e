package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Pérez",
                "Jose\u0301 Pe\u0301rez",
                "José\u00a0Pérez",
                "José\u2009Pérez",
                "José\u3000Pérez",
                "José\tPérez",
                "\ufeffJosé Pérez",
                "Jo\u00adsé Pérez",
                "Jo\u200bsé\u2060 Pérez",
                "\u202aJosé Pérez\u202c",
                "Jo\u200dsé Pé\u200crez",
                "José\u0000 Pérez\u0007",
                "José\u3164 Pérez",
                "José\uffff \ufffePérez\ufdd0",
                "José\ud83f\udffe Pérez",
                " José Pérez\u00a0\n",
                "José\u2800Pérez"
            })
    void what_looks_alike_is_alike(String typed) {
        assertThat(Text.words(typed)).isEqualTo("José Pérez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b", "a\fb", "a\u000bb"})
    void a_line_ends_in_one_way(String typed) {
        assertThat(Text.words(typed)).isEqualTo("a\nb");
    }

    @Test
    void a_name_stands_in_one_line_with_single_blanks() {
        assertThat(Text.name(" A \u00a0\r\n 17 ")).isEqualTo("A 17");
        assertThat(Text.name(null)).isNull();
    }

    @Test
    void what_is_seen_stays() {
        String words =
                "K\u2019iche\u2019 \u00bfqu\u00e9? 50 % \u2014 \u20ac 3 \ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f\u200d\ud83d\udd25\n\n  indented";
        assertThat(Text.words(words)).isEqualTo(words);
        assertThat(Text.words("")).isEmpty();
        assertThat(Text.words(null)).isNull();
    }

    @Test
    void half_a_character_is_said_not_to_be_read() {
        assertThat(Text.words("a\ud83db")).isEqualTo("a\ufffdb");
    }

    @Test
    void whatever_comes_it_is_read_the_same_twice() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(point -> {
            String once = Text.words("a" + Character.toString(point) + "b");
            assertThat(Text.words(once)).as("U+%04X", point).isEqualTo(once);
        });
    }
}
