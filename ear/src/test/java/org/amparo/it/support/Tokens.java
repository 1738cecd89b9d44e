package org.amparo.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.amparo.launcher.AccessTokens;

/** Access tokens of the demo's users, from the real Keycloak. */
public final class Tokens {

    private static final AccessTokens TOKENS = new AccessTokens(AmparoSystem.issuer());

    private Tokens() {}

    /** A token of this user, for example {@code caseworker.gt}. */
    public static String of(String username) {
        return TOKENS.of(username);
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
