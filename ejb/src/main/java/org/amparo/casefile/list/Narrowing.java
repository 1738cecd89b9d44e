package org.amparo.casefile.list;

import java.util.function.Function;
import org.amparo.casefile.Condition;

/**
 * What a list is narrowed by.
 *
 * @param condition on a row that says of a case what lists sort and narrow by
 * @param fromAll whether all rows have to be read to find the few that it holds; they are then sorted by themselves, for along the order of the
 *     list the database would look up each row in the table
 */
record Narrowing(Function<String, Condition> condition, boolean fromAll) {

    Condition of(String row) {
        return condition.apply(row);
    }

    Narrowing and(Function<String, Condition> another) {
        return new Narrowing(row -> of(row).and(another.apply(row)), fromAll);
    }

    /** What the rows are sorted by so that, where few are found, no index has that order and the shortest one is read. */
    String sortedBy(String column) {
        return fromAll ? "coalesce(%1$s, %1$s)".formatted(column) : column;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
