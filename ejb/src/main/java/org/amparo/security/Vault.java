package org.amparo.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.amparo.shared.Text;

/**
 * Seals and opens text with AES-256-GCM under a case's data key. Callers ask it after their access check, never before.
 * Whoever seals hands over what stands, so that unchanged text keeps its envelope and makes no revision.
 */
@ApplicationScoped
public class Vault {

    /** What is shown where the key has been destroyed. */
    public static final String ERASED = "[erased]";

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CountryKeys countryKeys;

    /** Makes a data key for a new case and returns its id. */
    public long newKey(String country) {
        var drawn = draw(country);
        var row = new DataKey(drawn.country(), drawn.countryKeyVersion(), drawn.wrapped());
        em.persist(row);
        return row.id();
    }

    /** A data key that is not stored yet, for those who store many at once. */
    public WrappedKey draw(String country) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String holder = countryKeys.holder(country);
        int version = countryKeys.newest(holder);
        return new WrappedKey(
                holder, version, encrypt(countryKeys.key(holder, version), wrapContext(holder, version), key));
    }

    /**
     * Seals text of a field, or returns {@code current} where it already says the same; null for null and blank text. What was sealed
     * before texts were read as {@link Text} says comes back from a form as it is read now, and says the same.
     */
    public Sealed seal(long keyId, String field, String plain, Sealed current) {
        if (plain == null || plain.isBlank()) {
            return null;
        }
        if (current != null) {
            String said = open(field, current);
            if (plain.equals(said) || plain.equals(Text.words(said))) {
                return current;
            }
        }
        byte[] sealed = encrypt(dataKey(keyId), context(keyId, field), plain.getBytes(StandardCharsets.UTF_8));
        return new Sealed(
                "1." + keyId + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The plain text; null for null, {@link #ERASED} where the key is gone. */
    public String open(String field, Sealed sealed) {
        if (sealed == null) {
            return null;
        }
        String[] parts = sealed.envelope().split("\\.");
        long keyId = Long.parseLong(parts[1]);
        SecretKey key = dataKey(keyId);
        if (key == null) {
            return ERASED;
        }
        byte[] plain =
                decrypt(key, context(keyId, field), Base64.getUrlDecoder().decode(parts[2]));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Destroys a data key: from then on nobody can read what it sealed. */
    public void destroyKey(long keyId) {
        var row = em.find(DataKey.class, keyId);
        if (row != null) {
            em.remove(row);
        }
    }

    private SecretKey dataKey(long keyId) {
        var row = em.find(DataKey.class, keyId);
        if (row == null) {
            return null;
        }
        var countryKey = countryKeys.key(row.country(), row.countryKeyVersion());
        return new SecretKeySpec(
                decrypt(countryKey, wrapContext(row.country(), row.countryKeyVersion()), row.wrapped()), "AES");
    }

    static byte[] encrypt(SecretKey key, String context, byte[] plain) {
        try {
            byte[] iv = new byte[IV_BYTES];
            RANDOM.nextBytes(iv);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] text = cipher.doFinal(plain);
            return ByteBuffer.allocate(iv.length + text.length)
                    .put(iv)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    static byte[] decrypt(SecretKey key, String context, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, IV_BYTES));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open what was sealed", e);
        }
    }

    private static String context(long keyId, String field) {
        return keyId + "/" + field;
    }

    private static String wrapContext(String country, int version) {
        return "data-key/" + country + '/' + version;
    }
}
