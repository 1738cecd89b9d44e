package org.amparo.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.shared.Text;

/** Reads single values out of what a program sent, the same way in a body and in a URL. */
final class Scalars {

    private static final Supplier<Unreadable> NO_DATE = () -> new Unreadable("not-a-date");
    private static final Supplier<Unreadable> NO_MOMENT = () -> new Unreadable("not-a-moment");

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, Text::name),
            Map.entry(int.class, Scalars::number),
            Map.entry(Integer.class, Scalars::number),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(LocalDate.class, text -> date(text, Dates::day, NO_DATE)),
            Map.entry(Instant.class, text -> date(text, Dates::moment, NO_MOMENT)),
            Map.entry(AsOf.class, text -> date(text, AsOf::parse, NO_DATE)));

    private Scalars() {}

    /** Whether it is a type of single values. */
    static boolean reads(Class<?> type) {
        return type.isEnum() || READERS.containsKey(type);
    }

    /**
     * The value that a text stands for.
     *
     * @throws Unreadable not-a-number, not-yes-or-no, not-a-date, not-a-moment, not-one-of
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

    private static Object date(String text, Function<String, Object> reader, Supplier<Unreadable> otherwise) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw otherwise.get();
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
