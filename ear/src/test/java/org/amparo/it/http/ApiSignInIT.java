package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API answers to bearer tokens alone, and never with a redirect. */
class ApiSignInIT {

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "application/json"})
    void without_a_token_is_401_whatever_is_accepted(String accept) {
        assertUnauthorised(Api.anonymous().with("Accept", accept).get("/api/v1/cases"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/cases",
                "//api/v1/cases",
                "/api;x=1/v1/cases",
                "/./api/v1/cases",
                "/api/../api/v1/cases",
                "/problem/../api/v1/cases"
            })
    void a_disguised_path_is_401_too(String path) {
        assertUnauthorised(Api.anonymous().get(path));
    }

    @Test
    void a_forged_token_is_401() {
        assertUnauthorised(
                Api.anonymous().with("Authorization", "Bearer not.a.token").get("/api/v1/cases"));
    }

    @Test
    void a_session_cookie_alone_is_401() {
        assertUnauthorised(
                Api.anonymous().with("Cookie", "AMPARO_SESSION=anything").get("/api/v1/cases"));
    }

    @Test
    void a_token_opens_the_api() {
        assertThat(Api.as("caseworker.gt").get("/api/v1/cases").status()).isNotIn(302, 401, 500);
    }

    @Test
    void a_page_without_sign_in_leads_to_keycloak() {
        Answer answer = Api.anonymous().with("Accept", "text/html").get("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/realms/amparo/protocol/openid-connect/auth"));
    }

    private static void assertUnauthorised(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
    }
}
