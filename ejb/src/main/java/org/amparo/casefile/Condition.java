package org.amparo.casefile;

import jakarta.persistence.TypedQuery;
import java.util.HashMap;
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

    /** A condition without parameters. */
    public static Condition of(String text) {
        return new Condition(text, Map.of());
    }

    /** Both this and the other one. */
    public Condition and(Condition other) {
        return new Condition(text + " and " + other.text, valuesWith(other));
    }

    /** This or the other one. */
    Condition or(Condition other) {
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
