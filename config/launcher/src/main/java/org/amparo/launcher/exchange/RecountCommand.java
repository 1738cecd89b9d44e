package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** {@code config/amparo recount}: has the figures compared with the histories from which they follow, and names what differs. */
final class RecountCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final OperatorApi api;
    private final Progress out;

    RecountCommand(OperatorApi api, Progress out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Orders, waits and says what was found.
     *
     * @throws LaunchFailure where something differs, or the check fails
     */
    void run(boolean mend) {
        var body = Json.createObjectBuilder().add("mend", mend).build();
        URI address =
                api.order("/api/v1/statistics/checks", "application/json", BodyPublishers.ofString(body.toString()));
        JsonObject end = new Wait(api, out, BETWEEN_LOOKS)
                .untilDone(
                        address,
                        check -> !"RUNNING".equals(check.getString("state")),
                        check -> check.getString("state") + "  " + persons(check));
        if (!"DONE".equals(end.getString("state"))) {
            throw new LaunchFailure("The check failed; the server's log says why.");
        }
        end.getJsonArray("rows").getValuesAs(JsonObject.class).forEach(row -> out.say("  " + row(row)));
        int differences = end.getInt("differences");
        if (differences > 0) {
            throw new LaunchFailure(Counted.of(differences, "row") + " differed from the histories; "
                    + (mend
                            ? "they are on record, and what is kept of these persons was written anew."
                            : "nothing was changed. docs/operations.md says what to do."));
        }
        out.say("The figures agree with the histories, and for " + end.getInt("checkedYear") + ", now and as known at "
                + end.getString("checkedDay") + ", with what the rules count by themselves.");
    }

    private static String persons(JsonObject check) {
        return Counted.of(check.getInt("persons"), "person");
    }

    private static String row(JsonObject row) {
        return row.getString("what") + "  " + row.getString("country") + " " + row.getInt("year") + " "
                + row.getString("population") + "  person " + row.getInt("person");
    }
}
