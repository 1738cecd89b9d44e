package org.amparo.exchange.in;

/** What a line states, read by its kind; every kind says this much of its rows. */
public interface StatedRow {

    /** Number of the line. */
    int line();

    /** Reporting country. */
    String country();

    /** The source's name for it, unique among the rows of its file and country. */
    String name();

    /** A digest of what is stated; null where rows of the kind are not taken. */
    Content content();
}
