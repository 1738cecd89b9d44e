package org.amparo.exchange.in;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.List;

/** What a protocol keeps as the text of JSON. */
final class ImportText {

    private ImportText() {}

    /** The structure that a text says; null of null. */
    static JsonStructure read(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    static String of(List<FileNote> notes) {
        var json = JSON.createArrayBuilder();
        for (FileNote note : notes) {
            var one = JSON.createObjectBuilder()
                    .add("file", note.file())
                    .add("code", note.code())
                    .add("count", note.count());
            json.add(note.about() == null ? one : one.add("about", note.about()));
        }
        return json.build().toString();
    }

    static List<FileNote> notes(String text) {
        return text == null
                ? List.of()
                : read(text).asJsonArray().getValuesAs(JsonObject.class).stream()
                        .map(note -> new FileNote(
                                note.getString("file"),
                                note.getString("code"),
                                note.getString("about", null),
                                note.getJsonNumber("count").longValue()))
                        .toList();
    }

    static String of(Question question) {
        var json = JSON.createObjectBuilder()
                .add("about", question.about())
                .add("choices", JSON.createArrayBuilder(question.choices()));
        if (question.proposed() != null) {
            json.add("proposed", question.proposed());
        }
        if (question.source() != null) {
            json.add("source", question.source());
        }
        return json.build().toString();
    }

    static Question question(String text) {
        if (text == null) {
            return null;
        }
        var json = read(text).asJsonObject();
        return new Question(
                json.getString("about"),
                json.getJsonArray("choices").getValuesAs(JsonString::getString),
                json.getString("proposed", null),
                json.getString("source", null));
    }
}
