package org.amparo.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The realm that Keycloak imports at the first start: the common one, and in the demo what {@code demo.json} adds to it. */
final class RealmFile {

    private RealmFile() {}

    /** Writes the realm of a profile. */
    static void write(Path configuration, Profile profile, Path target) {
        JsonObject realm = read(configuration.resolve("realm.json"));
        if (profile == Profile.DEMO) {
            realm = merge(realm, read(configuration.resolve("demo.json")));
        }
        try {
            OwnerOnly.write(target, realm.toString());
        } catch (IOException e) {
            throw new LaunchFailure("The realm " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Members of the addition replace those of the base; clients are merged one by one, users are added. */
    static JsonObject merge(JsonObject base, JsonObject addition) {
        JsonObjectBuilder merged = Json.createObjectBuilder(base);
        addition.forEach((name, value) -> merged.add(
                name,
                value.getValueType() == JsonValue.ValueType.ARRAY && base.containsKey(name)
                        ? mergeByIdentity(base.getJsonArray(name), value.asJsonArray())
                        : value));
        return merged.build();
    }

    private static JsonArray mergeByIdentity(JsonArray base, JsonArray addition) {
        Map<String, JsonObject> byIdentity = new LinkedHashMap<>();
        base.forEach(item -> byIdentity.put(identity(item.asJsonObject()), item.asJsonObject()));
        addition.forEach(item -> byIdentity.merge(
                identity(item.asJsonObject()), item.asJsonObject(), (known, more) -> Json.createObjectBuilder(known)
                        .addAll(Json.createObjectBuilder(more))
                        .build()));
        return Json.createArrayBuilder(byIdentity.values()).build();
    }

    private static String identity(JsonObject item) {
        return item.getString("clientId", item.getString("username", item.getString("name", "")));
    }

    private static JsonObject read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new LaunchFailure("The realm " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
