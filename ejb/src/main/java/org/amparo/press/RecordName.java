package org.amparo.press;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By what a record is found again; nothing that it holds.
 *
 * @param of number of its case, its country or its year, where it is not found without; or null
 * @param id its own name: public id, case number, code
 */
public record RecordName(String of, String id) {

    private static final String BETWEEN = " ";

    /** A record that is found by its own name alone. */
    public static RecordName of(String id) {
        return new RecordName(null, id);
    }

    /** The names of what a desk has answered: one, some, or none where it has answered nothing. */
    static List<RecordName> all(Object answer) {
        if (answer instanceof Collection<?> several) {
            return several.stream().flatMap(one -> all(one).stream()).toList();
        }
        return answer instanceof Recorded one ? List.of(one.recordName()) : List.of();
    }

    /** The names as they are stored. */
    static String written(List<RecordName> names) {
        return names.stream()
                .map(name -> name.of == null ? name.id : name.of + '/' + name.id)
                .collect(Collectors.joining(BETWEEN));
    }

    /** What {@link #written} has written. */
    static List<RecordName> read(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(BETWEEN)).map(RecordName::one).toList();
    }

    private static RecordName one(String name) {
        int end = name.indexOf('/');
        return end < 0 ? of(name) : new RecordName(name.substring(0, end), name.substring(end + 1));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
