package org.amparo.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private static final String END = "endsAt";
    private static final String STATE = "decisionState";
    private static final String OUTCOME = "outcome";

    /**
     * What was done, the most exact name first: that something was ended at once, that a record passed from one state into another, what an
     * entry that was added says, and what the row itself says. Whoever tells it has words for one of them at least. Another end that is set
     * lies ahead. The moment of a change is kept in whole milliseconds, that of an end is not.
     */
    public List<String> acts() {
        Stream<String> ended =
                action == Action.CHANGED ? changed(END).filter(this::isOver).map(end -> "ENDED") : Stream.of();
        Stream<String> passed = changes.stream()
                .filter(change -> change.field().equals(STATE))
                .map(change -> (change.before() == null ? action.name() : change.before()) + "." + change.after());
        Stream<String> said =
                action == Action.ADDED ? changed(OUTCOME).map(outcome -> action.name() + "." + outcome) : Stream.of();
        return Stream.of(ended, passed, said, Stream.of(action.name()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private Stream<String> changed(String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(Change::after)
                .filter(Objects::nonNull);
    }

    private boolean isOver(String end) {
        return isMoment(end)
                && !Instant.parse(end).truncatedTo(ChronoUnit.MILLIS).isAfter(at);
    }

    /** Whether a value is a moment, as the history writes one. */
    public static boolean isMoment(String value) {
        return value != null && value.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    }

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
