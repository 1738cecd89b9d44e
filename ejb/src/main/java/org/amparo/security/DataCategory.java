package org.amparo.security;

/** The kinds of data a case is made of: one list for field groups, grants and consent (processes.md §5.2). */
public enum DataCategory {
    /** Sex, age in years, nationality, language, peoples, migration status. */
    PROFILE,
    /** The birth date itself; screens show age. */
    BIRTH_DATE,
    /** Gender identity and the LGBTIQ+ answer: for the assigned worker alone. */
    SENSITIVE_IDENTITY,
    /** Departments of origin and detection. */
    LOCATION,
    /** Disability, pregnancy, medical services. */
    HEALTH,
    /** Psychosocial services. */
    PSYCHOSOCIAL,
    /** Forms, means, recruiter, where it happened. */
    EXPLOITATION,
    /** Status decisions, where she was identified and who detected her, and legal services. */
    LEGAL,
    /** Dependants and the persons they belong to. */
    FAMILY,
    /** Services of the other kinds. */
    SERVICES,
    /** Which shelter or place. */
    HOUSING_PLACE,
    /** What was written in free words. */
    FREE_TEXT
}
