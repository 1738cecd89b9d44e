package org.amparo.it.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Words that nothing but a test has ever written, each planted in one place, so that a log that repeats one tells whose it is. */
final class Sentinels {

    /** What every sentinel begins with. */
    static final String MARK = "zqx";

    /** Days on which nothing else in the tests happens: a birth, and a service. */
    static final List<String> DAYS = List.of("1993-07-23", "2019-03-17");

    /** Begins in a command what are free words, of which each sending has new ones; what follows it stays. */
    static final String FREE = "?";

    /** What a forger would send. */
    private static final String FORGED = "\r\n2026-11-28T00:00:00.000-06:00 ERROR [org.amparo] (forged) ";

    private static final int LONGER_THAN_ANYTHING = 30_000;

    private final Map<String, String> places = new LinkedHashMap<>();

    /** A new sentinel for a place. */
    String in(String place) {
        String sentinel = MARK + "%06d".formatted(places.size()) + "q";
        places.put(sentinel, place);
        return sentinel;
    }

    /** All that were planted, with their places. */
    Map<String, String> planted() {
        return places;
    }

    /** The command with new words wherever it has free ones. */
    JsonObject filled(String name, JsonObject command) {
        JsonObject filled = command;
        for (String pointer : leaves("", command)) {
            if (filled.getValue(pointer) instanceof JsonString words
                    && words.getString().startsWith(FREE)) {
                String rest = words.getString().substring(FREE.length());
                filled = replaced(filled, pointer, Json.createValue(in(name + pointer) + rest));
            }
        }
        return filled;
    }

    /** The command spoilt in every way at every field: other words, too many, a forged line, another type, a name nobody knows. */
    List<JsonObject> spoilt(String name, JsonObject command) {
        List<JsonObject> all = new ArrayList<>();
        for (String pointer : leaves("", command)) {
            String place = name + pointer;
            Stream.<UnaryOperator<String>>of(
                            sentinel -> sentinel,
                            sentinel -> sentinel + "x".repeat(LONGER_THAN_ANYTHING),
                            sentinel -> sentinel + FORGED + sentinel)
                    .map(words -> Json.createValue(words.apply(in(place))))
                    .forEach(value -> all.add(replaced(filled(name, command), pointer, value)));
            String sentinel = in(place);
            JsonObject other =
                    Json.createObjectBuilder().add(sentinel, sentinel).build();
            all.add(replaced(filled(name, command), pointer, other));
        }
        String unknown = in(name);
        all.add(Json.createObjectBuilder(filled(name, command))
                .add(unknown, unknown)
                .build());
        return all;
    }

    private static JsonObject replaced(JsonObject command, String pointer, JsonValue value) {
        return Json.createPointer(pointer).replace(command, value);
    }

    private static List<String> leaves(String pointer, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .flatMap(member -> leaves(pointer + "/" + member.getKey(), member.getValue()).stream())
                    .toList();
        }
        if (value instanceof JsonArray array) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                all.addAll(leaves(pointer + "/" + i, array.get(i)));
            }
            return all;
        }
        return value instanceof JsonStructure ? List.of() : List.of(pointer);
    }
}
