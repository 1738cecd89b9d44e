package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.SectionField;
import org.amparo.casefile.Sections;
import org.junit.jupiter.api.Test;

/** An intake holds what opens a case, and hands over each part of it. */
class IntakeTest {

    private static Object sample(Class<?> type, String name) {
        if (Sections.ALL.stream().anyMatch(section -> section == type)) {
            return SectionField.fillWithNothing(type.asSubclass(Record.class));
        }
        if (type == CaseRole.class) {
            return CaseRole.VICTIM;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2020, 2, 29);
        }
        return type == List.class ? List.of() : name;
    }

    @Test
    void each_part_of_the_order_is_handed_over() throws ReflectiveOperationException {
        var parts = Intake.class.getRecordComponents();
        var types = Stream.of(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
        var intake = Intake.class
                .getDeclaredConstructor(types)
                .newInstance(Stream.of(parts)
                        .map(part -> sample(part.getType(), part.getName()))
                        .toArray());
        var order = intake.opening();
        for (var part : OpenCase.class.getRecordComponents()) {
            assertThat(part.getAccessor().invoke(order))
                    .as(part.getName())
                    .isEqualTo(sample(part.getType(), part.getName()));
        }
    }
}
