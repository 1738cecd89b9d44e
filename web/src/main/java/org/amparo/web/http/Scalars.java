package org.amparo.web.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single values out of what a program sent, the same way in a body and in a URL. */
final class Scalars {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            int.class, Scalars::number,
            Integer.class, Scalars::number,
            boolean.class, Scalars::truth,
            Boolean.class, Scalars::truth,
            LocalDate.class, text -> date(text, Dates::day),
            AsOf.class, text -> date(text, AsOf::parse));

    private Scalars() {}

    /** Whether it is a type of single values. */
    static boolean reads(Class<?> type) {
        return type.isEnum() || READERS.containsKey(type);
    }

    /**
     * The value that a text stands for.
     *
     * @throws Unreadable not-a-number, not-yes-or-no, not-a-date, not-one-of
     */
    static Object read(Class<?> type, String text) {
        return type.isEnum() ? constant(type, text) : READERS.get(type).apply(text);
    }

    private static Object number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("not-a-number");
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("not-yes-or-no");
        };
    }

    private static Object date(String text, Function<String, Object> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw new Unreadable("not-a-date");
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unreadable("not-one-of", names(type)));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** Says why a text is no value of its type. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Object> arguments;

        Unreadable(String code, Object... arguments) {
            super(code);
            this.arguments = List.of(arguments);
        }

        String code() {
            return getMessage();
        }

        List<Object> arguments() {
            return arguments;
        }
    }
}
