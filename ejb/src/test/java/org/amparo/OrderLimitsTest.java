package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.casefile.list.CaseQuery;
import org.amparo.exchange.out.ListWords;
import org.amparo.oversight.SheetWords;
import org.amparo.testing.Doors;
import org.amparo.testing.PlantedWords;
import org.junit.jupiter.api.Test;

/** Whoever gives an order cannot make it as long as she likes. */
class OrderLimitsTest {

    @Test
    void each_text_of_an_order_is_limited() {
        // A search is for what is there, and the words of a list are the application's own.
        assertThat(Doors.orders())
                .filteredOn(order -> order != CaseQuery.class && order != ListWords.class && order != SheetWords.class)
                .flatExtracting(PlantedWords::unlimited)
                .as("texts without @Size")
                .isEmpty();
    }
}
