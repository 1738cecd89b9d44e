package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.it.support.Api;
import org.amparo.it.support.Tokens;
import org.amparo.it.support.Until;

/** Files that tests order and wait for. */
final class Exports {

    static final String EXPORTS = "/api/v1/exports";

    /** An order of a country's register. */
    static final String REGISTER = "{'kind': 'register', 'country': 'GTM'}";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Map<String, String> OWN = new ConcurrentHashMap<>();

    private Exports() {}

    /** The id of a finished export that the user herself has ordered. */
    static String ownOf(String user) {
        return OWN.computeIfAbsent(
                user, name -> done(name, name.equals(Tokens.OPERATOR) ? REGISTER : "{'kind': 'cases', 'format': 'csv'}")
                        .getString("id"));
    }

    /** Orders a file, waits until it is written and returns the export. */
    static JsonObject done(String user, String order, Object... values) {
        String id = Records.text(Records.expect(Api.as(user).post(EXPORTS, Records.json(order, values)), 202), "id");
        JsonObject ended = ended(user, id);
        assertThat(ended.getString("state")).as(ended.toString()).isEqualTo("DONE");
        return ended;
    }

    /** The export once it is over; each look is a request that the server answers when it can. */
    static JsonObject ended(String user, String id) {
        return Until.seen(
                LIMIT,
                () -> (JsonObject) Records.expect(Api.as(user).get(EXPORTS + "/" + id), 200)
                        .json(),
                export -> !export.getString("state").matches("QUEUED|WRITING"));
    }

    /** The text of a finished file. */
    static String file(String user, JsonObject export) {
        return Records.expect(Api.as(user).get(EXPORTS + "/" + export.getString("id") + "/file"), 200)
                .body();
    }
}
