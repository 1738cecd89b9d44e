package org.amparo.web.http;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.web.problem.InvalidInput.Fault;

/** Finds the members of a JSON body that are given twice: whoever reads it would take the last one, and the sender may have meant the first. */
final class GivenTwice {

    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private GivenTwice() {}

    /** An object or a list in which the reading stands. */
    private static final class Level {
        private final String path;
        private final boolean list;
        private final Set<String> names = new HashSet<>();
        private String name = "";
        private int index;

        Level(String path, boolean list) {
            this.path = path;
            this.list = list;
        }

        String place() {
            return list ? path + '[' + index + ']' : path.isEmpty() ? name : path + '.' + name;
        }
    }

    /** A fault for each member that an object has twice. */
    static List<Fault> in(byte[] body) {
        var found = new GivenTwice();
        try (var parser = JSON.createParser(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                found.read(parser.next(), parser);
            }
        }
        return found.faults;
    }

    private void read(JsonParser.Event event, JsonParser parser) {
        switch (event) {
            case KEY_NAME -> name(parser.getString());
            case START_OBJECT, START_ARRAY -> levels.push(
                    new Level(levels.isEmpty() ? "" : levels.peek().place(), event == JsonParser.Event.START_ARRAY));
            case END_OBJECT, END_ARRAY -> {
                levels.pop();
                next();
            }
            default -> next();
        }
    }

    private void name(String name) {
        var level = levels.peek();
        level.name = name;
        if (!level.names.add(name)) {
            faults.add(new Fault(level.place(), "given-twice"));
        }
    }

    private void next() {
        if (!levels.isEmpty()) {
            levels.peek().index++;
        }
    }
}
