package org.amparo.exchange.in;

/**
 * Something that was done with a file so that it could be read, or what was left out.
 *
 * @param file name of the file
 * @param code its words are {@code note.<code>}
 * @param about column, type of rows or names; null for the file as a whole
 * @param count how many lines, cells or columns
 */
public record FileNote(String file, String code, String about, long count) {

    FileNote times(long many) {
        return new FileNote(file, code, about, many);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
