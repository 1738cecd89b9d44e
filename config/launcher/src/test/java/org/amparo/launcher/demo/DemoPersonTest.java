package org.amparo.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the demo invents has to pass the application's rules on whatever day and hour it is invented. */
class DemoPersonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void the_demo_lives_on_the_day_of_each_country_not_of_the_machine() {
        assertThat(DemoCases.dayIn("DOM", Instant.parse("2026-11-28T03:59:59Z")))
                .isEqualTo(TODAY);
        assertThat(DemoCases.dayIn("DOM", Instant.parse("2026-11-28T04:00:00Z")))
                .isEqualTo(TODAY.plusDays(1));
        assertThat(DemoCases.dayIn("PAN", Instant.parse("2026-11-28T04:59:59Z")))
                .isEqualTo(TODAY);
        assertThat(DemoCases.dayIn("GTM", Instant.parse("2026-11-28T05:59:59Z")))
                .isEqualTo(TODAY);
        assertThat(DemoCases.dayIn("GTM", Instant.parse("2026-11-28T06:00:00Z")))
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void nothing_that_has_happened_lies_in_the_future() {
        for (int seed = 0; seed < 2000; seed++) {
            var country = DemoCountry.ALL.get(seed % DemoCountry.ALL.size());
            var person = new DemoPerson(country, new Random(seed), TODAY);
            assertThat(person.detected()).isBeforeOrEqualTo(TODAY);
            assertThat(person.confirmed()).isBetween(person.detected(), TODAY);
            assertDelivered(person.opening(null));
            assertDelivered(person.dependantOf("GT-7K3M-92QX-C"));
        }
    }

    private static void assertDelivered(JsonObject opening) {
        for (JsonValue value : opening.getJsonArray("services")) {
            var service = value.asJsonObject();
            if (service.getString("state", "DELIVERED").equals("DELIVERED")) {
                assertThat(LocalDate.parse(service.getString("startOn")))
                        .as(opening.toString())
                        .isBeforeOrEqualTo(TODAY);
            }
        }
    }
}
