package org.amparo.plausibility;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One of the {@link Facts} that rules speak of. */
public enum Fact {
    BIRTH("birthDate", facts -> both(facts.bornFrom(), facts.bornUntil())),
    STATED_AGE("statedAge", facts -> both(facts.statedFrom(), facts.statedUntil())),
    DETECTED("detectedOn", Facts::detected),
    OPENED("openedOn", Facts::opened),
    REGISTERED("registeredOn", Facts::registered),
    DECIDED("decidedOn", facts -> both(facts.decidedFrom(), facts.decidedUntil())),
    CLOSED("closedOn", Facts::closed),
    START("startOn", Facts::start),
    END("endOn", Facts::end),
    STATE("state", facts -> facts.start() == null ? null : List.of(facts.planned(), facts.given(), facts.stay())),
    PROVIDER("provider", Facts::providerUntil),
    /** The first and the last day of the services that the case has already. */
    SERVICES("services", facts -> both(facts.firstService(), facts.lastService()));

    private final String field;
    private final Function<Facts, Object> value;

    Fact(String field, Function<Facts, Object> value) {
        this.field = field;
        this.value = value;
    }

    private static Object both(Object one, Object other) {
        return one == null && other == null ? null : Arrays.asList(one, other);
    }

    /** What is known of it, to be compared; null for nothing. */
    Object in(Facts facts) {
        return value.apply(facts);
    }

    /** The name that most orders have for it. */
    public String field() {
        return field;
    }
}
