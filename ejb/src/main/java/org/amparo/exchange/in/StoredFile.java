package org.amparo.exchange.in;

import org.amparo.press.Compared;

/**
 * A file that was brought and waits to be read.
 *
 * @param name by which it is found again
 * @param digest SHA-256 of what it holds, by which the same file is known again
 */
public record StoredFile(String name, String digest) implements Compared {

    @Override
    public Object compared() {
        return digest;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
