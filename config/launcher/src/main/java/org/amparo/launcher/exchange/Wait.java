package org.amparo.launcher.exchange;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** Waiting for what Amparo does beside its requests; whatever is new is said once. */
final class Wait {

    private final OperatorApi api;
    private final Progress out;
    private final Duration betweenLooks;

    Wait(OperatorApi api, Progress out, Duration betweenLooks) {
        this.api = api;
        this.out = out;
        this.betweenLooks = betweenLooks;
    }

    /** The job at an address, once it is over. */
    JsonObject untilDone(URI address, Predicate<JsonObject> over, Function<JsonObject, String> line) {
        String said = "";
        while (true) {
            JsonObject job = api.read(address);
            String now = line.apply(job);
            if (!now.equals(said)) {
                out.say(now);
                said = now;
            }
            if (over.test(job)) {
                return job;
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(betweenLooks.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The command was interrupted; Amparo goes on with it.", e);
        }
    }
}
