package org.amparo.web.statistics;

import org.amparo.web.problem.InvalidInput;

/** The year that a request has to name. */
final class GivenYear {

    private GivenYear() {}

    /** The year; refused beside its parameter where there is none. */
    static int of(Integer year) {
        if (year == null) {
            throw new InvalidInput("year", "not-null");
        }
        return year;
    }
}
