package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private final String policy = ContentPolicy.pages("https://login.example:8443/realms/amparo");

    @Test
    void ends_where_the_nonce_is_appended() {
        assertThat(policy).endsWith("script-src 'self'");
    }

    @Test
    void allows_neither_inline_style_nor_inline_script_nor_eval() {
        assertThat(policy).doesNotContain("unsafe");
    }

    @Test
    void lets_forms_lead_to_the_sign_in_but_nowhere_else() {
        assertThat(policy).contains("form-action 'self' https://login.example:8443;");
    }
}
