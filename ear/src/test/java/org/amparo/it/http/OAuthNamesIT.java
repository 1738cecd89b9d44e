package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of OAuth's in an address that did not come from Keycloak: a token is refused, the others do nothing. */
class OAuthNamesIT {

    private static final String LIST = "/casefile/list.xhtml";
    private static final String USER = "caseworker.gt";

    @ParameterizedTest
    @ValueSource(strings = {"/", LIST, "/goodbye.xhtml", "/api/v1/cases", "/none", "/problem/not-found.xhtml"})
    void a_token_in_a_query_is_refused_and_not_given_back(String path) {
        String token = Tokens.of(USER);
        var known = new Browser();
        known.signIn(USER, LIST);
        for (Browser browser : new Browser[] {new Browser(), known}) {
            for (String query : new String[] {"?access_token=", "?q=a&access_token=", "?access%5Ftoken="}) {
                assertRefused(browser.open(path + query + token), token);
                assertRefused(browser.post(path + query + token, "a=b"), token);
            }
        }
        assertRefused(Api.as(USER).get(path + "?access_token=" + token), token);
        assertThat(known.open(LIST).status()).as("her session goes on").isEqualTo(200);
    }

    @Test
    void a_token_in_a_form_opens_nothing_and_is_not_given_back() {
        String token = Tokens.of(USER);
        var known = new Browser();
        known.signIn(USER, LIST);
        assertRefused(known.post(LIST, "access_token=" + token), token);
        assertRefused(known.post("/language", "language=en&access_token=" + token), token);
        Answer unknown = new Browser().post(LIST, "access_token=" + token);
        assertThat(unknown.status()).isEqualTo(302);
        assertThat(unknown.response().headers().map().toString()).doesNotContain(token);
        assertThat(Api.anonymous().get("/api/v1/cases?a=b").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=x",
                "code",
                "code=x&state=y",
                "state=open",
                "state",
                "error=a%0Ab",
                "error",
                "session_state=x",
                "iss=x",
                "id_token=x",
                "scope=offline_access",
                "prompt=none",
                "login_hint=x",
                "kc_idp_hint=x",
                "max_age=0",
                "redirect_uri=https://evil.example/",
                "%63ode=x"
            })
    void any_other_name_does_nothing(String parameter) {
        var known = new Browser();
        known.signIn(USER, LIST);
        String session = known.cookie(Browser.SESSION);
        for (String query : new String[] {"?" + parameter, "?q=GT-7K3M&" + parameter + "&open=true"}) {
            Answer led = known.open(LIST + query);
            assertThat(led.status()).isEqualTo(302);
            assertThat(led.header("Location"))
                    .contains(Browser.application() + LIST + (query.contains("q=") ? "?q=GT-7K3M&open=true" : ""));
            Answer page = known.follow(led);
            assertThat(page.status()).isEqualTo(200);
            assertThat(known.cookie(Browser.SESSION)).isEqualTo(session);

            var unknown = new Browser();
            Answer clean =
                    unknown.open(unknown.open(LIST + query).header("Location").orElseThrow());
            // What is drawn by lot may hold any letters.
            assertThat(clean.header("Location").orElseThrow().replaceAll("(state|nonce|code_challenge)=[^&]*", "$1="))
                    .contains("/protocol/openid-connect/auth?")
                    .contains("scope=openid&")
                    .doesNotContain("evil", "prompt", "hint", "max_age");
        }
        assertThat(known.post(LIST + "?" + parameter, "a=b").status()).isEqualTo(400);
    }

    @Test
    void an_address_that_looks_like_a_host_leads_to_no_other_host() {
        assertThat(new Browser()
                        .open(Browser.application() + "//evil.example/?state=x")
                        .header("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith(Browser.application() + "/"));
    }

    private static void assertRefused(Answer answer, String token) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(token);
        assertThat(answer.response().headers().map().toString()).doesNotContain(token);
    }
}
