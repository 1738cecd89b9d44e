package org.amparo.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * Says that an entry that holds is wrong.
 *
 * @param version version of the entry that was read
 * @param mistaken whether it was entered by mistake, so that nothing takes its place
 * @param instead what it should have said, whole, where it was no mistake; its grounds stay where none are given, and so
 *     do its body and the number of its paper
 * @param reason what was wrong; sealed
 */
public record CorrectDecision(
        int version, boolean mistaken, @Valid RecordDecision instead, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public CorrectDecision at(int read) {
        return new CorrectDecision(read, mistaken, instead, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
