package org.amparo.exchange.in;

import java.util.function.Consumer;

/**
 * A part of what an import writes: what is done with each slice of a staged table, one slice after the other.
 *
 * @param step the name under which it is told, {@code import.step.<name>} in words
 * @param staged the table whose rows are gone through; {@code s} in statements
 * @param order in which they are gone through
 * @param only a condition on the rows, or one that all fulfil
 * @param write writes the rows of the present slice
 */
public record Part(String step, String staged, Order order, String only, Consumer<Writing> write) {

    /**
     * An order of rows.
     *
     * @param column the rows of a slice lie between two of its values
     * @param first a value before all of them
     * @param index an index by import and this column
     */
    public record Order(String column, Object first, String index) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final String ALL = "true";

    /** In the order of the lines. */
    public static Part byLine(String step, String staged, Consumer<Writing> write) {
        return new Part(step, staged, new Order("line", 0, "primary"), ALL, write);
    }

    /** In the order of the source's names; rows of one name stand in one slice. */
    public static Part byName(String step, String staged, String index, Consumer<Writing> write) {
        return new Part(step, staged, new Order("external_id", "", index), ALL, write);
    }

    /** In the order of the cases to which rows belong, as the source names these: what belongs to one case comes to stand side by side. */
    public static Part byCase(String step, String staged, String index, Consumer<Writing> write) {
        return new Part(step, staged, new Order("case_external", "", index), ALL, write);
    }

    /** The same for some of the rows alone. */
    public Part only(String condition) {
        return new Part(step, staged, order, condition, write);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
