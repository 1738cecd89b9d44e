package org.amparo.reference;

import java.util.Locale;

/**
 * The code lists. Each is kept in {@code codes.csv}, but for {@link #COUNTRY}, which the JDK keeps; docs/code-lists.md says
 * where each is from.
 */
public enum CodeList {
    SEX,
    GENDER_IDENTITY,
    EXPLOITATION_GROUP,
    EXPLOITATION_FORM(12),
    MEANS_OF_CONTROL(18),
    RECRUITER_RELATION(10),
    MIGRATION_STATUS(8),
    LANGUAGE(20),
    PEOPLE(8),
    COUNTRY(20),
    AREA,
    DETECTION_SOURCE,
    DISABILITY(8),
    PREGNANCY,
    DECISION_REASON,
    CLOSURE_REASON,
    SERVICE_KIND,
    SERVICE_TYPE,
    SERVICE_BARRIER,
    PROVIDER_TYPE,
    MODALITY,
    AGE_ANSWER,
    ORGANISATION_TYPE,
    CASE_STATUS,
    CASE_ROLE,
    GRANT_BASIS,
    DATA_CATEGORY(12),
    AVAILABILITY_STATUS,
    INDICATOR,
    ROLE,
    ANSWER;

    private final int most;

    CodeList() {
        this(1);
    }

    CodeList(int most) {
        this.most = most;
    }

    /** How many codes one value may hold; the columns of the schema have room for the longest. */
    public int most() {
        return most;
    }

    /** The list's name in files and label keys, such as {@code exploitation_form}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of that {@link #key()}; IllegalArgumentException where there is none. */
    public static CodeList ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
