package org.amparo.security;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys for tests. */
public final class SecuritySamples {

    private SecuritySamples() {}

    /** A first key for some members and for the countries that have none. */
    public static CountryKeys countryKeys() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new CountryKeys(Stream.of("GTM", "CRI", "HND", "ZZZ")
                .map(country -> country + ":1:" + key)
                .collect(Collectors.joining(",")));
    }
}
