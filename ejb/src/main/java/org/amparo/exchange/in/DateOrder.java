package org.amparo.exchange.in;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the dates of a file are written that could be read in several ways. Whoever brings the file says it once for all of them; a date
 * that can be read in one way alone ({@code 2019-05-14}, {@code 2019/5/14}, {@code 14 de mayo de 2019}) is read so with each of them.
 */
public enum DateOrder {
    /** Day, month, year: {@code 14/05/2019}. */
    DMY,
    /** Month, day, year: {@code 05/14/2019}. */
    MDY,
    /** Day, month and a year in two digits, which is the latest one of those digits that has begun. */
    DMYY,
    /** Month, day and a year in two digits. */
    MDYY,
    /** Days since the end of 1899, as Excel counts them. */
    EXCEL,
    /** Days since the beginning of 1904, as Excel once counted them on a Mac. */
    EXCEL1904;

    /** The name in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of a code, if there is one. */
    public static Optional<DateOrder> of(String code) {
        return List.of(values()).stream()
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    boolean isSerial() {
        return this == EXCEL || this == EXCEL1904;
    }

    boolean isDayFirst() {
        return this == DMY || this == DMYY;
    }

    boolean takesShortYears() {
        return this == DMYY || this == MDYY;
    }
}
