package org.amparo.audit;

import java.util.Set;

/**
 * Fired before records of several persons are written one after the other: whoever follows what is written locks them all first, so that two
 * who write of the same persons in another order do not wait for each other.
 *
 * @param cases database ids of known cases that will be changed
 * @param persons database ids of the persons of whom something will be written
 */
public record AboutToWrite(Set<Long> cases, Set<Long> persons) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
