package org.amparo.web.statistics;

import jakarta.validation.constraints.Size;
import org.amparo.audit.Reasons;

/**
 * Withdraws a declared figure.
 *
 * @param reason why; it stands beside the figure
 */
public record WithdrawFigure(@Size(max = Reasons.MAX_LENGTH) String reason) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
