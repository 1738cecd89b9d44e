package org.amparo.plausibility;

import java.io.Serializable;

/**
 * Asks whether something unlikely is right.
 *
 * @param code of the {@link Rule}
 * @param field path in the order of what is to be looked at
 */
public record Question(String code, String field) implements Serializable {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
