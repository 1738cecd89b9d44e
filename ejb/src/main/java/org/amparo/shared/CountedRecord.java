package org.amparo.shared;

/** A record from which it follows how a person is counted; the fields that matter are {@link CountedFact}s. */
public interface CountedRecord {

    /** Database id of the person. */
    Long countedPerson();

    /** Whether it is a case, which others hold while they decide on it. */
    default boolean isCase() {
        return false;
    }
}
