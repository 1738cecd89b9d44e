package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A set of ids holds each once and hands them over in their order. */
class IdsTest {

    @Test
    void each_is_there_once_and_in_its_place() {
        var chance = new Random(7);
        var ids = new Ids();
        Set<Long> those = new TreeSet<>();
        for (int i = 0; i < 10_000; i++) {
            long id = chance.nextInt(3_000);
            assertThat(i % 97 > 0 || ids.contains(id) == those.contains(id)).isTrue();
            ids.add(id);
            those.add(id);
        }
        var others = Ids.of(List.of(5000L, 1L, 5000L));
        ids.addAll(others);
        those.addAll(List.of(1L, 5000L));
        assertThat(ids.size()).isEqualTo(those.size());
        List<Long> handed = new ArrayList<>();
        ids.each(500, some -> {
            assertThat(some).hasSizeLessThanOrEqualTo(500);
            handed.addAll(some);
        });
        assertThat(handed).containsExactlyElementsOf(those);
        assertThat(others.size()).isEqualTo(2);
    }

    @Test
    void none_are_none() {
        var none = new Ids();
        none.each(10, some -> handedNothing());
        assertThat(none.size()).isZero();
        assertThat(none.contains(1)).isFalse();
    }

    private static void handedNothing() {
        throw new AssertionError("there is nothing");
    }
}
