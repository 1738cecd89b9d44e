package org.amparo.audit;

/**
 * Where the changes of one kind of record stand, for a query that asks which cases have changed.
 *
 * @param entity of the history, by its name
 * @param ofCase what in it holds the id of the case
 */
public record KeptChanges(String entity, String ofCase) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
