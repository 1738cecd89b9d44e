package org.amparo.exchange.in;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.exchange.RegisterFormat;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.Rule;
import org.amparo.reference.CivilDays;
import org.amparo.reference.Countries;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.Text;

/** The values of one line, read by their kind. What is wrong is noted with its column; a value that is wrong is null. */
public final class Fields {

    /** Characters of an identifier that a source gives. */
    static final int LONGEST_NAME = 60;

    /** What a spreadsheet makes of a number of many digits, which then is the number of several, and of a formula that fails. */
    private static final Pattern SPOILT = Pattern.compile("\\d[.,]?\\d*[eE]\\+\\d+|#[\\p{Lu}/0¡]+[!?]");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final String file;
    private final CsvRow row;
    private final CivilDays days;
    private final boolean statesRegistration;
    private final List<RowProblem> problems = new ArrayList<>();

    Fields(String file, CsvRow row, CivilDays days, boolean statesRegistration) {
        this.file = file;
        this.row = row;
        this.days = days;
        this.statesRegistration = statesRegistration;
        if (!row.isWhole()) {
            refuse(null, "row-has-other-width", row.width(), row.columns());
        } else if (row.isSingle()) {
            refuse(null, "row-says-one-thing");
        }
    }

    int line() {
        return row.line();
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** What is wrong with the line; empty where nothing is. */
    List<RowProblem> problems() {
        return problems;
    }

    /** Whether nothing keeps the line out; warnings do not. */
    public boolean areFine() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Notes what keeps the line out; the field is null where it is the line as a whole. */
    public void refuse(String field, String code, Object... arguments) {
        note(Severity.ERROR, field, code, List.of(arguments));
    }

    /** Tells something that does not keep the line out. */
    public void warn(String field, String code) {
        note(Severity.WARNING, field, code, List.of());
    }

    private void note(Severity severity, String field, String code, List<Object> arguments) {
        problems.add(RowProblemBuilder.builder()
                .severity(severity)
                .file(file)
                .line(row.line())
                .field(field)
                .code(code)
                .arguments(arguments)
                .original(row.original())
                .build());
    }

    /** Refuses unless the condition holds. */
    public void demand(boolean holds, String field, String code) {
        if (!holds) {
            refuse(field, code);
        }
    }

    /** Whether anything stands in the column. */
    public boolean has(String field) {
        return !row.get(field).isEmpty();
    }

    /** The value as it stands; empty where there is none. */
    public String text(String field) {
        return row.get(field);
    }

    /** An identifier of the source's own, which may not be missing. */
    public String name(String field) {
        String name = optionalName(field);
        if (name == null && !has(field)) {
            refuse(field, "row-value-missing");
        }
        return name;
    }

    /** An identifier, or null. */
    public String optionalName(String field) {
        String name = Text.name(row.get(field));
        if (name.isEmpty()) {
            return null;
        }
        if (SPOILT.matcher(name).matches()) {
            refuse(field, "row-name-spoilt");
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            refuse(field, "row-name-too-long", LONGEST_NAME);
            return null;
        }
        return name;
    }

    /** A country or a reserved code by ISO 3166-1 alpha-3, or null. */
    public String country(String field) {
        String code = row.get(field);
        if (code.isEmpty()) {
            return null;
        }
        if (!Countries.isValid(code)) {
            refuse(field, "row-country-unknown");
            return null;
        }
        return code;
    }

    /** A day, or null; whether it can be is judged of the line as a whole ({@link #judge}). */
    public LocalDate day(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            return LocalDate.parse(row.get(field), DAY);
        } catch (DateTimeException e) {
            refuse(field, "row-not-a-day");
            return null;
        }
    }

    /** Like {@link #day}, where it may not be missing. */
    public LocalDate requiredDay(String field) {
        if (!has(field)) {
            refuse(field, "row-value-missing");
        }
        return day(field);
    }

    /**
     * The day since which a register knows the row, or null. Where an import may not state it, it may be missing: the row is known
     * from today.
     */
    public LocalDate registered() {
        return statesRegistration
                ? requiredDay(RegisterFormat.REGISTERED_ON)
                : has(RegisterFormat.REGISTERED_ON) ? day(RegisterFormat.REGISTERED_ON) : days.today();
    }

    /** A date known to the day, the month or the year; or null. */
    public PartialDate date(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            return PartialDate.parse(row.get(field));
        } catch (RuleViolation e) {
            refuse(field, "row-not-a-date");
            return null;
        }
    }

    /**
     * Refuses what cannot be of what the line states, and tells what is unlikely: whoever writes the import says that it is right.
     *
     * @param columns of the facts that the line can be wrong about
     */
    public void judge(Facts stated, Map<Fact, String> columns) {
        Rule.judge(stated)
                .forEach(found -> note(
                        Severity.of(found.rule()),
                        columns.get(found.fact()),
                        found.rule().code(),
                        List.of()));
    }

    /** The days of the import. */
    public CivilDays days() {
        return days;
    }

    /** A whole number within bounds, or null. */
    public Integer number(String field, int least, int most) {
        if (!has(field)) {
            return null;
        }
        try {
            int number = Integer.parseInt(row.get(field));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        refuse(field, "row-not-a-number", least, most);
        return null;
    }

    /** What one of the listed values stands for; an empty one only where it is listed. */
    public <T> T oneOf(String field, Map<String, T> values) {
        T meant = values.get(row.get(field));
        if (meant == null) {
            refuse(field, "row-code-unknown", listed(values));
        }
        return meant;
    }

    /** Codes that stand for themselves, for {@link #oneOf}. */
    public static Map<String, String> same(Set<String> codes) {
        return codes.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    }

    private static String listed(Map<String, ?> values) {
        return String.join(
                " ",
                values.keySet().stream()
                        .map(value -> value.isEmpty() ? "''" : value)
                        .sorted()
                        .toList());
    }

    /** What a feature's factory makes of the line, or null where its rules refuse it or the line is wrong already. */
    <T> T made(Supplier<T> factory) {
        if (!areFine()) {
            return null;
        }
        try {
            return factory.get();
        } catch (RuleViolation refused) {
            refuse(null, refused.code(), refused.arguments().toArray());
            return null;
        }
    }
}
