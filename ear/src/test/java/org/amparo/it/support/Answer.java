package org.amparo.it.support;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the application answered.
 *
 * @param body as text; empty when there is none
 */
public record Answer(int status, HttpResponse<String> response, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response, response.body());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as a JSON object or array. */
    public JsonStructure json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }

    /** A value inside the body, by JSON pointer, for example {@code /items/0/number}. */
    public JsonValue at(String pointer) {
        return json().getValue(pointer);
    }
}
