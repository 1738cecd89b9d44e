package org.amparo.statistics;

import java.util.List;
import java.util.Map;

/** What is folded out of a cube: whom of its population is counted, and by what they are told apart. */
interface Breakdown {

    /** The values of which a unit has to have one, for each dimension named. */
    Map<Dimension, List<String>> fixed();

    /** The dimensions by which it is broken down, in the order of the keys. */
    List<Dimension> keys();

    /** The indicators that have to be available for the number under these keys. */
    List<String> indicators(Map<Dimension, String> under);

    /** The values of a closed dimension under which a unit may stand, in order; empty where the values are open. */
    default List<String> values(Dimension dimension) {
        return dimension.printed();
    }
}
