package org.amparo.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.exchange.OperatorToken;

/** Access tokens of the demo's users, from the real Keycloak. */
public final class Tokens {

    /** Stands for whoever runs the servers, who is no user but a client of Keycloak. */
    public static final String OPERATOR = "operator";

    private static final OperatorToken OPERATORS_TOKEN =
            new OperatorToken(HttpClient.newHttpClient(), AmparoSystem.issuer(), AmparoSystem.operatorClientSecret());

    private static final AccessTokens TOKENS = new AccessTokens(AmparoSystem.issuer());

    private Tokens() {}

    /** A token of this user, for example {@code caseworker.gt}, or of the {@link #OPERATOR}. */
    public static String of(String username) {
        return username.equals(OPERATOR) ? OPERATORS_TOKEN.value() : TOKENS.of(username);
    }

    /** The claims of a user's token. */
    public static JsonObject claimsOf(String username) {
        String payload = of(username).split("\\.")[1];
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
