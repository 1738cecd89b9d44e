package org.amparo.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes by which texts are known again that are not to be kept. Under a country's key, so that whoever has the database alone cannot
 * try out what they may have been.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private CountryKeys countryKeys;

    /**
     * The hash of a text, 32 bytes. A newer key of the country changes none.
     *
     * @param purpose what it is for: of one text there is another hash for each
     */
    public byte[] of(String country, String purpose, String text) {
        byte[] forPurpose = mac(countryKeys.oldestKey(country).getEncoded(), purpose);
        return mac(forPurpose, text);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }
}
