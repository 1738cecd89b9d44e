package org.amparo.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.LaunchFailure;

/** The API as the demo's users call it. */
final class DemoApi {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI application;
    private final AccessTokens tokens;

    DemoApi(URI application, AccessTokens tokens) {
        this.application = application;
        this.tokens = tokens;
    }

    /** Posts as a user and returns the answer's body; anything but success ends the start. */
    JsonObject post(String username, String path, JsonObject body) {
        return send(username, path, "POST", body);
    }

    /** Like {@link #post}, to put. */
    JsonObject put(String username, String path, JsonObject body) {
        return send(username, path, "PUT", body);
    }

    /** What a user reads. */
    JsonObject get(String username, String path) {
        return send(username, path, "GET", null);
    }

    private JsonObject send(String username, String path, String method, JsonObject body) {
        var request = HttpRequest.newBuilder(application.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.of(username))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new LaunchFailure("The demo's data were refused: " + method + " " + path + " answered "
                        + answer.statusCode() + " " + answer.body());
            }
            if (answer.body().isEmpty() || !answer.body().startsWith("{")) {
                return JsonObject.EMPTY_JSON_OBJECT;
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new LaunchFailure("The demo's data could not be loaded: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Loading the demo's data was interrupted.", e);
        }
    }
}
