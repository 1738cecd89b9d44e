package org.amparo.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two orders are one only where all is the same. */
class SentBodyTest {

    private record Part(String one, String other) {
        @Override
        public String toString() {
            return "Part";
        }
    }

    private static String of(Object... parameters) {
        return SentBody.of(parameters);
    }

    @Test
    void the_same_is_the_same() {
        assertThat(of("GT", new Part("a", null), List.of(1, 2), LocalDate.of(2025, 1, 2)))
                .isEqualTo(of("GT", new Part("a", null), List.of(1, 2), LocalDate.of(2025, 1, 2)));
        assertThat(of(Set.of("x", "y", "z"))).isEqualTo(of(Set.of("z", "y", "x")));
    }

    @Test
    void whatever_differs_makes_another_one() {
        assertThat(List.of(
                        of("ab", "c"),
                        of("a", "bc"),
                        of("abc"),
                        of("a", null),
                        of(null, "a"),
                        of("a", "-"),
                        of("a", ""),
                        of(new Part("a", "b")),
                        of(new Part("b", "a")),
                        of(List.of("a", "b")),
                        of(List.of("b", "a")),
                        of(List.of(List.of("a"), "b")),
                        of(List.of("a", List.of("b")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void of_a_part_that_says_so_something_else_is_compared() {
        Compared one = () -> "digest";
        Compared other = () -> "digest";
        assertThat(of(one)).isEqualTo(of(other)).isNotEqualTo(of((Compared) () -> "else"));
    }
}
