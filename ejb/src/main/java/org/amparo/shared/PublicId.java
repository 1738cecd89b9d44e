package org.amparo.shared;

import java.util.regex.Pattern;

/**
 * The id by which the outside knows a record. It comes from outside, too, and the database compares its columns of letters a to z
 * with no others: a word that is no id is not to be asked for.
 */
public final class PublicId {

    private static final Pattern ONE = Pattern.compile("[0-9a-f-]{36}");
    private static final String NOBODYS = "";

    private PublicId() {}

    /** The id as it was given, or one that no record has. */
    public static String of(String given) {
        return given != null && ONE.matcher(given).matches() ? given : NOBODYS;
    }
}
