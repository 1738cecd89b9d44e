package org.amparo.oversight;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.reference.CodeList;
import org.amparo.reference.Labels;

/**
 * Tells acts in the words of whoever asks, on a page as in a file.
 *
 * @param organisations what the organisation of a code is called
 * @param moments how a moment is written
 * @param days how a day is written that is given in its ISO form
 */
public record ActTelling(
        SheetWords words,
        Function<String, String> organisations,
        Function<Instant, String> moments,
        Function<String, String> days) {

    private static final String ORGANISATION = "organisation";

    private static final String BEGINNING_OF_SUBJECTS = "oversight.subject.";

    /** The organisation of a code; empty for null, as all here. */
    public String organisation(String code) {
        return code == null ? "" : organisations.apply(code);
    }

    String moment(Instant moment) {
        return moment == null ? "" : moments.apply(moment);
    }

    /** A country by its alpha-3. */
    String country(String code) {
        return code == null ? "" : Labels.label(CodeList.COUNTRY, code, words.locale());
    }

    /** A word by the beginning of its key and a code. */
    String word(String beginning, Object code) {
        return code == null ? "" : words.text(beginning + code, null);
    }

    /** Roles as they were recorded, joined by commas. */
    public String roles(String recorded) {
        return recorded == null
                ? ""
                : Arrays.stream(recorded.split(","))
                        .map(role -> words.text("role." + role, "oversight.role.system"))
                        .collect(Collectors.joining(", "));
    }

    /** What was read. */
    public String what(ReadAct act) {
        return words.text("reads." + act.operation(), "reads.case");
    }

    /** What it was narrowed by, in words; empty where it was not. */
    public String asked(String said) {
        return said == null
                ? ""
                : Arrays.stream(said.split("&")).map(this::said).collect(Collectors.joining("; "));
    }

    private String said(String part) {
        int at = part.indexOf('=');
        if (at < 0) {
            // A case was looked at as it stood then.
            return HistoryEntry.isMoment(part) ? moment(Instant.parse(part)) : ofWork(part);
        }
        String name = part.substring(0, at);
        return words.text(
                "oversight.asked." + name, "oversight.asked.other", value(name, part.substring(at + 1)), name);
    }

    /** Whose or which list of the start page. */
    private String ofWork(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return Stream.of("oversight.asked.", "work.whose.", "work.list.")
                .map(kind -> kind + name)
                .filter(words.words()::containsKey)
                .findFirst()
                .map(key -> words.text(key, null))
                .orElseGet(() -> words.text("oversight.asked.open", null, part));
    }

    private String value(String name, String said) {
        return switch (name) {
            case "from", "until", "monday" -> days.apply(said);
            case "kind" -> words.text("oversight.kind." + said, "oversight.kind.PAGE");
            case "subject" -> word(BEGINNING_OF_SUBJECTS, said);
            case "acts" -> word("oversight.", said.toLowerCase(Locale.ROOT));
            case ORGANISATION -> organisation(said);
            default -> said;
        };
    }

    /** One part of a change in a line: which record, and which of its fields. */
    public String part(ChangeAct.Part part) {
        String subject = word(BEGINNING_OF_SUBJECTS, part.subject());
        String named = part.name() == null ? subject : subject + " " + name(part);
        return words.text(act(part), null, named, fields(part), part.records());
    }

    /** An organisation's code is told as what it is called. */
    private String name(ChangeAct.Part part) {
        return part.subject().equals(ORGANISATION) ? organisation(part.name()) : part.name();
    }

    private static String act(ChangeAct.Part part) {
        if (part.action() == null) {
            return part.records() == null ? "oversight.part.many" : "oversight.part.counted";
        }
        boolean several = part.records() > 1;
        if (part.action() == HistoryEntry.Action.CHANGED && part.fields().isEmpty()) {
            return "oversight.part.touched";
        }
        return "oversight.part." + part.action() + (several ? ".several" : "");
    }

    private String fields(ChangeAct.Part part) {
        return part.fields().stream()
                .map(field -> words.text("field." + field, "oversight.field.other"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** All case numbers of a change, each once. */
    public List<String> numbers(ChangeAct act) {
        return act.parts().stream()
                .flatMap(part -> part.numbers().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a file holds. */
    public String file(FileAct file) {
        return words.text(
                "oversight.file." + file.kind(), null, word("export.format.", file.format()), country(file.of()));
    }

    /** What became of a register. */
    public String outcome(RegisterAct register) {
        String state = word("import.state.", register.state());
        return register.takenBackAt() == null
                ? state
                : words.text(
                        "oversight.register.taken-back",
                        null,
                        state,
                        register.takenBackBy(),
                        moment(register.takenBackAt()));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
