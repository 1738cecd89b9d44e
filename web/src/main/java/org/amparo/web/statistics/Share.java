package org.amparo.web.statistics;

import java.util.Map;
import org.amparo.statistics.AnnualReport;

/**
 * A percentage that the report gives beside a table's numbers, with its base. Pages never work one out themselves.
 *
 * @param name key of what it is a share of, such as {@code of_all}
 * @param percent path of the percentages
 * @param base path of the base
 * @param form how the two are kept
 */
record Share(String name, String percent, String base, Form form) {

    /** How the report keeps percentages and base. */
    enum Form {
        /** A percentage each, one base for all. */
        ONE_BASE,
        /** A percentage each and a base each, since not every country can give every number. */
        BASE_EACH,
        /** One percentage alone, that of YES. */
        OF_YES
    }

    private static final String YES = "YES";

    static Share ofOneBase(String name, String block, String leaf) {
        return new Share(name, block + '.' + leaf, block + ".denominators." + leaf, Form.ONE_BASE);
    }

    /** Percent of a key; null where it is not available or has no share. */
    Long percentOf(AnnualReport report, String key) {
        if (form == Form.OF_YES) {
            return YES.equals(key) ? report.number(percent) : null;
        }
        Map<String, Long> percentages = report.table(percent);
        return percentages.get(key);
    }

    /** Percent of a key as it is printed: a share of somebody that rounds to nothing is less than one; null where there is none. */
    String printed(AnnualReport report, String key, Long number, Wording words) {
        Long percent = percentOf(report, key);
        if (percent == null) {
            return null;
        }
        return percent == 0 && number != null && number > 0
                ? words.text("figures.less-than-one")
                : words.number(percent);
    }

    /** Whole of which a key's number is a part; null where it is not available. */
    Long baseOf(AnnualReport report, String key) {
        return form == Form.BASE_EACH ? report.table(base).get(key) : report.number(base);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
