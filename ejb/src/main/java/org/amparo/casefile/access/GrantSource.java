package org.amparo.casefile.access;

/**
 * What a feature's grants follow from, so that it finds them again and ends them together.
 *
 * @param kind name of what it is, such as {@code STATUS_REQUEST}
 * @param id which one: a public id, or the number of the case where it has one of the kind alone
 */
public record GrantSource(String kind, String id) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
