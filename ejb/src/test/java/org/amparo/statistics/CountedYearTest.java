package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedYearTest {

    private static final AvailabilityView WITHOUT_FORMS =
            new AvailabilityView(0, 2019, "CRI", "IDENT_FORM", AvailabilityStatus.NOT_AVAILABLE, null);

    @Test
    void what_is_declared_is_told_of_by_tables_that_tell_it_apart() {
        var year = year(List.of(WITHOUT_FORMS), "identified.by_form_of_exploitation.LABOUR");
        assertThat(year.isDeclared(table(Population.IDENTIFIED, Dimension.FORM, null)))
                .isTrue();
        assertThat(year.isDeclared(table(Population.IDENTIFIED, Dimension.CELL, Dimension.FORM)))
                .isTrue();
        assertThat(year.isDeclared(table(Population.IDENTIFIED, Dimension.CELL, Dimension.PLACE)))
                .isFalse();
        assertThat(year.isDeclared(table(Population.ASSISTED, Dimension.CELL, null)))
                .isFalse();
    }

    @Test
    void what_the_records_give_by_now_is_not_told_of() {
        assertThat(year(List.of(), "identified.by_form_of_exploitation.LABOUR")
                        .isDeclared(table(Population.IDENTIFIED, Dimension.FORM, null)))
                .isFalse();
    }

    private static CountedYear year(List<AvailabilityView> said, String figure) {
        var declared = DeclaredViewBuilder.builder()
                .id("1")
                .version(0)
                .year(2019)
                .country("CRI")
                .figure(figure)
                .number(15)
                .source("")
                .document("")
                .documentOn(null)
                .signedBy("")
                .withdrawnBecause(null)
                .build();
        return new CountedYear(new Coverage(List.of("CRI", "GTM"), said), null, List.of(declared));
    }

    private static TableQuery table(Population population, Dimension rows, Dimension columns) {
        return TableQueryBuilder.builder()
                .population(population)
                .rows(rows)
                .columns(columns)
                .only(Map.of())
                .build();
    }
}
