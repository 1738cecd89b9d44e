package org.amparo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The conditions of a query by name. Each is taken out in turn, and a scenario has to give another answer: a condition that nobody
 * misses is either not tested or not needed.
 */
public final class Conjuncts {

    private static final String DROPPED = " 1 = 1 ";
    private static final Pattern COMPARISON = Pattern.compile("[<>=]|\\b(between|in|exists|like|is|not)\\b");

    private final String title;
    private final String query;
    private final Map<String, List<Place>> named = new LinkedHashMap<>();
    private final List<Place> explained = new ArrayList<>();

    private record Place(int from, int until, String instead) {}

    private Conjuncts(String title, String query) {
        this.title = title;
        this.query = query;
    }

    /** The conditions of that query, none named yet. */
    public static Conjuncts of(String title, String query) {
        return new Conjuncts(title, query);
    }

    /** Names a condition by its exact text, wherever it stands; it is dropped for one that always holds. */
    public Conjuncts named(String name, String condition) {
        return add(name, places(condition, condition, DROPPED));
    }

    /** Names the condition where it stands within that longer text. */
    public Conjuncts named(String name, String condition, String within) {
        return add(name, places(condition, within, DROPPED));
    }

    /** Names what is replaced by something else when it is dropped: an order, or an alternative, which never holds then. */
    public Conjuncts replaced(String name, String text, String instead) {
        return add(name, places(text, text, instead));
    }

    /** A condition whose loss changes no answer, for that reason, wherever it stands. */
    public Conjuncts explained(String reason, String condition) {
        return explained(reason, condition, condition);
    }

    /** A condition whose loss changes no answer where it stands within that longer text, for that reason. */
    public Conjuncts explained(String reason, String condition, String within) {
        assertThat(reason).isNotBlank();
        explained.addAll(places(condition, within, DROPPED));
        return this;
    }

    private Conjuncts add(String name, List<Place> places) {
        assertThat(named.put(name, places))
                .as("two conditions are called " + name)
                .isNull();
        return this;
    }

    private List<Place> places(String condition, String within, String instead) {
        int inside = within.indexOf(condition);
        assertThat(inside).as("'%s' is not in '%s'", condition, within).isNotNegative();
        List<Place> places = new ArrayList<>();
        for (int at = query.indexOf(within); at >= 0; at = query.indexOf(within, at + 1)) {
            places.add(new Place(at + inside, at + inside + condition.length(), instead));
        }
        assertThat(places).as("%s has no '%s'", title, within).isNotEmpty();
        return places;
    }

    /** The query without that condition. */
    public String without(String name) {
        var text = new StringBuilder(query);
        var places = named.get(name);
        for (int i = places.size() - 1; i >= 0; i--) {
            var place = places.get(i);
            text.replace(place.from(), place.until(), place.instead());
        }
        return text.toString();
    }

    /** One test for each condition, one that no comparison of the query lacks a name, and one that the answer is always the same. */
    public Stream<DynamicTest> eachIsMissed(Function<String, Object> answer) {
        Object whole = answer.apply(query);
        var dropped = named.keySet().stream()
                .map(name -> test(name, () -> {
                    boolean missed = !whole.equals(answer.apply(without(name)));
                    System.out.printf("%-5s without %s: %s%n", missed ? "red" : "green", title, name);
                    assertThat(missed)
                            .as("without '%s' the answer should be another one", name)
                            .isTrue();
                }));
        return Stream.concat(
                dropped,
                Stream.of(
                        test("every condition has a name", () -> assertThat(unnamed())
                                .doesNotContainPattern(COMPARISON)),
                        test("nothing dropped, nothing changed", () -> assertThat(answer.apply(query))
                                .isEqualTo(whole))));
    }

    private DynamicTest test(String name, Executable test) {
        return DynamicTest.dynamicTest(title + ": " + name, test);
    }

    private String unnamed() {
        var text = new StringBuilder(query);
        Stream.concat(named.values().stream().flatMap(List::stream), explained.stream())
                .forEach(place -> text.replace(place.from(), place.until(), "·".repeat(place.until() - place.from())));
        return text.toString();
    }
}
