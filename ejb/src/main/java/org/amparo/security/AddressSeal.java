package org.amparo.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what an address carries and nobody is to read in it, such as a database id. It opens again for who calls from the same country,
 * also after a start.
 */
@ApplicationScoped
public class AddressSeal {

    private static final String CONTEXT = "address";

    @Inject
    private KeyedHash keys;

    /**
     * The text sealed, in letters that need no escaping in an address.
     *
     * @param purpose what it is for: sealed for one, it does not open for another
     */
    public String seal(String country, String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Vault.encrypt(key(country, purpose), CONTEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text again; empty where it was not sealed here, or for something else. */
    public Optional<String> open(String country, String purpose, String sealed) {
        try {
            byte[] text = Vault.decrypt(
                    key(country, purpose), CONTEXT, Base64.getUrlDecoder().decode(sealed));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private SecretKey key(String country, String purpose) {
        return new SecretKeySpec(keys.of(country, CONTEXT, purpose), "AES");
    }
}
