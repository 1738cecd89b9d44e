package org.amparo.exchange.in;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.shared.Text;

/**
 * Reads the cells of one file as a clean file would hold them: what spreadsheets and programs of statistics write for nothing, dates
 * in their own way, numbers with a point, codes in small letters. So the same register is the same, however it was saved, and whoever
 * reads a line knows the format alone. What was done is noted; what cannot be read stays as it stands, and its line is refused.
 */
final class Cells {

    /** What R, pandas, SPSS, Stata and spreadsheets write where nothing stands; in capitals. */
    private static final Set<String> NOTHING = Set.of(
            "NA", "N/A", "#N/A", "#N/D", "N/D", "S/D", "<NA>", "NULL", "#NULL!", "NONE", "NAN", "NAT", ".", "-", "–",
            "—");

    private static final String NAMIBIA = "NA";
    private static final Pattern LESS_THAN_NOTHING = Pattern.compile("[-−–]99(?:[.,]0+)?");
    private static final Pattern AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
    private static final Pattern POINT = Pattern.compile("([-+]?\\d+)[.,]0+");
    private static final Pattern POINT_OF_NAME = Pattern.compile("(\\d+)\\.0");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,|/+\\n]");
    private static final String OPENING = "“„‟«‘‚\"";
    private static final String CLOSING = "”“‟»’‘\"";

    private final String file;
    private final DateOrder order;
    private final DateSurvey dates;
    private final int thisYear;
    private final Notes notes;
    private boolean nothingIsNa;
    private boolean countryIsNa;

    /**
     * A reader of one file.
     *
     * @param order how dates are written, or null where nobody has said it
     * @param dates hears of each date
     * @param notes hears of what is done
     */
    Cells(String file, DateOrder order, DateSurvey dates, int thisYear, Notes notes) {
        this.file = file;
        this.order = order;
        this.dates = dates;
        this.thisYear = thisYear;
        this.notes = notes;
    }

    /** The cell as a clean file would hold it; empty where there is nothing. */
    String read(String cell, CellKind kind, String column, int line) {
        String text = Text.words(cell);
        if (text.isEmpty() || kind == CellKind.WORDS) {
            return text;
        }
        text = unwrapped(text, column);
        if (isNothing(text, kind)) {
            notes.count(file, "cells-nothing", column);
            return "";
        }
        return switch (kind) {
            case DAY -> day(text, column, line);
            case NUMBER -> number(text, column, POINT);
                // A column of numbers in which one is missing becomes one of decimals in a data frame.
            case NAME -> number(text, column, POINT_OF_NAME);
            case CODE, ALPHA2 -> code(text, column);
            case CODES -> codes(text, column);
            default -> text;
        };
    }

    /** Whether it says {@code NA} for nothing and for a country, Namibia, so that nobody can tell which of them a country's is. */
    boolean leaveNamibiaOpen() {
        return nothingIsNa && countryIsNa;
    }

    private boolean isNothing(String text, CellKind kind) {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return false;
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        if (kind == CellKind.ALPHA2 && capitals.equals(NAMIBIA)) {
            countryIsNa = true;
            return false;
        }
        if (NOTHING.contains(capitals)) {
            nothingIsNa |= capitals.equals(NAMIBIA);
            return true;
        }
        return kind != CellKind.NAME && LESS_THAN_NOTHING.matcher(text).matches();
    }

    /** Without what only says that it is text: curly quotation marks, {@code ="001"}, an apostrophe before a value. */
    private String unwrapped(String text, String column) {
        String inner = inner(text);
        if (inner == null) {
            return text;
        }
        notes.count(file, "cells-unwrapped", column);
        return inner.strip();
    }

    private static String inner(String text) {
        char first = text.charAt(0);
        if (first == '=') {
            Matcher asText = AS_TEXT.matcher(text);
            return asText.matches() ? asText.group(1) : null;
        }
        int last = text.length() - 1;
        int pair = OPENING.indexOf(first);
        if (pair >= 0 && last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            return text.substring(1, last);
        }
        if (first == '\'' && last > 0) {
            return text.substring(1, text.charAt(last) == '\'' ? last : last + 1);
        }
        return null;
    }

    private String day(String text, String column, int line) {
        if (isIso(text)) {
            return text;
        }
        WrittenDate written = WrittenDate.of(text);
        dates.see(written, file, line, column);
        String read = written.in(order, thisYear);
        if (read == null) {
            return text;
        }
        notes.count(file, "cells-dates", column);
        return read;
    }

    /** {@code 2019-05-14}, {@code 2019-05} or {@code 2019}. */
    private static boolean isIso(String text) {
        int length = text.length();
        if (length != 10 && length != 7 && length != 4) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char sign = text.charAt(at);
            if (at == 4 || at == 7 ? sign != '-' : sign < '0' || sign > '9') {
                return false;
            }
        }
        return true;
    }

    private String number(String text, String column, Pattern withPoint) {
        Matcher point = withPoint.matcher(text);
        if (!point.matches()) {
            return text;
        }
        notes.count(file, "cells-numbers", column);
        return point.group(1);
    }

    private String code(String text, String column) {
        String code = capital(text);
        if (!code.equals(text)) {
            notes.count(file, "cells-codes", column);
        }
        return code;
    }

    private String codes(String text, String column) {
        String[] parts = BETWEEN_CODES.split(text);
        var codes = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                codes.append(codes.isEmpty() ? "" : ";").append(capital(part.strip()));
            }
        }
        String read = codes.toString();
        if (!read.equals(text)) {
            notes.count(file, "cells-lists", column);
        }
        return read;
    }

    private static String capital(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean plain = sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '_';
            if (!plain) {
                return text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            }
        }
        return text;
    }
}
