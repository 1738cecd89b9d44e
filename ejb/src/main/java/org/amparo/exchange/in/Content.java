package org.amparo.exchange.in;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of what a line states, by which the same line is recognised when it comes again. A column that is closed to whoever
 * brings registers is not in it: comparing it would tell what is recorded. Digests of before were made with it, so those that the
 * line could have had then are kept beside.
 */
public final class Content {

    private static final byte SEPARATOR = 31;

    private final byte[] digest;

    private final byte[] before;

    private Content(byte[] digest, byte[] before) {
        this.digest = digest;
        this.before = before;
    }

    /** The digest of the line's values in those columns. */
    public static Content of(CsvRow row, List<String> columns) {
        return new Content(digest(columns.stream().map(row::get).toList()), null);
    }

    /**
     * The same without a column.
     *
     * @param answers all that can stand in the column
     */
    public static Content without(String closed, Collection<String> answers, CsvRow row, List<String> columns) {
        var digest = digest(columns.stream()
                .filter(column -> !column.equals(closed))
                .map(row::get)
                .toList());
        var before = new ByteArrayOutputStream();
        for (String answer : answers) {
            before.writeBytes(digest(columns.stream()
                    .map(column -> column.equals(closed) ? answer : row.get(column))
                    .toList()));
        }
        return new Content(digest, before.toByteArray());
    }

    private static byte[] digest(List<String> values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String value : values) {
                digest.update(value.getBytes(StandardCharsets.UTF_8));
                digest.update(SEPARATOR);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest itself. */
    public byte[] bytes() {
        return digest.clone();
    }

    /** Digests of before one behind the other, or null where they were made as this one. */
    public byte[] bytesBefore() {
        return before == null ? null : before.clone();
    }

    /** A name for a line that has none of its own. */
    public String asName() {
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
