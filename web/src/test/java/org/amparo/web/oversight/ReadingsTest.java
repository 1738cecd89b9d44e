package org.amparo.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.oversight.ReadAct;
import org.amparo.oversight.ReadActBuilder;
import org.junit.jupiter.api.Test;

/** Which acts of reading are one answer. */
class ReadingsTest {

    private static final String ONE = "GT-7K3M-92QX-C";
    private static final String OTHER = "GT-1YYT-V0PK-7";

    private static ReadAct act(int number, String at, String who, ReadKind kind, long cases, String... numbers) {
        return ReadActBuilder.builder()
                .act(number)
                .at(Instant.parse(at))
                .username(who)
                .role("caseworker")
                .organisation("gt-svet")
                .country("GTM")
                .operation("case")
                .kind(kind)
                .asked(null)
                .cases(cases)
                .numbers(List.of(numbers))
                .requestId("x")
                .build();
    }

    private static List<Readings> of(ReadAct... acts) {
        return List.copyOf(
                Readings.of(List.of(acts), moment -> LocalDate.ofInstant(moment, ZoneId.of("America/Guatemala"))));
    }

    @Test
    void a_case_that_is_read_three_times_within_a_day_of_her_country_is_read_once() {
        var read = of(
                act(4, "2026-03-17T05:59:00Z", "ana", ReadKind.PAGE, 1, ONE),
                act(3, "2026-03-16T15:00:00Z", "eva", ReadKind.PAGE, 1, ONE),
                act(2, "2026-03-16T14:10:00Z", "ana", ReadKind.PAGE, 1, ONE),
                act(1, "2026-03-16T14:00:00Z", "ana", ReadKind.PAGE, 1, ONE));
        assertThat(read).hasSize(2);
        assertThat(read.get(0).count()).isEqualTo(3);
        assertThat(read.get(0).latest().act()).isEqualTo(4);
        assertThat(read.get(0).first()).isEqualTo(Instant.parse("2026-03-16T14:00:00Z"));
    }

    @Test
    void another_day_case_kind_or_a_list_of_many_cases_is_an_answer_of_its_own() {
        assertThat(of(
                        act(7, "2026-03-17T06:01:00Z", "ana", ReadKind.PAGE, 1, ONE),
                        act(6, "2026-03-16T15:00:00Z", "ana", ReadKind.PAGE, 1, ONE),
                        act(5, "2026-03-16T15:00:00Z", "ana", ReadKind.PAGE, 1, OTHER),
                        act(4, "2026-03-16T15:00:00Z", "ana", ReadKind.HISTORY, 1, ONE),
                        act(3, "2026-03-16T15:00:00Z", "ana", ReadKind.LIST, 50),
                        act(2, "2026-03-16T15:00:00Z", "ana", ReadKind.LIST, 50)))
                .hasSize(6);
    }
}
