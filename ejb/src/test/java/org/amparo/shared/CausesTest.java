package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final String SENTINEL = "born on 1997-03-09\nforged line";

    @Test
    void classes_places_and_the_databases_error_are_told_and_no_message() {
        var failure = new IllegalStateException(SENTINEL, new SQLException(SENTINEL, "23000", 1062));
        assertThat(Causes.of(failure))
                .doesNotContain("1997", "\n")
                .matches("java\\.lang\\.IllegalStateException at org\\.amparo\\.shared\\.CausesTest\\.\\w+:\\d+"
                        + ", by java\\.sql\\.SQLException 1062 at org\\.amparo\\.shared\\.CausesTest\\.\\w+:\\d+");
    }

    @Test
    void a_failure_from_elsewhere_is_told_by_its_class_alone() {
        var failure = new IllegalStateException(SENTINEL);
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "get", "List.java", 1),
            new StackTraceElement("org.amparo.Desk$$view", "amend", null, -1)
        });
        assertThat(Causes.of(failure)).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_chain_that_leads_back_into_itself_ends() {
        var first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));
        assertThat(Causes.of(first).split(", by ")).hasSize(20);
    }
}
