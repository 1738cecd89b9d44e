package org.amparo.organisation;

import java.text.Normalizer;
import org.amparo.shared.PublicId;

/**
 * What an account may be called: names that look alike are alike. Keycloak's user profile says the same of the names that it gives
 * out.
 */
public final class UserName {

    /** The fewest characters of a name. */
    public static final int SHORTEST = 3;

    /** The most characters of a name. */
    public static final int LONGEST = 100;

    /**
     * The small letters with which the countries' languages are written, digits, and {@code . _ - @ +}. Other alphabets have letters
     * that look like these.
     */
    public static final String PATTERN = "[a-z0-9áéíóúüñäëïö._@+-]*";

    /** The name under which the system itself writes. */
    private static final String SYSTEM = "amparo";

    private UserName() {}

    /** Whether it is the system's own name, or could be the public id of another account, for which it would be taken. */
    static boolean isReserved(String username) {
        return SYSTEM.equals(username) || (username != null && username.equals(PublicId.of(username)));
    }

    /** Whether its letters are composed (NFC), so that no other name is written like it. */
    static boolean isComposed(String username) {
        return username == null || Normalizer.isNormalized(username, Normalizer.Form.NFC);
    }
}
