package org.amparo.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.services.ServiceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({"DELIVERED, true", "PLANNED, true", "NO_SHOW, false", "DECLINED, false", "UNAVAILABLE, false"})
    void only_what_is_given_or_planned_has_a_last_day(ServiceState state, boolean kept) {
        var form = ServiceForm.on(DAY);
        form.setWhat("HOUSING:SHELTER");
        form.setState(state);
        form.setEndOn(DAY);
        assertThat(form.order(List.of()).endOn() != null).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSING:SHELTER, DELIVERED, , true",
        "HOUSING, DELIVERED, 2026-03-10, false",
        "HOUSING, PLANNED, , false",
        "LEGAL, DELIVERED, , false"
    })
    void housing_that_is_given_without_a_last_day_is_a_stay_that_goes_on(
            String what, ServiceState state, LocalDate end, boolean open) {
        var form = ServiceForm.on(DAY);
        form.setWhat(what);
        form.setState(state);
        form.setEndOn(end);
        assertThat(form.isOpenStay()).isEqualTo(open);
    }
}
