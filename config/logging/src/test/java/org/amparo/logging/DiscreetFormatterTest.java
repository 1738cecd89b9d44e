package org.amparo.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ListResourceBundle;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscreetFormatterTest {

    private static final String SENTINEL = "SENTINEL";

    private final DiscreetFormatter formatter = new DiscreetFormatter();

    @BeforeEach
    void configure() {
        formatter.setPattern("%-5p [%c] %s%e%n");
        formatter.setOutspoken("org.jboss.msc, org.jboss.as.controller");
        formatter.setWithoutValues("io.undertow");
    }

    @Test
    void an_exception_tells_classes_and_places_and_no_message() {
        var failure = new IllegalStateException(SENTINEL, new SQLException(SENTINEL, "23000", 1062));
        failure.addSuppressed(new IllegalArgumentException(SENTINEL));
        assertThat(line("org.example", "It failed", failure))
                .startsWith("ERROR [org.example] It failed: java.lang.IllegalStateException at org.amparo.logging.")
                .contains(", by java.sql.SQLException 1062 at ")
                .doesNotContain(SENTINEL)
                .containsOnlyOnce("\n");
    }

    @Test
    void a_place_in_the_application_is_told_beside_the_one_that_threw() {
        var failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.mariadb.Packet", "read", "Packet.java", 7),
            new StackTraceElement("org.hibernate.Session", "flush", "Session.java", 8),
            new StackTraceElement("org.amparo.Desk$$view", "amend", null, -1),
            new StackTraceElement("org.amparo.Desk", "amend", "Desk.java", 9),
            new StackTraceElement("org.amparo.Page", "save", "Page.java", 10)
        });
        assertThat(line("org.example", "It failed", failure))
                .endsWith("at org.mariadb.Packet.read:7 at org.amparo.Desk.amend:9\n");
    }

    @Test
    void nothing_in_a_message_begins_another_line_or_turns_this_one() {
        assertThat(line("org.example", "a\r\n2026 INFO b\u2028c\u202ed\u0000\u001b[31m", null))
                .isEqualTo("ERROR [org.example] a\\u000d\\u000a2026 INFO b\\u2028c\\u202ed\\u0000\\u001b[31m\n");
    }

    @Test
    void what_stops_a_start_is_told_in_full() {
        assertThat(line("org.jboss.msc.service.fail", "A\nB", new IllegalStateException("missing column [x]")))
                .contains("A\nB", "missing column [x]", "\tat ");
    }

    @Test
    void a_category_that_only_begins_alike_is_not_outspoken() {
        assertThat(line("org.jboss.mscx", "A", new IllegalStateException(SENTINEL)))
                .doesNotContain(SENTINEL);
    }

    @Test
    void values_are_left_out_where_they_would_be_those_of_a_request() {
        var record = new ExtLogRecord(Level.SEVERE, "Exception handling request to %s", FormatStyle.PRINTF, "x");
        record.setLoggerName("io.undertow.request");
        record.setParameters(new Object[] {"/api/v1/cases/" + SENTINEL});
        assertThat(formatter.format(record))
                .contains("Exception handling request to %s")
                .doesNotContain(SENTINEL);
        record.setLoggerName("org.example");
        assertThat(formatter.format(record)).contains("/api/v1/cases/" + SENTINEL);
    }

    @Test
    void values_that_stand_in_the_message_already_are_left_out_with_their_brackets() {
        var record = new ExtLogRecord(
                Level.SEVERE,
                "Parameter [story] with value [María] " + SENTINEL + "%ZZ] has been ignored",
                FormatStyle.NO_FORMAT,
                "x");
        record.setLoggerName("io.undertow.request");
        assertThat(formatter.format(record))
                .contains("Parameter [] has been ignored")
                .doesNotContain(SENTINEL, "story");
    }

    @Test
    void a_key_of_a_bundle_is_looked_up_though_its_values_are_left_out() {
        var record = new ExtLogRecord(Level.INFO, "key", FormatStyle.MESSAGE_FORMAT, "x");
        record.setLoggerName("io.undertow");
        record.setParameters(new Object[] {SENTINEL});
        record.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", "Messages were not shown: {0}"}};
            }
        });
        assertThat(formatter.format(record))
                .contains("Messages were not shown: {0}")
                .doesNotContain(SENTINEL);
    }

    private String line(String category, String message, Throwable thrown) {
        var record = new ExtLogRecord(org.jboss.logmanager.Level.ERROR, message, FormatStyle.NO_FORMAT, "x");
        record.setLoggerName(category);
        record.setThrown(thrown);
        return formatter.format(record);
    }
}
