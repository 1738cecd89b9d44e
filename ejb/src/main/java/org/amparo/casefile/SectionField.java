package org.amparo.casefile;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coded;
import org.amparo.security.DataCategory;
import org.amparo.security.ForEveryReader;
import org.amparo.security.OfCategory;

/**
 * One field of a section of {@link Sections}, as its record declares it. Columns, history, facts and forms are made from these,
 * so that a field is declared once.
 *
 * @param name as history, words and addresses call it
 * @param category data category of its section; null for what every reader of the case sees
 * @param list the list of its codes, or null where it carries none
 * @param kind what its value is
 * @param most how many characters of text it takes, 0 where it carries none
 */
public record SectionField(String name, DataCategory category, CodeList list, Kind kind, int most) {

    /** What the value of a field is. */
    public enum Kind {
        /** A code of its list, or a special answer. */
        CODE,
        /** As many codes as its list takes, or a special answer. */
        CODES,
        /** A code of its list, or nothing. */
        CODE_OR_NOTHING,
        /** A calendar day, or nothing. */
        DAY,
        /** Text. */
        WORDS,
        /** What its section alone knows. */
        OTHER;

        private static Kind of(Class<?> type, Coded coded) {
            if (coded != null) {
                return List.class.isAssignableFrom(type) ? CODES : coded.orAnswer() ? CODE : CODE_OR_NOTHING;
            }
            return type == LocalDate.class ? DAY : type == String.class ? WORDS : OTHER;
        }
    }

    private static final Map<Class<?>, Section> KNOWN = new ConcurrentHashMap<>();

    /** What is asked of a record once. */
    private static final class Section {
        private final List<SectionField> fields;
        private final List<Method> accessors;
        private final Constructor<?> constructor;

        Section(List<SectionField> fields, List<Method> accessors, Constructor<?> constructor) {
            this.fields = fields;
            this.accessors = accessors;
            this.constructor = constructor;
        }
    }

    /** The fields of a section, in the order of its record. */
    public static List<SectionField> of(Class<? extends Record> section) {
        return section(section).fields;
    }

    /** A section whose fields have the values that are handed over, null for none. */
    public static <R extends Record> R fill(Class<R> section, Function<SectionField, Object> values) {
        var known = section(section);
        try {
            return section.cast(known.constructor.newInstance(
                    known.fields.stream().map(values).toArray()));
        } catch (ReflectiveOperationException e) {
            throw unread(section, e);
        }
    }

    /** A section of which nothing is said. */
    public static <R extends Record> R fillWithNothing(Class<R> section) {
        return fill(section, field -> null);
    }

    /** What a section says in this field: a code, a list of codes, words, or null. */
    public Object in(Record section) {
        var known = section(section.getClass());
        try {
            return known.accessors.get(known.fields.indexOf(this)).invoke(section);
        } catch (ReflectiveOperationException e) {
            throw unread(section.getClass(), e);
        }
    }

    /** Whether it takes more than one code. */
    public boolean several() {
        return kind == Kind.CODES;
    }

    /** Its codes, or the one special answer; none for a field that carries no codes. */
    @SuppressWarnings("unchecked")
    public List<String> codesIn(Record section) {
        Object value = in(section);
        if (list == null || value == null) {
            return List.of();
        }
        if (several()) {
            return (List<String>) value;
        }
        String code = (String) value;
        return code.isBlank() ? List.of() : List.of(code);
    }

    private static Section section(Class<?> type) {
        return KNOWN.computeIfAbsent(type, SectionField::read);
    }

    private static Section read(Class<?> type) {
        var category = type.getAnnotation(OfCategory.class);
        var components = type.getRecordComponents();
        if (category == null || components == null) {
            throw new IllegalArgumentException(type + " is no section");
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return new Section(
                    Arrays.stream(components)
                            .map(component -> field(component, category.value()))
                            .toList(),
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
                    constructor);
        } catch (ReflectiveOperationException e) {
            throw unread(type, e);
        }
    }

    private static SectionField field(RecordComponent component, DataCategory category) {
        var coded = component.getAnnotation(Coded.class);
        var kind = Kind.of(component.getType(), coded);
        return new SectionField(
                component.getName(),
                component.isAnnotationPresent(ForEveryReader.class) ? null : category,
                coded == null ? null : coded.value(),
                kind,
                kind == Kind.WORDS ? most(component) : 0);
    }

    private static int most(RecordComponent words) {
        var size = words.getAccessor().getAnnotation(Size.class);
        if (size == null) {
            throw new IllegalStateException(words.getName() + " has no @Size");
        }
        return size.max();
    }

    private static IllegalStateException unread(Class<?> type, ReflectiveOperationException cause) {
        var why = cause instanceof InvocationTargetException thrown ? thrown.getCause() : cause;
        return new IllegalStateException(type.getSimpleName() + " cannot be read", why);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
