package org.amparo.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Passwords and keys of one installation. They are drawn at the first start and kept in one file that only its owner reads; a
 * variable of the environment with the same name goes before the file.
 */
public final class Secrets {

    /** The nine members, and the codes for a country that is withheld (XXX) or not recorded (ZZZ). */
    private static final List<String> KEY_COUNTRIES =
            List.of("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM", "ZZZ", "XXX");

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values = new Properties();

    private Secrets() {}

    /** Reads the secrets of a state folder, and draws those that are not there yet. */
    public static Secrets of(StateFolder state) {
        Path file = state.resolve("secrets.properties");
        Secrets secrets = new Secrets();
        try {
            try (Reader reader = Files.newBufferedReader(OwnerOnly.file(file))) {
                secrets.values.load(reader);
            }
            if (secrets.drawMissing()) {
                try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    secrets.values.store(writer, "Amparo: keep this file with the backups, apart from the data");
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The secrets in " + file + " cannot be read or written: " + e.getMessage() + ".", e);
        }
        return secrets;
    }

    /** Password of the account that the application works with. */
    public String databasePassword() {
        return value("AMPARO_DB_PASSWORD");
    }

    /** Password of the account that owns the schema. */
    public String databaseOwnerPassword() {
        return value("AMPARO_DB_OWNER_PASSWORD");
    }

    /** What the application shows to Keycloak when it exchanges a sign-in for a token. */
    public String oidcClientSecret() {
        return value("AMPARO_OIDC_CLIENT_SECRET");
    }

    /** What the commands import and export show to Keycloak for their token. */
    public String operatorClientSecret() {
        return value("AMPARO_OPERATOR_CLIENT_SECRET");
    }

    /** Password of Keycloak's own administrator. */
    public String keycloakAdminPassword() {
        return value("AMPARO_KEYCLOAK_ADMIN_PASSWORD");
    }

    /** The countries' keys, as a list of {@code country:version:base64}. */
    public String countryKeys() {
        return value("AMPARO_COUNTRY_KEYS");
    }

    private boolean drawMissing() {
        boolean drawn = false;
        for (String name : List.of(
                "AMPARO_DB_PASSWORD",
                "AMPARO_DB_OWNER_PASSWORD",
                "AMPARO_OIDC_CLIENT_SECRET",
                "AMPARO_OPERATOR_CLIENT_SECRET",
                "AMPARO_KEYCLOAK_ADMIN_PASSWORD")) {
            drawn |= values.putIfAbsent(name, random(Base64.getUrlEncoder().withoutPadding())) == null;
        }
        drawn |= values.putIfAbsent("AMPARO_COUNTRY_KEYS", drawCountryKeys()) == null;
        return drawn;
    }

    private String value(String name) {
        String given = System.getenv(name);
        return given == null || given.isBlank() ? values.getProperty(name) : given;
    }

    private static String drawCountryKeys() {
        return KEY_COUNTRIES.stream()
                .map(country -> country + ":1:" + random(Base64.getEncoder()))
                .collect(Collectors.joining(","));
    }

    private static String random(Base64.Encoder encoder) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
