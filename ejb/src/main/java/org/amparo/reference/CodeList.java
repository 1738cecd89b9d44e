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
    EXPLOITATION_FORM,
    MEANS_OF_CONTROL,
    RECRUITER_RELATION,
    MIGRATION_STATUS,
    LANGUAGE,
    PEOPLE,
    COUNTRY,
    AREA,
    DETECTION_SOURCE,
    DISABILITY,
    PREGNANCY,
    DECISION_REASON,
    CLOSURE_REASON,
    SERVICE_KIND,
    SERVICE_TYPE,
    SERVICE_BARRIER,
    PROVIDER_TYPE,
    MODALITY,
    ORGANISATION_TYPE,
    CASE_STATUS,
    CASE_ROLE,
    GRANT_BASIS,
    DATA_CATEGORY,
    AVAILABILITY_STATUS,
    INDICATOR,
    ROLE,
    ANSWER;

    /** The list's name in files and label keys, such as {@code exploitation_form}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of that {@link #key()}; IllegalArgumentException where there is none. */
    public static CodeList ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
