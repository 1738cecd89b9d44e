package org.amparo.exchange.in;

/**
 * Something that was done with a file so that it could be read, or what of it was left out.
 *
 * @param file name of the file
 * @param code its words are {@code note.<code>}
 * @param about column, type of rows or names of columns; null for the file as a whole
 * @param count how many lines, cells or columns
 * @param message the same in the reader's language; null until somebody says it
 */
public record NoteView(String file, String code, String about, long count, String message) {

    static NoteView of(FileNote note) {
        return new NoteView(note.file(), note.code(), note.about(), note.count(), null);
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
