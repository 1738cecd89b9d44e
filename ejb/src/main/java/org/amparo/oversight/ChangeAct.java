package org.amparo.oversight;

import java.time.Instant;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.shared.EveryPartNamed;

/**
 * One change: who recorded something where, without what.
 *
 * @param revision number of the change
 * @param username whose account it was
 * @param onBehalfOf in whose name she said that she acted, or null
 * @param role in which roles
 * @param organisation for which organisation, by code
 * @param country of that organisation; null for the system
 * @param through how it came about where nobody typed it, or null
 * @param parts what it touched
 * @param requestId the call, as the logs name it
 */
@EveryPartNamed
public record ChangeAct(
        long revision,
        Instant at,
        String username,
        String onBehalfOf,
        String role,
        String organisation,
        String country,
        Through through,
        List<Part> parts,
        String requestId) {

    /** How a change came about that nobody typed. */
    public enum Through {
        /** With a register. */
        IMPORT,
        /** With the taking back of one. */
        TAKING_BACK
    }

    /**
     * What a change touched.
     *
     * @param subject what was changed: {@code case}, {@code service}, {@code organisation}
     * @param action what happened to it; null where so much was written at once that it is only counted
     * @param numbers case numbers, as far as they may be named
     * @param name what is changed where it is no case's, or null
     * @param fields names of the fields that changed
     * @param records how many records it touched in this way; null where that is only counted and a case is barred to whoever asks, for the
     *     number may hold some of it
     */
    public record Part(
            String subject,
            HistoryEntry.Action action,
            List<String> numbers,
            String name,
            List<String> fields,
            Long records) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
