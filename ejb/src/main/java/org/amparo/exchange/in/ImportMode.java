package org.amparo.exchange.in;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a row that is known already and says something else now. */
public enum ImportMode {
    /** It is an error. */
    INSERT,
    /** It is taken over, as a new revision. */
    UPSERT;

    /** The name in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a code, if there is one. */
    public static Optional<ImportMode> of(String code) {
        return List.of(values()).stream()
                .filter(mode -> mode.code().equals(code))
                .findFirst();
    }
}
