package org.amparo.exchange.in;

import java.text.Normalizer;
import java.util.Locale;

/** When two names of sources look like one: nobody gives two registers names that differ by an accent, and a finger slips. */
final class SourceName {

    /** In shorter names another letter is another name. */
    private static final int LONG_ENOUGH = 4;

    private SourceName() {}

    /** Whether two names are the same without accents, capitals, blanks and marks, or but for one letter. */
    static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.equals(b) || Math.min(a.length(), b.length()) >= LONG_ENOUGH && isOneSlip(a, b);
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One letter too many, one another, or two beside each other the wrong way round. */
    private static boolean isOneSlip(String a, String b) {
        if (a.length() < b.length()) {
            return isOneSlip(b, a);
        }
        int at = 0;
        while (at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        String left = a.substring(at);
        String right = b.substring(at);
        if (a.length() == b.length() + 1) {
            return left.substring(1).equals(right);
        }
        if (a.length() != b.length()) {
            return false;
        }
        boolean another = left.substring(1).equals(right.substring(1));
        boolean turned = left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
        return another || turned;
    }
}
