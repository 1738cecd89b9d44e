package org.amparo.web.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A box of the week's grid, as a page writes and reads it.
 *
 * @param number whose: the number of her case
 * @param on of which day
 */
record Tick(String number, LocalDate on) {

    private static final char PARTED = '/';

    /** What a box says of itself. */
    String key() {
        return number + PARTED + on;
    }

    /** What was sent of a box; empty where no box says so. */
    static Optional<Tick> read(String key) {
        int between = key.indexOf(PARTED);
        try {
            return between < 0
                    ? Optional.empty()
                    : Optional.of(new Tick(numberIn(key), LocalDate.parse(key.substring(between + 1))));
        } catch (DateTimeParseException noBox) {
            return Optional.empty();
        }
    }

    static String numberIn(String key) {
        return key.substring(0, key.indexOf(PARTED));
    }

    static LocalDate dayIn(String key) {
        return LocalDate.parse(key.substring(key.indexOf(PARTED) + 1));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
