package org.amparo.web.session;

import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Forms that met a session which had ended, until their sender has signed in again. They lie in the server's memory for half an hour at
 * most, sealed under a secret that only her browser has, in a cookie: neither the browser nor the server has them alone. Who gets one back
 * is asked of its {@link FormMark}.
 */
public final class KeptForms {

    /** The cookie with the browser's secret. */
    static final String COOKIE = "AMPARO_FORM";

    /** How long one is kept. */
    static final Duration LIFETIME = Duration.ofMinutes(30);

    /** The longest form that is kept, in bytes. */
    static final int LONGEST = 256 * 1024;

    /** As many tabs as somebody may have forms in. */
    private static final int MOST_OF_A_BROWSER = 8;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int SECRET_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final List<Kept> all = new ArrayList<>();

    /** A sealed form: by a name of the browser's secret, the path of its page, and when it was kept. */
    private record Kept(String owner, String path, byte[] sealed, long since) {

        boolean isOver() {
            return System.nanoTime() - since > LIFETIME.toNanos();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Those of an application. */
    public static KeptForms of(ServletContext application) {
        return (KeptForms) application.getAttribute(KeptForms.class.getName());
    }

    /** Makes an application's. */
    static KeptForms begin(ServletContext application) {
        application.setAttribute(KeptForms.class.getName(), new KeptForms());
        return of(application);
    }

    /**
     * Keeps a form.
     *
     * @param secret the browser's, where it has one
     * @param path of the page that it was sent to
     * @return the browser's secret; empty where the form is too long to be kept
     */
    Optional<String> keep(Optional<String> secret, String path, SentFields form) {
        byte[] written = form.written().getBytes(StandardCharsets.US_ASCII);
        if (written.length > LONGEST) {
            return Optional.empty();
        }
        String known = secret.filter(SECRET.asMatchPredicate()).orElseGet(this::newSecret);
        add(new Kept(owner(known), path, sealed(known, written), System.nanoTime()));
        return Optional.of(known);
    }

    private synchronized void add(Kept form) {
        all.removeIf(Kept::isOver);
        all.add(form);
        removeFirstOver(MOST_OF_A_BROWSER, kept -> kept.owner().equals(form.owner()));
        while (all.stream().mapToLong(kept -> kept.sealed().length).sum() > MOST_BYTES) {
            all.remove(0);
        }
    }

    private void removeFirstOver(int most, Predicate<Kept> those) {
        if (all.stream().filter(those).count() > most) {
            all.remove(all.stream().filter(those).findFirst().orElseThrow());
        }
    }

    /** Gives back the latest form of a browser that a page asks for, and forgets it; others of the browser stay. */
    public Optional<SentFields> take(String secret, String path, Predicate<SentFields> wanted) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        var found = ofBrowser(secret).stream()
                .filter(kept -> kept.path().equals(path))
                .map(kept -> new Opened(kept, opened(secret, kept.sealed())))
                .filter(opened -> wanted.test(opened.form()))
                .reduce((earlier, later) -> later);
        found.ifPresent(opened -> remove(opened.kept()));
        return found.map(Opened::form);
    }

    /** Forgets all forms of a browser. */
    void forget(String secret) {
        ofBrowser(secret).forEach(this::remove);
    }

    private synchronized List<Kept> ofBrowser(String secret) {
        all.removeIf(Kept::isOver);
        String owner = owner(secret);
        return all.stream().filter(kept -> kept.owner().equals(owner)).toList();
    }

    private synchronized void remove(Kept form) {
        all.remove(form);
    }

    private record Opened(Kept kept, SentFields form) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String owner(String secret) {
        return HexFormat.of().formatHex(digest("owner " + secret));
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(digest("key " + secret), "AES");
    }

    private byte[] sealed(String secret, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] text = cipher(Cipher.ENCRYPT_MODE, secret, iv, plain);
        return ByteBuffer.allocate(iv.length + text.length).put(iv).put(text).array();
    }

    private static SentFields opened(String secret, byte[] sealed) {
        var parts = ByteBuffer.wrap(sealed);
        byte[] iv = new byte[IV_BYTES];
        parts.get(iv);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        byte[] plain = cipher(Cipher.DECRYPT_MODE, secret, iv, text);
        return SentFields.read(new String(plain, StandardCharsets.US_ASCII)).orElseThrow();
    }

    private static byte[] cipher(int mode, String secret, byte[] iv, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(secret), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal or open a form", e);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
