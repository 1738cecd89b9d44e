package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the resolver answers of a record, and what it leaves to the next one. */
class RecordReadingTest {

    private static final Row ROW = new Row("GT-1", List.of("a", "b"));

    private final Asked asked = new Asked();

    /** A record as pages show them. */
    public record Row(String number, List<String> items) implements Supplier<String> {

        @Override
        public String get() {
            return number;
        }

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

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** An expression that is being evaluated. */
    private static final class Asked extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return new RecordReading();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    private Object read(Object base, String method, Object... parameters) {
        asked.setPropertyResolved(false);
        return asked.getELResolver().invoke(asked, base, method, null, parameters);
    }

    @Test
    void components_and_methods_without_parameters_are_read() {
        assertThat(read(ROW, "number")).isEqualTo("GT-1");
        assertThat(read(ROW, "length")).isEqualTo(4);
        assertThat(read(ROW, "get"))
                .as("of a narrower type than the interface says")
                .isEqualTo("GT-1");
        assertThat(read(ROW, "items")).isEqualTo(List.of("a", "b"));
        assertThat(asked.isPropertyResolved()).isTrue();
    }

    @Test
    void what_has_parameters_is_not_there_or_is_no_record_is_left_to_the_next() {
        assertThat(read(ROW, "with", "-A")).isNull();
        assertThat(asked.isPropertyResolved()).isFalse();
        assertThat(read(ROW, "nothing")).isNull();
        assertThat(read(List.of(1), "size")).isNull();
        assertThat(read(null, "number")).isNull();
        assertThat(asked.isPropertyResolved()).isFalse();
    }

    @Test
    void a_refusal_arrives_as_its_cause() {
        assertThatThrownBy(() -> read(ROW, "closed"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
