package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealmFileTest {

    private static final Path CONFIGURATION = Path.of("../keycloak");

    @TempDir
    private Path folder;

    @Test
    void a_real_installation_has_no_person_no_direct_grants_and_no_loopback_redirects() throws IOException {
        JsonObject realm = realm(Profile.PRODUCTION);
        assertThat(realm.getJsonArray("users").getValuesAs(JsonObject.class))
                .allMatch(user -> user.containsKey("serviceAccountClientId"));
        assertThat(clientIds(realm)).containsExactly("amparo-web", "amparo-operator", "admin-cli");
        assertThat(realm.getJsonArray("clients").getValuesAs(JsonObject.class))
                .noneMatch(client -> client.getBoolean("directAccessGrantsEnabled"));
        assertThat(redirects(realm)).containsExactly("${AMPARO_PUBLIC_URL}/*");
    }

    @Test
    void the_demo_adds_users_and_the_command_line_client() throws IOException {
        JsonObject realm = realm(Profile.DEMO);
        assertThat(clientIds(realm)).containsExactly("amparo-web", "amparo-operator", "admin-cli", "amparo-cli");
        assertThat(realm.getJsonArray("users")).hasSize(31);
    }

    @Test
    void whoever_runs_the_servers_gets_a_token_by_a_secret_of_this_installation_and_no_other_role() throws IOException {
        JsonObject realm = realm(Profile.PRODUCTION);
        JsonObject client = client(realm, 1);
        assertThat(client.getString("secret")).isEqualTo("${AMPARO_OPERATOR_CLIENT_SECRET}");
        assertThat(client.getBoolean("serviceAccountsEnabled")).isTrue();
        assertThat(client.getBoolean("standardFlowEnabled")).isFalse();
        assertThat(realm.getJsonArray("users")
                        .getJsonObject(0)
                        .getJsonArray("realmRoles")
                        .getValuesAs(JsonString::getString))
                .containsExactly("operator");
    }

    @Test
    void the_demo_changes_the_redirects_of_the_web_client_and_nothing_of_its_secret() throws IOException {
        JsonObject realm = realm(Profile.DEMO);
        assertThat(redirects(realm)).containsExactly("http://127.0.0.1/*", "http://localhost/*");
        assertThat(client(realm, 0).getString("secret")).isEqualTo("${AMPARO_OIDC_CLIENT_SECRET}");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_token_is_short_a_sign_in_needs_its_proof_key_and_guessing_takes_ever_longer(Profile profile)
            throws IOException {
        JsonObject realm = realm(profile);
        assertThat(realm.getInt("accessTokenLifespan")).isEqualTo(60);
        assertThat(client(realm, 0).getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getBoolean("permanentLockout")).isFalse();
        assertThat(realm.getString("bruteForceStrategy")).isEqualTo("LINEAR");
        assertThat(realm.getInt("waitIncrementSeconds")).isEqualTo(60);
        assertThat(realm.getInt("quickLoginCheckMilliSeconds")).isEqualTo(1000);
    }

    @Test
    void a_real_password_is_long_and_not_common_and_the_demo_s_known_one_is_too_short_for_it() throws IOException {
        assertThat(realm(Profile.PRODUCTION).getString("passwordPolicy"))
                .contains(
                        "length(12)",
                        "notUsername(",
                        "notContainsUsername(",
                        "notEmail(",
                        "passwordHistory(5)",
                        "passwordBlacklist(common.txt)");
        assertThat(AccessTokens.DEMO_PASSWORD).hasSizeLessThan(12);
        assertThat(realm(Profile.DEMO).getString("passwordPolicy"))
                .isEqualTo(realm(Profile.PRODUCTION).getString("passwordPolicy").replace("length(12)", "length(10)"));
    }

    @Test
    void common_passwords_are_listed_as_keycloak_compares_them() throws IOException {
        List<String> common = Files.readAllLines(CONFIGURATION.resolve("password-blacklists/common.txt"));
        assertThat(common)
                .contains("1234567890", "123456789012", "guatemala2026", "contraseña123")
                .doesNotHaveDuplicates()
                .allMatch(password -> password.equals(password.toLowerCase(Locale.ROOT)))
                .allMatch(password -> password.length() >= 10);
    }

    @Test
    void no_user_is_given_a_name_that_looks_like_another() throws IOException {
        String profile = realm(Profile.PRODUCTION)
                .getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0)
                .getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0);
        String pattern;
        try (JsonReader reader = Json.createReader(new StringReader(profile))) {
            pattern = reader.readObject()
                    .getJsonArray("attributes")
                    .getJsonObject(0)
                    .getJsonObject("validations")
                    .getJsonObject("pattern")
                    .getString("pattern");
        }
        assertThat(List.of("caseworker.gt", "lucía-2@gt+a_b")).allMatch(name -> name.matches(pattern));
        assertThat(List.of(
                        "amparo",
                        "Lucia",
                        "lucia gt",
                        "lucia\u00a0",
                        "lucia\u200b",
                        "lucia\u202e",
                        "lucia\u3164",
                        "luci\u0301a"))
                .noneMatch(name -> name.matches(pattern));
    }

    private JsonObject realm(Profile profile) throws IOException {
        Path file = folder.resolve("realm.json");
        RealmFile.write(CONFIGURATION, profile, file);
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    private static JsonObject client(JsonObject realm, int index) {
        return realm.getJsonArray("clients").getJsonObject(index);
    }

    private static List<String> clientIds(JsonObject realm) {
        return realm.getJsonArray("clients")
                .getValuesAs(client -> client.asJsonObject().getString("clientId"));
    }

    private static List<String> redirects(JsonObject realm) {
        return client(realm, 0).getJsonArray("redirectUris").getValuesAs(JsonString::getString);
    }
}
