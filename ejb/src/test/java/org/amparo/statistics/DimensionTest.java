package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.amparo.services.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What figures say of other packages' codes, which they do not look at, is what those say. */
class DimensionTest {

    @Test
    void each_kind_of_service_is_counted() {
        assertThat(Dimension.SERVICE.bits().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ServiceKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_of_the_category_that_opens_it(ServiceKind kind) {
        assertThat(Dimension.ofService(kind.name())).isEqualTo(kind.category());
    }

    @Test
    void bands_are_named_by_their_ages() {
        assertThat(AgeBands.names())
                .containsExactly("0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "48+");
    }
}
