package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of cases becomes a file: ordered below the list, told when it is ready, fetched. */
class ExportJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({"es, 1280, Número de caso", "es, 390,  Número de caso", "en, 1280, Case number", "en, 390,  Case number"
    })
    void a_filtered_list_is_ordered_and_fetched(String language, int width, String heading) throws IOException {
        String number = ((JsonObject) Api.as("caseworker.gt")
                        .post(
                                "/api/v1/cases",
                                Json.createObjectBuilder().add("role", "VICTIM").build())
                        .json())
                .getString("number");
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width)) {
            worker.open("/casefile/list.xhtml?q=" + number);
            worker.send("export:csv");
            worker.all("main tr:nth-child(1) .badge.good").waitFor();
            worker.inspect("exports");
            assertThat(Files.readString(worker.download("main tr:nth-child(1) a"))
                            .lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("\uFEFF" + heading))
                    .anyMatch(line -> line.startsWith(number));
        }
    }
}
