package org.amparo.press;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an act was asked to do, as one text: orders are compared as they are understood, so that blanks between two fields of JSON make
 * no other order. Each value stands with its length, so that no two orders are one text.
 */
final class SentBody {

    private SentBody() {}

    /** The text of all that a method was given. */
    static String of(Object[] parameters) {
        return Stream.of(parameters).map(SentBody::text).collect(Collectors.joining());
    }

    private static String text(Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Compared part) {
            return text(part.compared());
        }
        if (value instanceof Set<?> set) {
            return several(set.stream().map(SentBody::text).sorted());
        }
        if (value instanceof Collection<?> list) {
            return several(list.stream().map(SentBody::text));
        }
        if (value instanceof Map<?, ?> map) {
            return several(map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + text(entry.getValue()))
                    .sorted());
        }
        return value instanceof Record order ? parts(order) : measured(value.toString());
    }

    private static String parts(Record order) {
        return order.getClass().getSimpleName()
                + several(Stream.of(order.getClass().getRecordComponents()).map(part -> text(valueOf(order, part))));
    }

    private static String several(Stream<String> texts) {
        return "(" + texts.collect(Collectors.joining()) + ")";
    }

    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static Object valueOf(Record order, RecordComponent part) {
        try {
            var reader = part.getAccessor();
            reader.setAccessible(true);
            return reader.invoke(order);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read a part of an order", e);
        }
    }
}
