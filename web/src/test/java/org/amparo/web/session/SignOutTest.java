package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignOutTest {

    @Test
    void ends_the_providers_session_without_asking_and_comes_back_to_the_neutral_page() {
        assertThat(SignOut.endSession(
                        "http://127.0.0.1:8180/realms/amparo", "http://127.0.0.1:8080/goodbye.xhtml", "a.b.c"))
                .isEqualTo(
                        "http://127.0.0.1:8180/realms/amparo/protocol/openid-connect/logout?client_id=amparo-web"
                                + "&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fgoodbye.xhtml&id_token_hint=a.b.c");
    }

    @Test
    void cookies_need_tls_everywhere_but_in_the_demo() {
        assertThat(SessionCookie.needsTls("production")).isTrue();
        assertThat(SessionCookie.needsTls(null)).isTrue();
        assertThat(SessionCookie.needsTls("demo")).isFalse();
    }
}
