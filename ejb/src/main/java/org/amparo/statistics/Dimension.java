package org.amparo.statistics;

import static org.amparo.security.DataCategory.BIRTH_DATE;
import static org.amparo.security.DataCategory.EXPLOITATION;
import static org.amparo.security.DataCategory.HOUSING_PLACE;
import static org.amparo.security.DataCategory.LEGAL;
import static org.amparo.security.DataCategory.PROFILE;
import static org.amparo.security.DataCategory.SENSITIVE_IDENTITY;
import static org.amparo.security.DataCategory.SERVICES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.reference.ExploitationGroup;
import org.amparo.security.DataCategory;

/**
 * A property by which counted persons are grouped: a column of the person rows of a {@link Population}.
 *
 * <p>Most columns hold one value. Multi-response columns (forms, services, providers, modalities) hold a set of bits, so a person
 * stands under several values and the values of a table may add up to more than its total.
 */
public enum Dimension {
    COUNTRY(Set.of(), "country"),
    STANDING(Set.of(), "standing"),
    /** Her sex, and her age on a day in the past, which is for those alone who may know her birth date. */
    CELL(Set.of(PROFILE, BIRTH_DATE), "cell", "WOMEN", "MEN", "GIRLS", "BOYS", "OTHER_SEX", "UNKNOWN"),
    AGE(Set.of(PROFILE, BIRTH_DATE), "age", "ADULT", "MINOR", "UNKNOWN"),
    BAND(
            Set.of(PROFILE, BIRTH_DATE),
            "band",
            Stream.concat(AgeBands.names().stream(), Stream.of("UNKNOWN")).toArray(String[]::new)),
    LGBTIQ(Set.of(SENSITIVE_IDENTITY), "lgbtiq", "YES", "NO", "UNKNOWN", "NOT_ASKED", "REFUSED"),
    /** Her nationality, and where she was identified. */
    PLACE(Set.of(PROFILE, LEGAL), "place", "WITHIN", "OUTSIDE", "UNKNOWN"),
    NATIONALITY(Set.of(PROFILE), "nationality"),
    FORM(Set.of(EXPLOITATION), "forms", Bits.FORMS, 8),
    SERVICE(Set.of(SERVICES), "services", Bits.SERVICES, 7),
    /** Of a stay, the place where she lives. */
    PROVIDER(Set.of(SERVICES, HOUSING_PLACE), "providers", Bits.PROVIDERS, 4),
    MODALITY(Set.of(SERVICES), "modalities", Bits.MODALITIES, 4);

    /** What stands for a value that was not recorded, not known or not told. */
    static final String UNKNOWN = "UNKNOWN";

    /** What stands for forms that nobody was asked about. */
    static final String NOT_REPORTED = "NOT_REPORTED";

    /** What stands for any form that is known, which only a filter names. */
    private static final String KNOWN = "KNOWN";

    private final Set<DataCategory> categories;
    private final String column;
    private final List<String> printed;
    private final Map<String, Integer> bits;

    Dimension(Set<DataCategory> categories, String column, String... values) {
        this.categories = categories;
        this.column = column;
        this.printed = List.of(values);
        this.bits = Map.of();
    }

    Dimension(Set<DataCategory> categories, String column, Map<String, Integer> bits, int shown) {
        this.categories = categories;
        this.column = column;
        this.printed = List.copyOf(bits.keySet()).subList(0, shown);
        this.bits = bits;
    }

    String column() {
        return column;
    }

    /**
     * The categories of a case that it takes to know its value, or to know that there is none: empty where every reader of the case
     * sees it. Of services each kind has its own ({@link #ofService}).
     */
    Set<DataCategory> categories() {
        return categories;
    }

    /** What it takes to know that a person received a kind of service. */
    static DataCategory ofService(String kind) {
        return OF_SERVICES.getOrDefault(kind, SERVICES);
    }

    /** The values that a table prints even when nobody has them, in order; empty where the values are open. */
    List<String> printed() {
        return printed;
    }

    /** The values of a table in which everybody stands somewhere, in order; empty where the values are open. */
    public List<String> answers() {
        if (this == STANDING) {
            return CountedAs.counted();
        }
        return isMultiResponse()
                ? bits.keySet().stream().filter(value -> !value.equals(KNOWN)).toList()
                : printed;
    }

    /** The bits of each value of a multi-response dimension, those included that only a filter names. */
    Map<String, Integer> bits() {
        return bits;
    }

    /** Whether a unit may stand under several of its values. */
    public boolean isMultiResponse() {
        return !bits.isEmpty();
    }

    /** The bits that a value of a multi-response dimension stands for. */
    int bitsOf(String value) {
        Integer found = bits.get(value);
        if (found == null) {
            throw new IllegalArgumentException("No value " + value + " in " + this);
        }
        return found;
    }

    /** Whether a column's content stands under the value. */
    boolean matches(Object content, String value) {
        return isMultiResponse() ? (((Number) content).intValue() & bitsOf(value)) != 0 : value.equals(content);
    }

    /** The values of the report under which a column's content stands. */
    List<String> valuesIn(Object content) {
        return valuesIn(content, printed);
    }

    /**
     * The values under which a column's content stands.
     *
     * @param among the values of a multi-response dimension that are told apart
     */
    List<String> valuesIn(Object content, List<String> among) {
        if (!isMultiResponse()) {
            return List.of((String) content);
        }
        List<String> found = new ArrayList<>();
        for (String value : among) {
            if (matches(content, value)) {
                found.add(value);
            }
        }
        return found;
    }

    /** The kinds of service that are not of the common category. */
    private static final Map<String, DataCategory> OF_SERVICES = Map.of(
            "MEDICAL", DataCategory.HEALTH,
            "PSYCHOSOCIAL", DataCategory.PSYCHOSOCIAL,
            "LEGAL", LEGAL);

    /** The bits of multi-response values: first the printed ones, then those that only a filter names. */
    private static final class Bits {
        static final Map<String, Integer> FORMS = numbered(Stream.concat(
                        Arrays.stream(ExploitationGroup.values()).map(Enum::name), Stream.of(UNKNOWN, NOT_REPORTED))
                .toArray(String[]::new));
        static final Map<String, Integer> SERVICES = numbered(
                "MEDICAL",
                "PSYCHOSOCIAL",
                "LEGAL",
                "HOUSING",
                "BASIC_NEEDS",
                "EDUCATION_TRAINING",
                "FAMILY_REUNIFICATION",
                "UNSPECIFIED");
        static final Map<String, Integer> PROVIDERS = numbered("GOVERNMENT", "NGO", "JOINT", UNKNOWN);
        static final Map<String, Integer> MODALITIES = numbered("IN_PERSON", "REMOTE", "OUTREACH", UNKNOWN);

        static {
            FORMS.put(KNOWN, FORMS.get(UNKNOWN) - 1);
        }

        private static Map<String, Integer> numbered(String... values) {
            Map<String, Integer> bits = new LinkedHashMap<>();
            for (String value : values) {
                bits.put(value, 1 << bits.size());
            }
            return bits;
        }
    }
}
