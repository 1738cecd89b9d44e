package org.amparo.web.casefile;

/**
 * Lifts a bar now.
 *
 * @param reason why; it has to be given
 */
public record LiftBar(String reason) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
