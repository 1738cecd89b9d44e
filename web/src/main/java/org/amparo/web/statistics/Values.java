package org.amparo.web.statistics;

import java.util.Locale;
import java.util.Set;
import org.amparo.reference.CodeList;

/** What the keys of a table stand for, and what they are called. */
enum Values {
    COUNTRY(CodeList.COUNTRY),
    NATIONALITY(CodeList.COUNTRY),
    FORM(CodeList.EXPLOITATION_GROUP),
    SERVICE(CodeList.SERVICE_KIND),
    PROVIDER(CodeList.PROVIDER_TYPE),
    MODALITY(CodeList.MODALITY),
    STANDING(null),
    CELL(null),
    AGE(null),
    BAND(null),
    LGBTIQ(null),
    PLACE(null);

    /** Keys under which nothing is known of a person; they stand last and make no headline. */
    private static final Set<String> NOTHING_KNOWN =
            Set.of("UNKNOWN", "NOT_ASKED", "REFUSED", "NOT_REPORTED", "UNSPECIFIED");

    private static final String OPEN_END = "+";

    private final CodeList list;

    Values(CodeList list) {
        this.list = list;
    }

    static boolean isKnown(String key) {
        return !NOTHING_KNOWN.contains(key);
    }

    /** Whether the key is a proper name, which keeps its capital within a sentence. */
    boolean isProperName() {
        return list == CodeList.COUNTRY;
    }

    /** What a key is called in a block of the report: a victim of those assisted is one of an earlier year. */
    String label(String key, String block, Wording words) {
        return this == STANDING && key.equals("VICTIM") && !block.equals("identified")
                ? words.text("figures.standing.EARLIER_VICTIM")
                : label(key, words);
    }

    /** What a key of the table is called. */
    String label(String key, Wording words) {
        if (list != null && isKnown(key)) {
            return words.code(list, key);
        }
        if (this == BAND && isKnown(key)) {
            return key.endsWith(OPEN_END)
                    ? words.text("figures.band.open", key.replace(OPEN_END, ""))
                    : words.text("figures.band", key.replace('-', '–'));
        }
        return words.text("figures." + name().toLowerCase(Locale.ROOT) + '.' + key);
    }
}
