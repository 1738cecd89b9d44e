package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private final String policy = ContentPolicy.pages("https://login.example:8443/realms/amparo");

    @Test
    void allows_neither_inline_style_nor_inline_script_nor_eval() {
        assertThat(policy)
                .contains("script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe")
                .doesNotContain("nonce");
    }

    @Test
    void lets_forms_lead_to_the_sign_in_but_nowhere_else() {
        assertThat(policy).endsWith("form-action 'self' https://login.example:8443");
    }
}
