package org.amparo.identification;

import jakarta.validation.constraints.Size;

/**
 * A second person's word on a decision taken from paper.
 *
 * @param version version of the decision that she read
 * @param agrees whether the paper says so
 * @param reason why not, where she does not agree
 */
public record CheckDecision(int version, boolean agrees, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public CheckDecision at(int read) {
        return new CheckDecision(read, agrees, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
