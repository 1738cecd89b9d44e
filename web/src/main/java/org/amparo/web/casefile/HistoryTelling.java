package org.amparo.web.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/**
 * Tells a change in sentences instead of rows (ui.md, <i>History</i>). It knows the grammar alone; words, codes and dates come
 * from whoever shows it.
 */
public final class HistoryTelling {

    private final UnaryOperator<String> words;
    private final BiFunction<CodeList, String, String> label;
    private final Function<PartialDate, String> date;
    private final Function<Instant, String> moment;

    /**
     * What the page shows of one change.
     *
     * @param opening who did what
     * @param changes each field's change; on an addition, what was recorded
     * @param reason why, or empty
     */
    public record Told(List<Sentence.Part> opening, List<List<Sentence.Part>> changes, String reason) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A teller.
     *
     * @param words text of a message key, or null where it has none
     * @param label label of a code
     * @param date a date as it is written
     * @param moment a moment as it is written
     */
    HistoryTelling(
            UnaryOperator<String> words,
            BiFunction<CodeList, String, String> label,
            Function<PartialDate, String> date,
            Function<Instant, String> moment) {
        this.words = words;
        this.label = label;
        this.date = date;
        this.moment = moment;
    }

    /**
     * Tells one entry.
     *
     * @param when the moment in words
     * @param who the person in words
     * @param fields names of the fields to be told of
     */
    Told tell(HistoryEntry entry, String when, String who, Predicate<String> fields) {
        var changes = entry.changes().stream()
                .filter(change -> fields.test(change.field()))
                .filter(change -> entry.action() == HistoryEntry.Action.CHANGED || saysSomething(change.after()))
                .map(change -> sentence(entry.action(), change))
                .toList();
        var opening = Sentence.of(words.apply("history." + entry.subject() + "." + entry.action()), when, who);
        return new Told(opening, changes, entry.reason() == null ? "" : entry.reason());
    }

    private List<Sentence.Part> sentence(HistoryEntry.Action action, HistoryEntry.Change change) {
        String field = words.apply("field." + change.field());
        if (action != HistoryEntry.Action.CHANGED) {
            return Sentence.of(words.apply("history.field.added"), field, value(change, change.after()));
        }
        return Sentence.of(
                words.apply("history.field.changed"),
                field,
                value(change, change.before()),
                value(change, change.after()));
    }

    /** What a new record leaves open is not told: it is what the page lists as still to ask. */
    private static boolean saysSomething(String value) {
        return value != null && !value.equals(Answer.NOT_ASKED.name());
    }

    private String value(HistoryEntry.Change change, String value) {
        if (value == null) {
            return words.apply("history.nothing");
        }
        if (change.list() != null) {
            return Arrays.stream(value.split(";"))
                    .map(code -> label.apply(change.list(), code))
                    .collect(Collectors.joining(", "));
        }
        String named = words.apply("value." + value);
        return named == null ? dated(value) : named;
    }

    private String dated(String value) {
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z")) {
                return moment.apply(Instant.parse(value));
            }
            return value.matches("\\d{4}(-\\d{2}){0,2}") ? date.apply(PartialDate.parse(value)) : value;
        } catch (RuleViolation | DateTimeException noDate) {
            return value;
        }
    }
}
