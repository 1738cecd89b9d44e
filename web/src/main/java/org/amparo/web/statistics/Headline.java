package org.amparo.web.statistics;

import java.util.Map;
import org.amparo.statistics.AnnualReport;

/**
 * The title of a figure: a sentence that says what its largest number shows. Where no single number is the largest, or so few
 * persons are counted that <i>largest</i> would say more than there is, the title only names the topic.
 */
final class Headline {

    /** Persons from which a largest group means something, and from which a share is said of a hundred. */
    private static final long FEW = 10;

    private static final long HUNDRED = 100;

    private final AnnualReport report;
    private final Wording words;

    Headline(AnnualReport report, Wording words) {
        this.report = report;
        this.words = words;
    }

    String of(Exhibit exhibit) {
        if (exhibit.is(Exhibit.Trait.PLAIN)) {
            return topic(exhibit);
        }
        Map<String, Long> table = report.table(exhibit.path());
        String top = top(exhibit, table);
        if (top == null) {
            return topic(exhibit);
        }
        if (exhibit.shares().isEmpty()) {
            return say(exhibit, words.number(table.get(top)), table.get(top), top);
        }
        Share share = exhibit.shares().get(0);
        Long base = share.baseOf(report, top);
        if (base == null || base < FEW) {
            return topic(exhibit);
        }
        return base < HUNDRED
                ? say(exhibit, of(table.get(top), base), table.get(top), top)
                : say(exhibit, ofHundred(share.percentOf(report, top)), share.percentOf(report, top), top);
    }

    /** The key that makes the headline; null where several or none would. */
    private static String top(Exhibit exhibit, Map<String, Long> table) {
        if (exhibit.values() == Values.LGBTIQ) {
            return table.get("YES") == null || table.get("YES") < FEW ? null : "YES";
        }
        long largest = table.entrySet().stream()
                .filter(entry -> Values.isKnown(entry.getKey()) && entry.getValue() != null)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        var keys = table.entrySet().stream()
                .filter(entry -> Values.isKnown(entry.getKey()))
                .filter(entry -> entry.getValue() != null && entry.getValue() == largest)
                .map(Map.Entry::getKey)
                .toList();
        return largest < FEW || keys.size() != 1 ? null : keys.get(0);
    }

    private String of(long part, long base) {
        return words.text("figures.of", words.number(part), words.number(base));
    }

    private String ofHundred(long percent) {
        return words.text("figures.of-hundred", words.number(percent));
    }

    /** The number stands beside the quantity that says it, for the verb agrees with it: <i>1 de cada 100 … es</i>. */
    private String say(Exhibit exhibit, String quantity, long number, String key) {
        String label = exhibit.values().label(key, words);
        return words.text(
                exhibit.words("title"), quantity, exhibit.values().isProperName() ? label : inSentence(label), number);
    }

    private String topic(Exhibit exhibit) {
        return words.text(exhibit.words("topic"));
    }

    /** A label within a sentence begins small, unless it is an abbreviation. */
    static String inSentence(String label) {
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviated ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
