package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    private static final Path CONFIGURATION = Path.of("../keycloak");

    @TempDir
    private Path folder;

    @Test
    void a_real_installation_has_no_person_no_direct_grants_and_no_loopback_redirects() throws IOException {
        JsonObject realm = realm(Profile.PRODUCTION);
        assertThat(realm.getJsonArray("users").getValuesAs(JsonObject.class))
                .allMatch(user -> user.containsKey("serviceAccountClientId"));
        assertThat(clientIds(realm)).containsExactly("amparo-web", "amparo-operator");
        assertThat(realm.getJsonArray("clients").getValuesAs(JsonObject.class))
                .noneMatch(client -> client.getBoolean("directAccessGrantsEnabled"));
        assertThat(redirects(realm)).containsExactly("${AMPARO_PUBLIC_URL}/*");
    }

    @Test
    void the_demo_adds_users_and_the_command_line_client() throws IOException {
        JsonObject realm = realm(Profile.DEMO);
        assertThat(clientIds(realm)).containsExactly("amparo-web", "amparo-operator", "amparo-cli");
        assertThat(realm.getJsonArray("users")).hasSize(30);
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
