package org.amparo.shared;

/**
 * Keeps a spreadsheet from taking a text for a formula: what begins like one, also behind blanks or in full-width characters,
 * gets an apostrophe before it, which spreadsheets take as <i>this is text</i> (OWASP, <i>CSV Injection</i>).
 */
public final class SafeCell {

    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private SafeCell() {}

    /** The text as it may stand in a cell; the empty text for null. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS.indexOf(text.charAt(0)) >= 0 || STARTS.indexOf(firstMark(text)) >= 0 ? "'" + text : text;
    }

    /** The first character that is neither blank nor invisible. */
    private static int firstMark(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.CONTROL)
                .findFirst()
                .orElse(' ');
    }
}
