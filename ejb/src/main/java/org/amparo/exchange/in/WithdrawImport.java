package org.amparo.exchange.in;

import jakarta.validation.constraints.Size;
import org.amparo.audit.Reasons;

/**
 * Takes an import back as a whole.
 *
 * @param reason why; the history tells it with everything that goes
 */
public record WithdrawImport(@Size(max = Reasons.MAX_LENGTH) String reason) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
