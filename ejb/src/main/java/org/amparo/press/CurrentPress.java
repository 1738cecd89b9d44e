package org.amparo.press;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key under which a door lets the next act be done. */
@RequestScoped
class CurrentPress {

    private String key;

    /** Names the key; null for none. */
    void is(String named) {
        key = named;
    }

    /** The key, for one act alone. */
    Optional<String> take() {
        var taken = Optional.ofNullable(key);
        key = null;
        return taken;
    }
}
