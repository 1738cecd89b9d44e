package org.amparo.exchange.in;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest of what a line states, by which the same line is recognised when it comes again. */
final class Content {

    private static final byte SEPARATOR = 31;

    private final byte[] digest;

    private Content(byte[] digest) {
        this.digest = digest;
    }

    static Content of(CsvRow row, List<String> columns) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String column : columns) {
                digest.update(row.get(column).getBytes(StandardCharsets.UTF_8));
                digest.update(SEPARATOR);
            }
            return new Content(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return digest.clone();
    }

    /** A name for a line that has none of its own. */
    String asName() {
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
