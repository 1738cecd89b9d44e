package org.amparo.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.amparo.shared.CaseNumber;

/**
 * Stands for a record in the log: lines about one record bear one mark, and nobody can tell from it which record that is. The key
 * lives as long as the server, so that marks of two starts cannot be laid side by side either.
 */
public final class RecordMark {

    /** What stands where a line is about no record. */
    public static final String NONE = "-";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MARK_BYTES = 8;
    private static final SecretKeySpec KEY = key();

    private RecordMark() {}

    /** The mark of a case number, however it was typed, or of any other name of a record; {@link #NONE} for null. */
    public static String of(String name) {
        if (name == null) {
            return NONE;
        }
        String canonical = CaseNumber.parse(name).map(CaseNumber::value).orElse(name);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            return HexFormat.of().formatHex(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot mark a record", e);
        }
    }

    private static SecretKeySpec key() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, ALGORITHM);
    }
}
