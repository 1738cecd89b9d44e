package org.amparo.casefile;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a query's <i>where</i>. Its text is put together from constants alone and is the same for all callers of a role,
 * so that its translation is made once and kept; what differs stands in the values.
 *
 * @param text JPQL with named parameters
 * @param values the parameters' values by name
 */
public record Condition(String text, Map<String, Object> values) {

    /** A condition with one parameter. */
    public static Condition of(String text, String parameter, Object value) {
        return new Condition(text, Map.of(parameter, value));
    }

    /**
     * That something is one of these, of which there is at least one. Each is a parameter of its own, the last one repeated up to a
     * power of two: a query with a list as one parameter is translated anew each time it is asked.
     */
    public static Condition oneOf(String expression, String parameter, Collection<?> wanted) {
        var all = List.copyOf(wanted);
        int width = Integer.highestOneBit(2 * all.size() - 1);
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < width; i++) {
            values.put(parameter + i, all.get(Math.min(i, all.size() - 1)));
        }
        return new Condition(expression + " in (:" + String.join(", :", values.keySet()) + ")", values);
    }

    /** A condition without parameters. */
    public static Condition of(String text) {
        return new Condition(text, Map.of());
    }

    /** Both this and the other one. */
    public Condition and(Condition other) {
        return new Condition(text + " and " + other.text, valuesWith(other));
    }

    /** This or the other one. */
    public Condition or(Condition other) {
        return new Condition("(" + text + " or " + other.text + ")", valuesWith(other));
    }

    /** Not this. */
    public Condition not() {
        return new Condition("not (" + text + ")", values);
    }

    private Map<String, Object> valuesWith(Condition other) {
        var both = new HashMap<>(values);
        both.putAll(other.values);
        return both;
    }

    /** Gives the parameters their values; a query whose condition is left unbound is refused by Hibernate. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
