package org.amparo.web.http;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.problem.VersionMissing;

/** Reads {@code If-Match}: the version of a record on which a change rests, from the {@code ETag} under which it was read. */
public final class IfMatch {

    /** Name of the header. */
    public static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /**
     * The version that the caller read.
     *
     * @throws VersionMissing where none is named
     * @throws InvalidInput not-an-entity-tag
     */
    public static int version(String header) {
        return optional(header).orElseThrow(VersionMissing::new);
    }

    /** Like {@link #version}, for a record that may not be there yet; {@code *} names no version either. */
    public static OptionalInt optional(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new InvalidInput(HEADER, "not-an-entity-tag");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
