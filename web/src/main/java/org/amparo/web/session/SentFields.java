package org.amparo.web.session;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.shared.Text;

/** What a browser has sent of a form, read as {@link Text} says: values by the names of their fields. */
public final class SentFields {

    private static final String BETWEEN = "&";

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** What stands in a form as a browser writes it, {@code name=value&…}; empty where that cannot be read. */
    static Optional<SentFields> read(String form) {
        var fields = new SentFields();
        try {
            Arrays.stream(form.split(BETWEEN)).filter(field -> !field.isEmpty()).forEach(field -> {
                String[] parts = field.split("=", 2);
                fields.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            });
            return Optional.of(fields);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What a server has read of a form. */
    static SentFields of(Map<String, String[]> parameters) {
        var fields = new SentFields();
        parameters.forEach((name, all) -> Arrays.stream(all).forEach(value -> fields.add(name, value)));
        return fields;
    }

    void add(String name, String value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(Text.words(value));
    }

    /** As {@link #read} reads it. */
    String written() {
        return values.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** How many values there are in all. */
    int size() {
        return values.values().stream().mapToInt(List::size).sum();
    }

    /** The first value of a field, or null. */
    public String first(String name) {
        var all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** All values of a field; null where nothing of it was sent. */
    public List<String> all(String name) {
        return values.get(name);
    }

    /** Id of the form: it is sent as a field that says its own name. */
    public Optional<String> formId() {
        return values.entrySet().stream()
                .filter(field -> field.getValue().equals(List.of(field.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The fields within the parts of a form, by their names; what a page sends of itself is none, nor is a button, which is no part's. */
    public Map<String, List<String>> within(String formId) {
        String parts = formId + ':';
        return values.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(parts) && field.getKey().indexOf(':', parts.length()) > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> List.copyOf(field.getValue()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(Objects.requireNonNullElse(text, ""), StandardCharsets.UTF_8);
    }
}
