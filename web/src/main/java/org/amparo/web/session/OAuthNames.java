package org.amparo.web.session;

import java.util.Set;

/**
 * Names that a query has only when it comes from Keycloak. Elytron's client reads them out of any query, passes some on to
 * Keycloak and strips others, so a parameter of ours has none of them.
 */
public final class OAuthNames {

    /** A token in an address: it opens what it names, and stays in histories and logs. */
    static final String ACCESS_TOKEN = "access_token";

    static final String CODE = "code";
    static final String ERROR = "error";
    static final String STATE = "state";

    /** All of them, of OAuth 2, OpenID Connect and Keycloak. */
    public static final Set<String> ALL = Set.of(
            ACCESS_TOKEN,
            "acr_values",
            "client_assertion",
            "client_id",
            "client_secret",
            CODE,
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "display",
            "domain_hint",
            ERROR,
            "error_description",
            "error_uri",
            "expires_in",
            "grant_type",
            "id_token",
            "id_token_hint",
            "iss",
            "kc_action",
            "kc_action_status",
            "kc_idp_hint",
            "login_hint",
            "max_age",
            "nonce",
            "prompt",
            "redirect_uri",
            "refresh_token",
            "request",
            "request_uri",
            "resource",
            "response",
            "response_mode",
            "response_type",
            "scope",
            "session_state",
            STATE,
            "token",
            "token_type",
            "ui_locales");

    private OAuthNames() {}
}
