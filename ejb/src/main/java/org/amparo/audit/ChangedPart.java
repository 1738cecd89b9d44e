package org.amparo.audit;

import java.util.Set;

/**
 * Which part of the records a change touched, without what stood there.
 *
 * @param subject what was changed: {@code case}, {@code service}, {@code organisation}
 * @param action what happened to it; null where so much was written at once that it is only counted
 * @param cases database ids of the cases that it belongs to: two where it was moved; none where it belongs to no case, or is only counted
 * @param name what is changed, where it is no case's
 * @param fields names of the fields that changed; none of an addition
 * @param records how many records it touched in this way
 */
public record ChangedPart(
        String subject, HistoryEntry.Action action, Set<Long> cases, String name, Set<String> fields, long records) {

    ChangedPart times(long records) {
        return new ChangedPart(subject, action, cases, name, fields, records);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
