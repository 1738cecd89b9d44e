package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.SignInForm;
import org.amparo.launcher.AccessTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the running Keycloak refuses: passwords that anybody would try, who tries many, and programs that hold none of ours. */
class RealmIT {

    private static final int TRIES = 8;

    @Test
    void an_access_token_lives_for_a_minute() throws IOException, InterruptedException {
        JsonObject answer = json(token("amparo", "amparo-cli", "caseworker.hn", AccessTokens.DEMO_PASSWORD));
        assertThat(answer.getInt("expires_in")).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "amparo, admin-cli",
        "amparo, account",
        "amparo, account-console",
        "amparo, broker",
        "amparo, realm-management",
        "amparo, security-admin-console",
        "amparo, amparo-web",
        "amparo, amparo-operator",
        "master, admin-cli",
        "master, account",
        "master, account-console",
        "master, broker",
        "master, master-realm",
        "master, amparo-realm",
        "master, security-admin-console"
    })
    void no_client_but_the_demo_s_own_gives_a_token_for_a_password(String realm, String client)
            throws IOException, InterruptedException {
        String user = realm.equals("master") ? "admin" : "caseworker.hn";
        var answer = token(realm, client, user, AccessTokens.DEMO_PASSWORD);
        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(json(answer).getString("error")).isIn("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({"''", "&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs&code_challenge_method=plain"})
    void a_sign_in_without_a_hashed_proof_key_is_refused(String challenge) throws IOException, InterruptedException {
        String back = AmparoSystem.url() + "/";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(AmparoSystem.issuer()
                                        + "/protocol/openid-connect/auth?response_type=code&client_id=amparo-web&scope=openid"
                                        + "&redirect_uri=" + back + challenge))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(back + "?error=invalid_request")
                .containsPattern("code.challenge.method");
    }

    @Test
    void a_person_signs_in_with_the_proof_key_of_her_browser() throws IOException, InterruptedException {
        var form = SignInForm.of(AmparoSystem.url().resolve("/"));
        var answer = form.send("supervisor.mx", AccessTokens.DEMO_PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getAuthority()).isEqualTo(AmparoSystem.url().getAuthority());
    }

    @Test
    void a_common_password_is_refused_when_it_is_chosen() throws IOException, InterruptedException {
        var form = SignInForm.of(URI.create(AmparoSystem.issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=amparo-web&scope=openid&kc_action=UPDATE_PASSWORD"
                + "&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs&code_challenge_method=S256&redirect_uri="
                + AmparoSystem.url() + "/"));
        form.send("supervisor.hn", AccessTokens.DEMO_PASSWORD);
        for (String common : List.of("Guatemala2026", "1234567890")) {
            assertThat(form.choose(common).body()).as(common).contains("Esta contraseña es demasiado común");
        }
        assertThat(form.choose("supervisor.hn-2026").body()).contains("nombre de usuario");
        var kept = token("amparo", "amparo-cli", "supervisor.hn", AccessTokens.DEMO_PASSWORD);
        assertThat(kept.statusCode()).isEqualTo(200);
    }

    @Test
    void who_tries_passwords_of_an_account_waits_also_with_the_right_one() throws IOException, InterruptedException {
        assertThat(token("amparo", "amparo-cli", "caseworker.mx", AccessTokens.DEMO_PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        for (int i = 0; i < TRIES; i++) {
            token("amparo", "amparo-cli", "caseworker.mx", "wrong");
        }
        var answer = token("amparo", "amparo-cli", "caseworker.mx", AccessTokens.DEMO_PASSWORD);
        assertThat(json(answer).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void who_tries_the_administrator_s_password_waits_too() throws IOException, InterruptedException {
        URI console = URI.create(AmparoSystem.issuer().replace("/realms/amparo", "/realms/master")
                + "/protocol/openid-connect/auth?response_type=code&client_id=security-admin-console&scope=openid"
                + "&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs&code_challenge_method=S256&redirect_uri="
                + AmparoSystem.issuer().replace("/realms/amparo", "/admin/master/console/"));
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(AmparoSystem.file("secrets.properties"))) {
            secrets.load(reader);
        }
        String password = secrets.getProperty("AMPARO_KEYCLOAK_ADMIN_PASSWORD");
        assertThat(SignInForm.of(console).send("admin", password).statusCode()).isEqualTo(302);
        var form = SignInForm.of(console);
        for (int i = 0; i < TRIES; i++) {
            assertThat(form.send("admin", "wrong").statusCode()).isEqualTo(200);
        }
        assertThat(form.send("admin", password).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> token(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(AmparoSystem.issuer().replace("/realms/amparo", "/realms/" + realm)
                                                + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=" + client
                                        + "&username=" + user + "&password=" + password))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
