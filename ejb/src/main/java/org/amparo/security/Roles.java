package org.amparo.security;

import java.util.Set;

/** The realm roles; each is a profession, not a permission. What a role may do stands at the desks. */
public final class Roles {

    public static final String CASEWORKER = "caseworker";
    public static final String SHELTER = "shelter";
    public static final String PROSECUTOR = "prosecutor";
    public static final String SUPERVISOR = "supervisor";
    public static final String SECRETARIAT = "secretariat";
    public static final String ADMINISTRATOR = "administrator";
    public static final String AUDITOR = "auditor";
    public static final String REFERRER = "referrer";
    public static final String OPERATOR = "operator";

    /** Every role that Amparo knows; others in a token are ignored. */
    public static final Set<String> ALL = Set.of(
            CASEWORKER, SHELTER, PROSECUTOR, SUPERVISOR, SECRETARIAT, ADMINISTRATOR, AUDITOR, REFERRER, OPERATOR);

    private Roles() {}
}
