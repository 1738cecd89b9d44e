package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** {@code config/amparo take-back}: says what would go and what stands against it, takes an import back and waits. */
final class TakeBackCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final OperatorApi api;
    private final Progress out;

    TakeBackCommand(OperatorApi api, Progress out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Takes it back.
     *
     * @throws LaunchFailure where something was built on it, or it fails
     */
    void run(TakeBack order) {
        String path = "/api/v1/imports/" + order.importId() + "/withdrawal";
        JsonObject look = api.read(api.address(path));
        out.say("What is withdrawn of this import: " + Counted.of(look.getInt("cases"), "case") + ", "
                + Counted.of(look.getInt("services"), "service") + ", "
                + Counted.of(look.getInt("decisions"), "decision") + " and "
                + Counted.of(look.getInt("statements"), "statement") + ". What says again what it said before: "
                + Counted.of(look.getInt("changed"), "changed row") + ".");
        if (!look.getBoolean("possible")) {
            look.getJsonArray("against").getValuesAs(JsonObject.class).forEach(one -> out.say("  " + against(one)));
            throw new LaunchFailure("Nothing was taken back, because something was built on the import.");
        }
        var body = Json.createObjectBuilder().add("reason", order.reason()).build();
        URI address = api.order(path, "application/json", BodyPublishers.ofString(body.toString()));
        JsonObject end = new Wait(api, out, BETWEEN_LOOKS)
                .untilDone(
                        address, job -> !"WITHDRAWING".equals(job.getString("state")), job -> job.getString("state"));
        if (!"WITHDRAWN".equals(end.getString("state"))) {
            throw new LaunchFailure("Nothing was taken back: " + end.getString("failure", "it stands as before."));
        }
        out.say("Taken back.");
    }

    private static String against(JsonObject one) {
        return one.getString("kind")
                + (one.getInt("count", 1) > 1 ? " (" + one.getInt("count") + ")" : "")
                + said(one, "fileName")
                + said(one, "username")
                + said(one, "at");
    }

    private static String said(JsonObject one, String name) {
        return one.containsKey(name) && !one.isNull(name) ? "  " + one.getString(name) : "";
    }
}
