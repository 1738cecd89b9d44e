package org.amparo.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The countries' own keys, which wrap the data keys of their cases. They come from {@code AMPARO_COUNTRY_KEYS}, a list of
 * {@code country:version:base64}; the highest version of a country wraps new keys, older ones still open.
 */
@ApplicationScoped
public class CountryKeys {

    private static final int KEY_BYTES = 32;

    /** Whose key countries share that are no members and have none of their own. */
    private static final String COMMON = "ZZZ";

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<String, Integer> oldest = new HashMap<>();

    /** Reads the environment; a malformed list stops the application. */
    public CountryKeys() {
        this(System.getenv("AMPARO_COUNTRY_KEYS"));
    }

    CountryKeys(String list) {
        if (list == null || list.isBlank()) {
            throw new IllegalStateException("AMPARO_COUNTRY_KEYS is not set");
        }
        for (String entry : list.split(",")) {
            String[] parts = entry.strip().split(":");
            byte[] key = Base64.getDecoder().decode(parts[2]);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("AMPARO_COUNTRY_KEYS: the key of " + parts[0] + " has no 32 bytes");
            }
            int version = Integer.parseInt(parts[1]);
            keys.put(parts[0] + '/' + version, new SecretKeySpec(key, "AES"));
            newest.merge(parts[0], version, Math::max);
            oldest.merge(parts[0], version, Math::min);
        }
    }

    /** The country whose key wraps for this one: itself, or {@code ZZZ} for those that have none. */
    String holder(String country) {
        return newest.containsKey(country) ? country : COMMON;
    }

    int newest(String country) {
        Integer version = newest.get(country);
        if (version == null) {
            throw new IllegalStateException("no key for country " + country);
        }
        return version;
    }

    /** A country's key that stays the same when a newer one comes. */
    SecretKey oldestKey(String country) {
        String holder = holder(country);
        return key(holder, oldest.getOrDefault(holder, 0));
    }

    SecretKey key(String country, int version) {
        SecretKey key = keys.get(country + '/' + version);
        if (key == null) {
            throw new IllegalStateException("no key for country " + country + ", version " + version);
        }
        return key;
    }
}
