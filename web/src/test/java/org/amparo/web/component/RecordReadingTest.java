package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a record in an expression is what any other way reads. */
class RecordReadingTest {

    private final ELProcessor pages = new ELProcessor();

    /** A record as pages show them. */
    public record Row(String number, List<String> items) {

        /** As long as the number is. */
        public int length() {
            return number.length();
        }

        /** With a parameter. */
        public String with(String end) {
            return number + end;
        }

        /** Refuses. */
        public String closed() {
            throw new IllegalStateException("closed");
        }
    }

    RecordReadingTest() {
        pages.getELManager().addELResolver(new RecordReading());
        pages.defineBean("row", new Row("GT-1", List.of("a", "b")));
    }

    @Test
    void components_and_methods_without_parameters_are_read() {
        assertThat((String) pages.eval("row.number()")).isEqualTo("GT-1");
        assertThat((Integer) pages.eval("row.length()")).isEqualTo(4);
        assertThat((String) pages.eval("row.toString()")).startsWith("Row[");
    }

    @Test
    void what_has_parameters_or_is_no_record_is_read_as_before() {
        assertThat((String) pages.eval("row.with('-A')")).isEqualTo("GT-1-A");
        assertThat((Integer) pages.eval("row.items().size()")).isEqualTo(2);
        assertThat((Object) pages.eval("row.getClass().getSimpleName()")).isEqualTo("Row");
        assertThatThrownBy(() -> pages.eval("row.nothing()")).isInstanceOf(ELException.class);
    }

    @Test
    void a_refusal_arrives_as_its_cause() {
        assertThatThrownBy(() -> pages.eval("row.closed()"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
