package org.amparo.exchange.in;

import org.amparo.reference.CivilDays;

/**
 * What is said of a file by whoever brings it, where it does not say so itself.
 *
 * @param dates how its dates are written, or null
 * @param encoding in which letters it is written where they are not UTF-8, or null
 * @param days the days on which it is read
 */
record FileManner(DateOrder dates, Encoding encoding, CivilDays days) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
