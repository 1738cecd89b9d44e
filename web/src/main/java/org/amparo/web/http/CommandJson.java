package org.amparo.web.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.amparo.shared.Lines;
import org.amparo.shared.Text;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.problem.InvalidInput.Fault;

/**
 * Turns JSON into a command. JSON-B passes over a misspelt name and cuts a number that is too large; a case file must not be
 * changed by half of what was meant, so here every name and value has to fit, and all that do not are told at once.
 */
final class CommandJson {

    private final List<Fault> faults = new ArrayList<>();

    private CommandJson() {}

    /**
     * Reads a command.
     *
     * @throws InvalidInput with a fault for each name or value that does not fit
     */
    static <R extends Record> R read(Class<R> type, JsonValue json) {
        var reading = new CommandJson();
        Object command = json == JsonValue.NULL ? reading.fault("", "not-an-object") : reading.value(type, json, "");
        if (!reading.faults.isEmpty()) {
            throw new InvalidInput(reading.faults);
        }
        return type.cast(command);
    }

    private Object value(Type type, JsonValue json, String path) {
        if (json == JsonValue.NULL) {
            return absent(type);
        }
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], json, path);
        }
        var wanted = (Class<?>) type;
        return wanted.isRecord() ? object(wanted, json, path) : scalar(wanted, json, path);
    }

    private Object object(Class<?> type, JsonValue json, String path) {
        if (!(json instanceof JsonObject object)) {
            return fault(path, "not-an-object");
        }
        var components = type.getRecordComponents();
        var unknown = new LinkedHashSet<>(object.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        unknown.forEach(name -> fault(at(path, name), "unknown-property"));
        var arguments = Arrays.stream(components)
                .map(component -> part(
                        component,
                        object.getOrDefault(component.getName(), JsonValue.NULL),
                        at(path, component.getName())))
                .toArray();
        return faults.isEmpty() ? create(type, components, arguments) : null;
    }

    /** Words that may have lines keep them; any other text is read in one. */
    private Object part(RecordComponent component, JsonValue json, String path) {
        return component.isAnnotationPresent(Lines.class) && json instanceof JsonString words
                ? Text.words(words.getString())
                : value(component.getGenericType(), json, path);
    }

    private Object list(Type item, JsonValue json, String path) {
        if (!(json instanceof JsonArray array)) {
            return fault(path, "not-a-list");
        }
        var items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = path + "[" + i + "]";
            items.add(
                    array.get(i) == JsonValue.NULL
                            ? fault(place, "not-of-this-kind")
                            : value(item, array.get(i), place));
        }
        return items;
    }

    private Object scalar(Class<?> type, JsonValue json, String path) {
        String text = text(type, json);
        if (text == null) {
            return fault(path, "not-of-this-kind");
        }
        try {
            return Scalars.read(type, text);
        } catch (Scalars.Unreadable unreadable) {
            return fault(path, unreadable.code(), unreadable.arguments().toArray());
        }
    }

    /** The text of a value of the JSON kind that a type is written in, or null for another kind. */
    private static String text(Class<?> type, JsonValue json) {
        if (type == int.class || type == Integer.class) {
            return json instanceof JsonNumber number ? number.toString() : null;
        }
        if (type == boolean.class || type == Boolean.class) {
            return json == JsonValue.TRUE || json == JsonValue.FALSE ? json.toString() : null;
        }
        return json instanceof JsonString string ? string.getString() : null;
    }

    private static Object absent(Type type) {
        return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] arguments) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException rule) {
                throw rule;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a record of commands: " + type.getName(), e);
        }
    }

    private Object fault(String path, String code, Object... arguments) {
        faults.add(new Fault(path, code, arguments));
        return null;
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
