package org.amparo.web.casefile;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draft holds, form by form and question by question: what its author has typed, and what stood there when she began. What she has
 * not touched is not in it, unless nothing is recorded yet. A draft of before, and a form that was sent when the session had ended, hold
 * every field by the name of its input; what stood there is known only as far as it was kept before.
 */
final class DraftAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VERSION = "version";
    private static final String PRESS = "press";
    private static final String ANSWERS = "answers";
    private static final String TYPED = "typed";
    private static final String BEGAN = "began";
    private static final String FORMS_OF_BEFORE = "forms";

    private final Map<String, Map<String, Map<String, List<String>>>> typed = new TreeMap<>();
    private final Map<String, Map<String, Map<String, List<String>>>> began = new TreeMap<>();
    private final Map<String, Map<String, List<String>>> ofBefore = new TreeMap<>();
    private final int version;
    private String press;

    /** Nothing typed yet into forms that show a version of the record. */
    DraftAnswers(int version) {
        this.version = version;
    }

    /** As {@link #written} wrote them. */
    static DraftAnswers read(String written) {
        try (var reader = JSON.createReader(new StringReader(written))) {
            var all = reader.readObject();
            var answers = new DraftAnswers(all.getInt(VERSION));
            answers.press = all.getString(PRESS, null);
            part(all, FORMS_OF_BEFORE)
                    .forEach((form, fields) -> answers.ofBefore.put(form, values(fields.asJsonObject())));
            part(all, ANSWERS).forEach((form, questions) -> questions
                    .asJsonObject()
                    .forEach((question, answer) -> answers.add(form, question, answer.asJsonObject())));
            return answers;
        }
    }

    private static JsonObject part(JsonObject all, String name) {
        return all.containsKey(name) ? all.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private void add(String form, String question, JsonObject answer) {
        put(
                form,
                question,
                values(answer.getJsonObject(TYPED)),
                answer.containsKey(BEGAN) ? values(answer.getJsonObject(BEGAN)) : null);
    }

    private static Map<String, List<String>> values(JsonObject fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((field, all) -> values.put(
                field,
                all.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()));
        return values;
    }

    /** Version of the record when its author began. */
    int version() {
        return version;
    }

    /** Key of the press that saves it, or null where it was kept without one. */
    String press() {
        return press;
    }

    void pressedAs(String key) {
        press = key;
    }

    /** The same without what it holds of a form. */
    DraftAnswers without(String form) {
        var others = new DraftAnswers(version);
        others.press = press;
        others.typed.putAll(typed);
        others.began.putAll(began);
        others.ofBefore.putAll(ofBefore);
        List.of(others.typed, others.began, others.ofBefore).forEach(held -> held.remove(form));
        return others;
    }

    /**
     * The same with a form as it was sent when the session had ended, by the names of its inputs: any of its fields may have been touched.
     *
     * @param shown version of the record that it showed
     */
    DraftAnswers returned(String form, Map<String, List<String>> fields, int shown) {
        var all = new DraftAnswers(shown);
        all.press = press;
        all.typed.putAll(typed);
        all.began.putAll(began);
        all.ofBefore.putAll(ofBefore);
        all.typed.remove(form);
        all.ofBefore.put(form, fields);
        return all;
    }

    /** Whether it holds a form as a draft of before does, or as it was sent. */
    boolean isOfBefore(String form) {
        return ofBefore.containsKey(form);
    }

    /** What was typed into a form, by question. */
    Map<String, Map<String, List<String>>> typedInto(String form) {
        return typed.getOrDefault(form, Map.of());
    }

    /** All that it holds of a form, by the names of its inputs. */
    Map<String, List<String>> inputsOf(String form) {
        Map<String, List<String>> inputs = new LinkedHashMap<>(ofBefore.getOrDefault(form, Map.of()));
        typedInto(form).values().forEach(inputs::putAll);
        return inputs;
    }

    /** What it holds of such a form, by the names of its inputs. */
    Map<String, List<String>> ofBefore(String form) {
        return ofBefore.getOrDefault(form, Map.of());
    }

    /** What stood there when she began; null where that is not known. */
    Map<String, List<String>> began(String form, String question) {
        return began.getOrDefault(form, Map.of()).get(question);
    }

    /**
     * Whether somebody else has recorded an answer since she began. Of a draft of before the version of the record tells whether that may
     * be so.
     *
     * @param recorded what stands now, in that version of the record
     */
    boolean isOvertaken(String form, String question, Map<String, List<String>> recorded, int standing) {
        var stood = began(form, question);
        return stood == null ? version != standing : !stood.equals(recorded);
    }

    /** Holds an answer; {@code stood} is null where nothing is recorded. */
    void put(String form, String question, Map<String, List<String>> answer, Map<String, List<String>> stood) {
        typed.computeIfAbsent(form, one -> new LinkedHashMap<>()).put(question, answer);
        if (stood != null) {
            began.computeIfAbsent(form, one -> new TreeMap<>()).put(question, stood);
        }
    }

    /** Whether it holds nothing. */
    boolean isEmpty() {
        return typed.isEmpty() && ofBefore.isEmpty();
    }

    /** As it is kept. */
    String written() {
        var answers = JSON.createObjectBuilder();
        typed.forEach((form, questions) -> {
            var of = JSON.createObjectBuilder();
            questions.forEach((question, answer) -> {
                var one = JSON.createObjectBuilder().add(TYPED, object(answer));
                var stood = began(form, question);
                if (stood != null) {
                    one.add(BEGAN, object(stood));
                }
                of.add(question, one);
            });
            answers.add(form, of);
        });
        var all = JSON.createObjectBuilder().add(VERSION, version).add(ANSWERS, answers);
        if (press != null) {
            all.add(PRESS, press);
        }
        if (!ofBefore.isEmpty()) {
            var forms = JSON.createObjectBuilder();
            ofBefore.forEach((form, fields) -> forms.add(form, object(fields)));
            all.add(FORMS_OF_BEFORE, forms);
        }
        return all.build().toString();
    }

    private static JsonObjectBuilder object(Map<String, List<String>> values) {
        var object = JSON.createObjectBuilder();
        values.forEach((field, all) -> object.add(field, JSON.createArrayBuilder(all)));
        return object;
    }
}
