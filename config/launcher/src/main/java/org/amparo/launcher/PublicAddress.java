package org.amparo.launcher;

import java.util.Optional;

/** The addresses that browsers use. Behind a reverse proxy the environment names them; otherwise they are on loopback. */
final class PublicAddress {

    private PublicAddress() {}

    /** Of the application, from {@code AMPARO_PUBLIC_URL}. */
    static String ofApplication(Ports ports) {
        return given("AMPARO_PUBLIC_URL").orElse("http://127.0.0.1:" + ports.application());
    }

    /** Of Keycloak, from {@code AMPARO_OIDC_PUBLIC_URL}; empty on loopback. */
    static Optional<String> ofKeycloak() {
        return given("AMPARO_OIDC_PUBLIC_URL");
    }

    /** Of the accounts' own pages, from {@code AMPARO_ACCOUNTS_URL}; empty for Keycloak's console. */
    static Optional<String> ofAccounts() {
        return given("AMPARO_ACCOUNTS_URL");
    }

    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
