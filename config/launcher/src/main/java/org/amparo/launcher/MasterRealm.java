package org.amparo.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Keycloak's own realm, which no file of ours describes. As Keycloak makes it, its administrator's password may be guessed without
 * end, and by programs as well as at the console.
 */
final class MasterRealm {

    private static final String ADMINISTRATOR = "admin";
    private static final String COMMAND_LINE = "admin-cli";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    /** As in {@code realm.json}. */
    private static final JsonObject GUARD = Json.createObjectBuilder()
            .add("bruteForceProtected", true)
            .add("permanentLockout", false)
            .add("bruteForceStrategy", "LINEAR")
            .add("failureFactor", 8)
            .add("waitIncrementSeconds", 60)
            .add("maxFailureWaitSeconds", 900)
            .add("maxDeltaTimeSeconds", 43200)
            .add("quickLoginCheckMilliSeconds", 1000)
            .add("minimumQuickLoginWaitSeconds", 60)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;

    /** The realm of the Keycloak at this address, without a trailing slash. */
    MasterRealm(String base) {
        this.base = base;
    }

    /**
     * Guards the realm against guessing, and leaves the console as the only way in for a password.
     *
     * @return whether it is closed now; false where the administrator has another password
     * @throws LaunchFailure where Keycloak refuses a change
     */
    boolean close(String password) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=" + COMMAND_LINE
                                + "&username=" + ADMINISTRATOR + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))));
        if (answer.statusCode() != OK) {
            return read(answer).asJsonObject().getString("error", "").equals("unauthorized_client");
        }
        String token = read(answer).asJsonObject().getString("access_token");
        change(token, "/admin/realms/master", GUARD);
        HttpResponse<String> found = send(authorised(token, "/admin/realms/master/clients?clientId=" + COMMAND_LINE)
                .GET());
        require(found, OK);
        JsonObject client = read(found).asJsonArray().getJsonObject(0);
        // Last: after it nobody, and not this one either, gets a token by a password alone.
        change(
                token,
                "/admin/realms/master/clients/" + client.getString("id"),
                Json.createObjectBuilder(client)
                        .add("directAccessGrantsEnabled", false)
                        .build());
        return true;
    }

    private void change(String token, String path, JsonObject value) {
        require(
                send(authorised(token, path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(value.toString()))),
                NO_CONTENT);
    }

    private HttpRequest.Builder authorised(String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak's own realm could not be closed: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new LaunchFailure("Keycloak's own realm could not be closed (" + answer.statusCode() + ").");
        }
    }

    private static JsonValue read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        }
    }
}
