package org.amparo.shared;

import java.text.Normalizer;
import java.util.Set;

/**
 * How a text is read that comes in, whichever door it takes: what nobody sees makes no difference. Forms, API and registers read by
 * it, so a word that was copied from a letter is the word that was typed.
 */
public final class Text {

    /** What has no width though Unicode counts it among letters and marks. */
    private static final Set<Integer> UNSEEN = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

    /** A cell of Braille without a dot. */
    private static final int EMPTY_CELL = 0x2800;

    /** Joins two signs to one, as in the picture of a family; only after a sign does it say anything. */
    private static final int JOINER = 0x200D;

    private static final int SHOWN_AS_SIGN = 0xFE0F;
    private static final int NEXT_LINE = 0x85;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int SOFT_HYPHEN = 0xAD;

    /** Below it stands no mark that is composed with the letter before. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /**
     * Words: letters composed (NFC), every kind of blank one blank, lines ended by {@code \n}, without what is invisible and
     * without blanks around them. Half a character becomes the sign for what cannot be read. Null stays null.
     */
    public static String words(String typed) {
        if (typed == null) {
            return null;
        }
        if (isPlain(typed)) {
            return typed.strip();
        }
        var read = new StringBuilder(typed.length());
        Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> add(read, point));
        return read.toString().strip();
    }

    /** A name, number or code: {@link #words} in one line, with one blank where there are several. */
    public static String name(String typed) {
        return typed == null ? null : words(typed).replaceAll("\\s+", " ");
    }

    /** Whether nothing has to be read but blanks around it, as of nearly all that comes: every letter below is composed. */
    private static boolean isPlain(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            boolean ascii = letter >= ' ' && letter < 0x7F || letter == '\n';
            boolean latin = letter > NO_BREAK_SPACE && letter < FIRST_COMBINING && letter != SOFT_HYPHEN;
            if (!ascii && !latin) {
                return false;
            }
        }
        return true;
    }

    private static void add(StringBuilder read, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL -> addControl(read, point);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> read.append('\n');
            case Character.SPACE_SEPARATOR -> read.append(' ');
            case Character.FORMAT -> {
                if (point == JOINER && endsWithSign(read)) {
                    read.appendCodePoint(point);
                }
            }
            case Character.SURROGATE -> read.appendCodePoint(REPLACEMENT);
            default -> {
                if (!UNSEEN.contains(point) && !isNoCharacter(point)) {
                    read.appendCodePoint(point == EMPTY_CELL ? ' ' : point);
                }
            }
        }
    }

    /** What Unicode keeps from ever being a character; XML, and so a picture, refuses it. */
    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static void addControl(StringBuilder read, int point) {
        switch (point) {
            case '\n', '\r', '\f', 0x0B, NEXT_LINE -> read.append('\n');
            case '\t' -> read.append(' ');
            default -> {
                // Nobody sees it, and the database would keep it.
            }
        }
    }

    private static boolean endsWithSign(StringBuilder read) {
        if (read.length() == 0) {
            return false;
        }
        int last = read.codePointBefore(read.length());
        return last == SHOWN_AS_SIGN || Character.isSupplementaryCodePoint(last);
    }
}
