package org.amparo.testing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.reference.Answer;
import org.amparo.reference.Code;
import org.amparo.reference.Coded;
import org.amparo.reference.Codes;

/**
 * Words that nothing but a test has ever written, each planted in one place, so that a column in which they stand tells whose they are. An
 * order has them in every text that the test does not give, so a new one is planted, too; each is as long as it may be. A coded
 * field has a code of its list.
 */
public final class PlantedWords {

    private static final String MARK = "zqxvwkj";
    private static final String WIDE = "界";

    /** Codes of what was asked; nothing else is taken. */
    private static final String CONFIRMED = "confirmed";

    /** The mark in hexadecimal, and in Base64 wherever among three bytes it begins. */
    private static final List<String> WRITINGS = writings();

    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<Class<?>> orders = new HashSet<>();

    /** New words for a place. */
    public String in(String place) {
        String words = MARK + "%04d".formatted(places.size()) + "q";
        places.put(words, place);
        return words;
    }

    /** Where words were planted. */
    public Set<String> places() {
        return Set.copyOf(places.values());
    }

    /** The types of the orders that were made, those within others included. */
    public Set<Class<?>> orders() {
        return Set.copyOf(orders);
    }

    /**
     * An order with words in each text.
     *
     * @param given names and values in turn of what is a code, a number or nothing; of an order within it {@code profile.sex}
     */
    public <R> R order(Class<R> type, Object... given) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            values.put((String) given[i], given[i + 1]);
        }
        R order = order(type, type.getSimpleName(), "", values);
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + values.keySet());
        }
        return order;
    }

    private <R> R order(Class<R> type, String place, String prefix, Map<String, Object> given) {
        orders.add(type);
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part, place + '.' + part.getName(), prefix + part.getName(), given))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(place, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(place, e);
        }
    }

    private Object value(RecordComponent part, String place, String name, Map<String, Object> given) {
        if (given.containsKey(name)) {
            return given.remove(name);
        }
        Class<?> type = part.getType();
        if (part.isAnnotationPresent(Coded.class)) {
            String code = Codes.of(part.getAnnotation(Coded.class).value()).stream()
                    .map(Code::code)
                    .findFirst()
                    .orElse(Answer.UNKNOWN.name());
            return type == String.class ? code : List.of(code);
        }
        if (type == String.class) {
            return asLongAsItMayBe(part, in(place));
        }
        if (isOfTexts(part)) {
            return part.getName().equals(CONFIRMED) ? List.of() : List.of(in(place));
        }
        if (type.isRecord() && hasTexts(type)) {
            return order(type, place, name + '.', given);
        }
        return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
    }

    /** Of letters that take as many bytes as any of the Java characters that are counted. */
    private static String asLongAsItMayBe(RecordComponent part, String planted) {
        // A reason has three words at least.
        String words = part.getName().equals("reason") ? planted + " " + WIDE + " " + WIDE : planted;
        var size = part.getAccessor().getAnnotation(Size.class);
        var pattern = part.getAccessor().getAnnotation(Pattern.class);
        if (size == null || size.max() <= words.length()) {
            return words;
        }
        String longest = words + WIDE.repeat(size.max() - words.length());
        return pattern == null || longest.matches(pattern.regexp()) ? longest : words;
    }

    private static boolean isOfTexts(RecordComponent part) {
        return part.getType() == List.class && held(part) == String.class;
    }

    /** Whether an order of that type has a text, or one within it has. */
    public static boolean hasTexts(Class<?> type) {
        return type == String.class
                || type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(part -> hasTexts(held(part)));
    }

    /** The texts of an order, and of those within it, that may be as long as anybody likes, each by the name of its record and part. */
    public static Set<String> unlimited(Class<?> order) {
        Set<String> unlimited = new TreeSet<>();
        for (var part : order.getRecordComponents()) {
            if (held(part).isRecord()) {
                unlimited.addAll(unlimited(held(part)));
            } else if (held(part) == String.class
                    && !part.isAnnotationPresent(Coded.class)
                    && part.getAccessor().getAnnotation(Size.class) == null) {
                unlimited.add(order.getSimpleName() + '.' + part.getName());
            }
        }
        return unlimited;
    }

    /** The type of a part, or of what is in its list. */
    private static Class<?> held(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : part.getType();
    }

    /**
     * The columns in which planted words stand as they are, or in a writing that everybody can read (hexadecimal, Base64), each with
     * the places whose words they are.
     */
    public Map<String, Set<String>> columns(TestDatabase database) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (var row : database.rows(
                """
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                  and (c.data_type like '%char' or c.data_type like '%text' or c.data_type like '%binary' or c.data_type like '%blob')""")) {
            String column = row.get(0) + "." + row.get(1);
            for (var value : database.rows("select cast(`%s` as binary) from `%s` where `%1$s` is not null"
                    .formatted(row.get(1), row.get(0)))) {
                var whose = whose(new String((byte[]) value.get(0), StandardCharsets.ISO_8859_1));
                if (!whose.isEmpty()) {
                    found.computeIfAbsent(column, none -> new TreeSet<>()).addAll(whose);
                }
            }
        }
        return found;
    }

    private Set<String> whose(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.contains(MARK)) {
            return places.entrySet().stream()
                    .filter(planted -> small.contains(planted.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
        }
        return WRITINGS.stream().anyMatch(text::contains) ? Set.of("in another writing: " + text) : Set.of();
    }

    private static List<String> writings() {
        byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
        List<String> writings = new ArrayList<>();
        writings.add(HexFormat.of().formatHex(mark));
        writings.add(HexFormat.of().withUpperCase().formatHex(mark));
        for (int before : IntStream.range(0, 3).toArray()) {
            byte[] shifted = new byte[before + mark.length];
            System.arraycopy(mark, 0, shifted, before, mark.length);
            String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Its first and its last letter also depend on what stands beside the mark.
            writings.add(coded.substring(before == 0 ? 0 : before + 1, coded.length() - 1));
        }
        return Stream.concat(writings.stream(), writings.stream().map(coded -> coded.replace('+', '-')
                        .replace('/', '_')))
                .distinct()
                .toList();
    }
}
