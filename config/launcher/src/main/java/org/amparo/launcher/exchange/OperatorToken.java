package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.amparo.launcher.LaunchFailure;

/** The access token of whoever runs the servers, renewed before it ends. */
public final class OperatorToken {

    private static final String CLIENT = "amparo-operator";
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http;
    private final URI endpoint;
    private final String secret;
    private String value;
    private Instant end = Instant.MIN;

    /** Tokens of the realm at this address. */
    public OperatorToken(HttpClient http, String issuer, String secret) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.secret = secret;
    }

    /**
     * A token that is good for at least twenty seconds.
     *
     * @throws LaunchFailure where Keycloak does not answer, or knows no such client by this secret
     */
    public String value() {
        if (Instant.now().plus(RENEW_BEFORE_END).isAfter(end)) {
            renew();
        }
        return value;
    }

    private void renew() {
        String credentials =
                Base64.getEncoder().encodeToString((CLIENT + ':' + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak does not answer at " + endpoint + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The command was interrupted.", e);
        }
        if (answer.statusCode() != OK) {
            throw new LaunchFailure("Keycloak gave no token to its client " + CLIENT + " (" + answer.statusCode()
                    + "); docs/operations.md says how to add it to an older installation.");
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject json = reader.readObject();
            value = json.getString("access_token");
            end = Instant.now().plusSeconds(json.getInt("expires_in"));
        }
    }
}
