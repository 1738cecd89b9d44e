package org.amparo.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.amparo.shared.RuleViolation;

/**
 * An age as it was stated, in completed years: 15..15 is a whole year, 18..20 a band, 18 without an end <i>adult</i>, 0..17
 * <i>minor</i> (statistics.md R3). It held on a day, and counts from there.
 *
 * @param from youngest age, 0 to 130
 * @param until oldest age, or null where there is no upper end
 * @param on when it held, {@code 2024-01-10}, {@code 2024-01} or {@code 2024}; in commands null for today, or as before where the age
 *     is as before
 */
public record StatedAge(
        @NotNull @Min(0) @Max(130) Integer from, @Min(0) @Max(130) Integer until, @Size(max = 10) String on) {

    /** Refuses an upper end below the lower one. */
    public StatedAge {
        if (from != null && until != null && until < from) {
            throw new RuleViolation("age-band-upside-down");
        }
    }

    /** An age of which no day is said. */
    public StatedAge(Integer from, Integer until) {
        this(from, until, null);
    }

    /** Whether it says the same, on whatever day. */
    boolean isAs(StatedAge other) {
        return other != null && Objects.equals(from, other.from) && Objects.equals(until, other.until);
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
