package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** {@code config/amparo import}: sends a register and waits until it is taken in, checked or refused. */
final class ImportCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_PROBLEMS = 20;

    /** Numbers of a kind of rows, by their names in the API, and what they are called here. */
    private static final Map<String, String> NUMBERS = numbers();

    private final OperatorApi api;
    private final Progress out;

    ImportCommand(OperatorApi api, Progress out) {
        this.api = api;
        this.out = out;
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("read", "read");
        numbers.put("new", "new");
        numbers.put("unchanged", "unchanged");
        numbers.put("changed", "changed");
        numbers.put("notYetTaken", "not imported yet");
        numbers.put("errors", "with errors");
        numbers.put("warnings", "with warnings");
        return numbers;
    }

    /**
     * Sends it and waits.
     *
     * @throws LaunchFailure where it is refused or fails
     */
    void run(Transfer order) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", order.format());
        fields.put("dryRun", String.valueOf(order.dryRun()));
        fields.put("source", order.source());
        fields.put("anotherRegister", String.valueOf(order.anotherRegister()));
        fields.put("sameRegister", String.valueOf(order.sameRegister()));
        fields.put("mode", order.mode());
        fields.put("organisation", order.organisation());
        fields.put("as", order.as());
        fields.put("dates", order.dates());
        fields.put("encoding", order.encoding());
        Upload upload = new Upload(fields, order.path());
        out.say("Sending " + order.path());
        URI address = api.order("/api/v1/imports", upload.contentType(), upload.body());
        JsonObject end =
                new Wait(api, out, BETWEEN_LOOKS).untilDone(address, ImportCommand::isOver, ImportCommand::line);
        out.say("Import " + text(end, "id", ""));
        object(end, "counts").forEach((kind, counts) -> out.say(counts(kind, counts.asJsonObject())));
        notes(end);
        problems(object(end, "problems"));
        verdict(end);
    }

    private static boolean isOver(JsonObject job) {
        return !List.of("QUEUED", "READING", "WRITING").contains(job.getString("state"));
    }

    private static String line(JsonObject job) {
        JsonObject progress = object(job, "progress");
        StringBuilder line = new StringBuilder(job.getString("state"));
        if (progress.containsKey("step") && !progress.isNull("step")) {
            line.append("  ").append(progress.getString("step"));
        }
        if (progress.getInt("total", 0) > 0) {
            line.append("  ").append(progress.getInt("done", 0)).append(" of ").append(progress.getInt("total"));
        }
        return line.toString();
    }

    private static String counts(String kind, JsonObject counts) {
        return kind + ": "
                + NUMBERS.entrySet().stream()
                        .filter(number -> counts.containsKey(number.getKey()))
                        .map(number -> counts.getInt(number.getKey()) + " " + number.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** What was done with the files, and what of them was left out. */
    private void notes(JsonObject end) {
        if (end.containsKey("notes")) {
            end.getJsonArray("notes")
                    .getValuesAs(JsonObject.class)
                    .forEach(note -> out.say(
                            "  " + text(note, "file", "file") + ": " + text(note, "message", text(note, "code", ""))));
        }
    }

    private void problems(JsonObject problems) {
        if (!problems.containsKey("items")) {
            return;
        }
        var items = problems.getJsonArray("items").getValuesAs(JsonObject.class);
        items.stream().limit(MOST_PROBLEMS).forEach(problem -> out.say(problem(problem)));
        long all = (long) problems.getInt("errors", 0) + problems.getInt("warnings", 0);
        if (all > Math.min(MOST_PROBLEMS, items.size())) {
            out.say("… and " + (all - Math.min(MOST_PROBLEMS, items.size())) + " more.");
        }
    }

    private static String problem(JsonObject problem) {
        StringBuilder line = new StringBuilder("  ");
        line.append(text(problem, "file", "file"));
        if (problem.getInt("line", 0) > 0) {
            line.append(" line ").append(problem.getInt("line"));
        }
        String field = text(problem, "field", "");
        if (!field.isEmpty()) {
            line.append(", ").append(field);
        }
        return line.append(": ")
                .append(text(problem, "message", text(problem, "code", "")))
                .append("WARNING".equals(text(problem, "severity", "")) ? " (warning)" : "")
                .toString();
    }

    private void verdict(JsonObject end) {
        switch (end.getString("state")) {
            case "DONE" -> out.say("Imported.");
            case "CHECKED" -> out.say("Checked, and nothing was written: the rows can be imported.");
            case "REFUSED" -> throw new LaunchFailure("Nothing was imported: "
                    + Counted.of(object(end, "problems").getInt("errors", 0), "error") + " in the rows.");
            case "ASKED" -> throw new LaunchFailure("Nothing was imported yet: " + answers(object(end, "question")));
            case "CANCELLED" -> throw new LaunchFailure("The import was cancelled.");
            default -> throw new LaunchFailure("The import failed: " + text(end, "failure", "no reason was given."));
        }
    }

    private static String answers(JsonObject question) {
        String source = text(question, "source", null);
        var choices = question.getJsonArray("choices").getValuesAs(JsonString::getString);
        if (source == null) {
            return "say it with --" + question.getString("about") + ", one of " + String.join(", ", choices) + ".";
        }
        // A source that was said itself is no other one's: there is one answer, for another register needs another
        // name.
        return choices.contains("other")
                ? "if it is the same register, say --source '" + source
                        + "'; if it is one of other people, say --another-register."
                : "if it is the same register as '" + source
                        + "', say --same-register; if it is one of other people, give it a --source of its own.";
    }

    private static String text(JsonObject json, String name, String otherwise) {
        return json.containsKey(name) && !json.isNull(name) ? json.getString(name) : otherwise;
    }

    private static JsonObject object(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        return value instanceof JsonObject object
                ? object
                : Json.createObjectBuilder().build();
    }
}
