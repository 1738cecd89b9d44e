package org.amparo.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo's users, by the direct grant of the client {@code amparo-cli}, which only the demo has. */
public final class AccessTokens {

    /** Password of every user of the demo. */
    public static final String DEMO_PASSWORD = "amparo-demo";

    /** A third of a token's minute: what is done with a token begins well within it. */
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final URI endpoint;

    /** Tokens of the realm at this address. */
    public AccessTokens(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A token of a demo user that is good for at least twenty seconds; it lives for a minute, so it is asked for anew at each use. */
    public String of(String username) {
        return tokens.compute(username, (name, known) -> known != null && known.isFresh() ? known : fetch(name))
                .value();
    }

    private Token fetch(String username) {
        String form = "grant_type=password&client_id=amparo-cli&username="
                + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password=" + DEMO_PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LaunchFailure("Keycloak gave no token to " + username + " (" + answer.statusCode() + ").");
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                JsonObject json = reader.readObject();
                return new Token(json.getString("access_token"), Instant.now().plusSeconds(json.getInt("expires_in")));
            }
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak gave no token to " + username + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Keycloak gave no token to " + username + ".", e);
        }
    }

    private record Token(String value, Instant end) {
        boolean isFresh() {
            return Instant.now().plus(RENEW_BEFORE_END).isBefore(end);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
