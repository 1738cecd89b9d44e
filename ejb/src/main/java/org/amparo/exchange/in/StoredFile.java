package org.amparo.exchange.in;

import org.amparo.press.Compared;

/** A file that was brought and waits to be read; the same file is known again by what it holds. */
public interface StoredFile extends Compared {

    /** By which it is found again. */
    String name();
}
