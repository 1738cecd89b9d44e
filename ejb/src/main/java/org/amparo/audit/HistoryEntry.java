package org.amparo.audit;

import java.time.Instant;
import java.util.List;
import org.amparo.reference.CodeList;
import org.amparo.shared.EveryPartNamed;

/**
 * One change, ready to be told in a sentence.
 *
 * @param revision number of the change
 * @param at moment of the change
 * @param username who made it; null, with role and organisation, where that would tell a place that is closed
 * @param onBehalfOf in whose name it was made, or null
 * @param role in which role
 * @param organisation for which organisation, by code
 * @param subject what was changed: {@code case}, {@code service}, {@code decision}, {@code grant}
 * @param subjectId public id of the row, null for the case itself
 * @param action what happened to it
 * @param about of a record that was there before, what names it and did not change
 * @param reason why, or null
 * @param throughImport with which import it came or was taken back; null where somebody recorded it
 * @param changes what changed; on an addition, what was recorded
 */
@EveryPartNamed
public record HistoryEntry(
        long revision,
        Instant at,
        String username,
        String onBehalfOf,
        String role,
        String organisation,
        String subject,
        String subjectId,
        Action action,
        List<Field> about,
        String reason,
        ThroughImport throughImport,
        List<Change> changes) {

    /** What can happen to a record in the history of a case. */
    public enum Action {
        ADDED,
        CHANGED,
        /** It was moved here from another case. */
        MOVED_IN,
        /** It was moved from here to another case. */
        MOVED_OUT
    }

    /**
     * The import through which something came or was taken back.
     *
     * @param takenBack whether this is its taking back
     * @param name its source and file; null where free text is closed to the reader, as the reason is
     */
    public record ThroughImport(boolean takenBack, String name) {

        ThroughImport unnamed() {
            return new ThroughImport(takenBack, null);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * One field as it stands.
     *
     * @param field name of the field
     * @param list code list of the value, or null
     * @param value its value
     */
    public record Field(String field, CodeList list, String value) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * One field's change.
     *
     * @param field name of the field
     * @param list code list of the values, or null
     * @param before value before, or null
     * @param after value after, or null
     */
    public record Change(String field, CodeList list, String before, String after) {
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
