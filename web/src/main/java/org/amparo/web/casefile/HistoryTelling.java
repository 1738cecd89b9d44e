package org.amparo.web.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    private static final String END = "endsAt";
    private static final String STATED_AGE = "statedAge";

    /** An age with the day on which it held. */
    private static final Pattern HELD_ON = Pattern.compile("(?<age>.+) \\((?<on>[\\d-]+)\\)");

    private final UnaryOperator<String> words;
    private final BiFunction<CodeList, String, String> label;
    private final Function<PartialDate, String> date;
    private final Function<Instant, String> moment;
    private final Function<Instant, String> until;

    /**
     * What the page shows of one change.
     *
     * @param opening who did what
     * @param about what names the record that was changed
     * @param changes each field's change; on an addition, what was recorded
     * @param through the import with which it came or was taken back, or empty
     * @param reason why, or empty; of an import that is its name, which is told once
     */
    public record Told(
            List<Sentence.Part> opening,
            List<List<Sentence.Part>> about,
            List<List<Sentence.Part>> changes,
            List<Sentence.Part> through,
            String reason) {
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
     * @param until a moment at which something ends as it is written
     */
    public HistoryTelling(
            UnaryOperator<String> words,
            BiFunction<CodeList, String, String> label,
            Function<PartialDate, String> date,
            Function<Instant, String> moment,
            Function<Instant, String> until) {
        this.words = words;
        this.label = label;
        this.date = date;
        this.moment = moment;
        this.until = until;
    }

    /**
     * Tells one entry.
     *
     * @param when the moment in words
     * @param who the person in words
     * @param fields names of the fields to be told of
     */
    public Told tell(HistoryEntry entry, String when, String who, Predicate<String> fields) {
        var changes = entry.changes().stream()
                .filter(change -> fields.test(change.field()))
                .filter(change -> entry.action() == HistoryEntry.Action.CHANGED || saysSomething(change.after()))
                .map(change -> sentence(entry.action(), change))
                .toList();
        var about = entry.about().stream()
                .map(named -> Sentence.of(
                        words.apply("history.field.added"),
                        words.apply("field." + named.field()),
                        value(named.field(), named.list(), named.value())))
                .toList();
        var opening = Sentence.of(words.apply("history." + entry.subject() + "." + act(entry)), when, who);
        return new Told(opening, about, changes, through(entry.throughImport()), reason(entry));
    }

    private List<Sentence.Part> through(HistoryEntry.ThroughImport through) {
        if (through == null) {
            return List.of();
        }
        String key = through.takenBack() ? "history.import.taken-back" : "history.import";
        return through.name() == null
                ? Sentence.of(words.apply(key + ".unnamed"))
                : Sentence.of(words.apply(key), through.name());
    }

    private static String reason(HistoryEntry entry) {
        boolean named = entry.throughImport() != null && !entry.throughImport().takenBack();
        return named || entry.reason() == null ? "" : entry.reason();
    }

    /** What was done, by the most exact name of which there are words. */
    private String act(HistoryEntry entry) {
        return exact(entry.subject(), entry.acts(), words);
    }

    /**
     * The first of the names of an act of which there are words.
     *
     * @param subject what was changed
     * @param acts the most exact name first ({@link HistoryEntry#acts})
     */
    public static String exact(String subject, List<String> acts, UnaryOperator<String> words) {
        return acts.stream()
                .filter(act -> words.apply("history." + subject + "." + act) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no words for what was done"));
    }

    private List<Sentence.Part> sentence(HistoryEntry.Action action, HistoryEntry.Change change) {
        String field = words.apply("field." + change.field());
        if (action != HistoryEntry.Action.CHANGED) {
            return Sentence.of(
                    words.apply("history.field.added"), field, value(change.field(), change.list(), change.after()));
        }
        return Sentence.of(
                words.apply("history.field.changed"),
                field,
                value(change.field(), change.list(), change.before()),
                value(change.field(), change.list(), change.after()));
    }

    /** What a new record leaves open is not told: it is what the page lists as still to ask. */
    private static boolean saysSomething(String value) {
        return value != null && !value.equals(Answer.NOT_ASKED.name());
    }

    private String value(String field, CodeList list, String value) {
        if (value == null) {
            return words.apply("history.nothing");
        }
        if (list != null) {
            return Arrays.stream(value.split(";"))
                    .map(code -> label.apply(list, code))
                    .collect(Collectors.joining(", "));
        }
        String named = words.apply("value." + value);
        if (named != null) {
            return named;
        }
        var held = STATED_AGE.equals(field) ? HELD_ON.matcher(value) : null;
        return held != null && held.matches()
                ? held.group("age") + " (" + dated(field, held.group("on")) + ")"
                : dated(field, value);
    }

    private String dated(String field, String value) {
        try {
            if (HistoryEntry.isMoment(value)) {
                return (field.equals(END) ? until : moment).apply(Instant.parse(value));
            }
            return value.matches("\\d{4}(-\\d{2}){0,2}") ? date.apply(PartialDate.parse(value)) : value;
        } catch (RuleViolation | DateTimeException noDate) {
            return value;
        }
    }
}
