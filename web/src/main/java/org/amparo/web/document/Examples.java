package org.amparo.web.document;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The examples of the API's document, by operation: what is sent ({@code request}, or {@code form}
 * where it is no JSON) and what comes back ({@code answer}). */
final class Examples {

    private static final String FILE = "examples.json";

    private final JsonObject byOperation;

    private Examples(JsonObject byOperation) {
        this.byOperation = byOperation;
    }

    static Examples load() {
        try (var file = Examples.class.getResourceAsStream(FILE);
                var reader = JSON.createReader(file)) {
            return new Examples(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Object> request(String operation) {
        return find(operation, "request").or(() -> find(operation, "form"));
    }

    Optional<Object> answer(String operation) {
        return find(operation, "answer");
    }

    private Optional<Object> find(String operation, String part) {
        return Optional.ofNullable(byOperation.getJsonObject(operation))
                .map(example -> example.get(part))
                .map(Examples::plain);
    }

    /** The document's model knows maps and lists, not JSON-P. */
    private static Object plain(JsonValue json) {
        if (json instanceof JsonObject object) {
            var map = new LinkedHashMap<String, Object>();
            object.forEach((name, value) -> map.put(name, plain(value)));
            return map;
        }
        if (json instanceof JsonArray array) {
            return array.stream().map(Examples::plain).toList();
        }
        if (json instanceof JsonString string) {
            return string.getString();
        }
        if (json instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        return json == JsonValue.NULL ? null : (Object) (json == JsonValue.TRUE);
    }
}
