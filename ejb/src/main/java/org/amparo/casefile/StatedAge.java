package org.amparo.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.amparo.shared.RuleViolation;

/**
 * An age as it was stated at identification, in completed years: 15..15 is a whole year, 18..20 a band, 18 without an end
 * <i>adult</i>, 0..17 <i>minor</i> (statistics.md R3).
 *
 * @param from youngest age, 0 to 130
 * @param until oldest age, or null where there is no upper end
 */
public record StatedAge(@NotNull @Min(0) @Max(130) Integer from, @Min(0) @Max(130) Integer until) {

    /** Refuses an upper end below the lower one. */
    public StatedAge {
        if (from != null && until != null && until < from) {
            throw new RuleViolation("age-band-upside-down");
        }
    }

    static StatedAge of(Integer from, Integer until) {
        return from == null ? null : new StatedAge(from, until);
    }

    /** In digits: {@code 15}, {@code 18–20}, {@code 18+}. */
    public String inDigits() {
        if (until == null) {
            return from + "+";
        }
        return from.equals(until) ? from.toString() : from + "–" + until;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
