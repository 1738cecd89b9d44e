package org.amparo.exchange.in;

/**
 * Something that was done with a file so that it could be read, or what of it was left out.
 *
 * @param file name of the file
 * @param code its words are {@code note.<code>}
 * @param about column, type of rows or names of columns; null for the file as a whole, and
 *     to others than whoever brought it where the file alone says it
 * @param count how many lines, cells or columns
 * @param message the same in the reader's language; null until somebody says it
 */
public record NoteView(String file, String code, String about, long count, String message) {

    /** Names what only the file says. */
    private static final String OF_THE_FILE = "columns-unknown";

    /**
     * The view of a note.
     *
     * @param own whether the reader has brought the file
     */
    static NoteView of(FileNote note, boolean own) {
        boolean open = own || !note.code().equals(OF_THE_FILE);
        return new NoteView(note.file(), note.code(), open ? note.about() : null, note.count(), null);
    }

    /** The same in words. */
    public NoteView saying(String words) {
        return new NoteView(file, code, about, count, words);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
