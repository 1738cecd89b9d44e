package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMPARO_DB_URL         |jdbc:mariadb://db.example.org:3306/amparo?sslMode=verify-full",
                "AMPARO_DB_URL         |jdbc:mariadb://127.0.0.1:3306,db.example.org:3306/amparo",
                "AMPARO_DB_URL         |jdbc:mariadb:replication://localhost,db.example.org/amparo",
                "AMPARO_DB_URL         |jdbc:mariadb://address=(host=db.example.org)(port=3306)/amparo",
                "AMPARO_DB_URL         |jdbc:mariadb://localhost.example.org/amparo",
                "AMPARO_DB_URL         |jdbc:mariadb://10.0.0.7/amparo",
                "AMPARO_PUBLIC_URL     |https://amparo.example.org",
                "AMPARO_PUBLIC_URL     |https://localhost@amparo.example.org/",
                "AMPARO_PUBLIC_URL     |https://localhost:8080@amparo.example.org/",
                "AMPARO_PUBLIC_URL     |http://0.0.0.0:8080",
                "AMPARO_OIDC_PUBLIC_URL|https://sign-in.example.org",
                "AMPARO_OIDC_PUBLIC_URL|http://127.0.0.1.example.org"
            })
    void the_demo_is_refused_beyond_this_machine_in_one_sentence_that_says_what_to_do(String name, String address) {
        assertThatThrownBy(() -> Profile.DEMO.requireSurroundings(Map.of(name, address)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(name)
                .hasMessageContaining("--profile production")
                .message()
                .endsWith(".")
                .hasLineCount(1)
                .doesNotContain("example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "AMPARO_DB_URL,          jdbc:mariadb://127.0.0.1:3306/amparo?sslMode=disable",
        "AMPARO_DB_URL,          jdbc:mariadb://localhost/amparo",
        "AMPARO_PUBLIC_URL,      http://127.0.0.1:9080",
        "AMPARO_PUBLIC_URL,      https://localhost/",
        "AMPARO_OIDC_PUBLIC_URL, http://[::1]:9180",
        "AMPARO_OIDC_PUBLIC_URL, ''"
    })
    void the_demo_takes_addresses_of_this_machine(String name, String address) {
        assertThatCode(() -> Profile.DEMO.requireSurroundings(Map.of(name, address)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_real_installation_is_where_its_operator_says() {
        assertThatCode(() -> Profile.PRODUCTION.requireSurroundings(Map.of(
                        "AMPARO_DB_URL", "jdbc:mariadb://db.example.org/amparo",
                        "AMPARO_PUBLIC_URL", "https://amparo.example.org")))
                .doesNotThrowAnyException();
    }
}
