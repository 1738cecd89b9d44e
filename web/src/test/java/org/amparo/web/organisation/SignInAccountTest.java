package org.amparo.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInAccountTest {

    @Test
    void an_accounts_page_is_that_of_the_realms_console_unless_the_installation_names_another() {
        assertThat(SignInAccount.pages(null, "http://127.0.0.1:8180/realms/amparo"))
                .isEqualTo("http://127.0.0.1:8180/admin/amparo/console/#/amparo/users/{id}/settings");
        assertThat(SignInAccount.pages("https://people.example.org/{id}", "http://127.0.0.1:8180/realms/amparo"))
                .isEqualTo("https://people.example.org/{id}");
        assertThat(SignInAccount.pages("", null)).isNull();
        assertThat(SignInAccount.pages(null, "https://elsewhere.example.org/")).isNull();
    }
}
