package org.amparo.exchange.in;

import org.amparo.statistics.StateAvailability;

/** What a line says of a figure that a country can give, or not. */
record StagedStatement(int line, String country, StateAvailability stated, Content content) {

    String name() {
        return stated.year() + "/" + country + "/" + stated.indicator();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
