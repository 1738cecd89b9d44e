package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ChangeAct;
import org.amparo.oversight.FileAct;
import org.amparo.oversight.ReadAct;
import org.amparo.oversight.RegisterAct;
import org.amparo.oversight.SheetWords;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** Puts acts into words. */
@Named("actWords")
@RequestScoped
public class ActWords {

    private static final List<String> WHO = List.of(
            "oversight.when", "oversight.person", "account.roles", "oversight.organisation", "organisation.country");

    /** Keys of the columns of a sheet that stand after {@link #WHO}, in the order of its cells. */
    private static final Map<ActList, List<String>> COLUMNS = Map.of(
            ActList.READS,
            columns(
                    "oversight.kind",
                    "oversight.what",
                    "oversight.asked",
                    "oversight.cases",
                    "fact.number",
                    "oversight.request"),
            ActList.CHANGES,
            columns("oversight.through", "oversight.parts", "fact.number", "oversight.request"),
            ActList.FILES,
            columns(
                    "oversight.what",
                    "import.format",
                    "oversight.file.of",
                    "oversight.asked",
                    "oversight.recipient",
                    "export.state",
                    "oversight.rows",
                    "oversight.bytes",
                    "oversight.sha256"),
            ActList.REGISTERS,
            List.of(
                    "oversight.when",
                    "oversight.person",
                    "oversight.on-behalf-of",
                    "oversight.organisation",
                    "organisation.country",
                    "import.format",
                    "oversight.what",
                    "import.state",
                    "oversight.errors",
                    "oversight.taken-back-by",
                    "oversight.taken-back-at"));

    /** A case was looked at as it stood then. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /** The words of a sheet of acts. */
    public SheetWords sheet(ActList list) {
        return new SheetWords(
                COLUMNS.get(list).stream().map(key -> messages.of(key)).toList(),
                messages.beginningWith("reads.", "oversight.", "field.", "export.", "import.state."));
    }

    private static List<String> columns(String... others) {
        return Stream.concat(WHO.stream(), Stream.of(others)).toList();
    }

    /** Roles as they were recorded, joined by commas. */
    public String roles(String recorded) {
        return Arrays.stream(recorded.split(","))
                .map(role -> messages.orElse("role." + role, "oversight.role.system"))
                .collect(Collectors.joining(", "));
    }

    /** What was read. */
    public String what(ReadAct act) {
        return messages.orElse("reads." + act.operation(), "reads.case");
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
            return MOMENT.matcher(part).matches() ? format.moment(Instant.parse(part)) : ofWork(part);
        }
        String name = part.substring(0, at);
        return messages.orElse(
                "oversight.asked." + name, "oversight.asked.other", value(name, part.substring(at + 1)), name);
    }

    /** Whose or which list of the start page. */
    private String ofWork(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return Stream.of("work.whose.", "work.list.")
                .map(kind -> messages.orNull(kind + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> messages.of("oversight.asked.open", part));
    }

    private String value(String name, String said) {
        return switch (name) {
            case "from", "until", "monday" -> format.iso(said);
            case "kind" -> messages.orElse("oversight.kind." + said, "oversight.kind.PAGE");
            case "subject" -> messages.of("oversight.subject." + said);
            case "acts" -> messages.of("oversight." + said.toLowerCase(Locale.ROOT));
            default -> said;
        };
    }

    /** One part of a change in a line: which record, and which of its fields. */
    public String part(ChangeAct.Part part) {
        String subject = messages.of("oversight.subject." + part.subject());
        return part.name() == null
                ? messages.of(act(part), subject, fields(part), part.records())
                : messages.of(act(part), subject + " " + part.name(), fields(part), part.records());
    }

    private static String act(ChangeAct.Part part) {
        if (part.action() == null) {
            return "oversight.part.counted";
        }
        boolean several = part.records() > 1;
        if (part.action() == HistoryEntry.Action.CHANGED && part.fields().isEmpty()) {
            return "oversight.part.touched";
        }
        return "oversight.part." + part.action() + (several ? ".several" : "");
    }

    private String fields(ChangeAct.Part part) {
        return part.fields().stream()
                .map(field -> messages.orElse("field." + field, "oversight.field.other"))
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
        return messages.of(
                "oversight.file." + file.kind(),
                messages.of("export.format." + file.format()),
                labels.of(CodeList.COUNTRY, file.of()));
    }

    /** What became of a register. */
    public String outcome(RegisterAct register) {
        String state = messages.of("import.state." + register.state());
        return register.takenBackAt() == null
                ? state
                : messages.of(
                        "oversight.register.taken-back",
                        state,
                        register.takenBackBy(),
                        format.moment(register.takenBackAt()));
    }
}
