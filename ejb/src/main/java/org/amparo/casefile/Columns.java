package org.amparo.casefile;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.shared.RuleViolation;

/**
 * The columns that hold a section's fields: the Java field of an entity or embeddable that has the name of the section's field.
 * Where there is none, nothing is stored silently: it is an error at the first use.
 */
final class Columns {

    private static final Map<Class<?>, Map<String, Field>> KNOWN = new ConcurrentHashMap<>();

    private Columns() {}

    /**
     * Puts the codes and days of a section into their columns; what is neither is left to the holder.
     *
     * @throws RuleViolation code-not-accepted
     */
    static void record(Object holder, Record section) {
        SectionField.of(section.getClass()).stream()
                .filter(Columns::holdsAsItIs)
                .forEach(field -> set(holder, field, stored(field, section)));
    }

    private static boolean holdsAsItIs(SectionField field) {
        return field.list() != null || field.kind() == SectionField.Kind.DAY;
    }

    private static Object stored(SectionField field, Record section) {
        return switch (field.kind()) {
            case CODE, CODES -> Coding.set(field.list(), field.codesIn(section));
            case CODE_OR_NOTHING -> Coding.optional(field.list(), (String) field.in(section));
            case DAY, WORDS, OTHER -> field.in(section);
        };
    }

    /** What a column of codes or of a day says, as a section says it. */
    static Object said(Object holder, SectionField field) {
        Object stored = get(holder, field);
        return switch (field.kind()) {
            case CODE, CODES -> codes((CodeSet) stored, field);
            case CODE_OR_NOTHING, DAY, WORDS, OTHER -> stored;
        };
    }

    /**
     * A coded value as a section says it: as a list where the field takes several codes. There is none in a revision of before its
     * column was added, when nobody had asked.
     */
    static Object codes(CodeSet stored, SectionField field) {
        var value = stored == null ? Coding.NOT_ASKED : stored;
        return field.several() ? Coding.listed(value) : value.toString();
    }

    static Object get(Object holder, SectionField field) {
        try {
            return column(holder, field).get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.name() + " has no column", e);
        }
    }

    static void set(Object holder, SectionField field, Object value) {
        try {
            column(holder, field).set(holder, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.name() + " has no column", e);
        }
    }

    private static Field column(Object holder, SectionField field) {
        var column = KNOWN.computeIfAbsent(holder.getClass(), Columns::fields).get(field.name());
        if (column == null) {
            throw new IllegalStateException(
                    holder.getClass().getSimpleName() + " has no column for the field " + field.name());
        }
        return column;
    }

    private static Map<String, Field> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .peek(field -> field.setAccessible(true))
                .collect(Collectors.toUnmodifiableMap(Field::getName, field -> field));
    }
}
