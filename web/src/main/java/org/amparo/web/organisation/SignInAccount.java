package org.amparo.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Where an account's own page stands: name, address and password of its person are kept at the sign-in, and roles are given there. */
@Named("signInAccount")
@ApplicationScoped
public class SignInAccount {

    private static final String OF_ACCOUNT = "{id}";
    private static final String REALM = "/realms/";

    private static final String PAGES = pages(System.getenv("AMPARO_ACCOUNTS_URL"), System.getenv("AMPARO_OIDC_URL"));

    /** The address of an account's page; null where it is not known. */
    public String page(String signInId) {
        return PAGES == null || signInId == null ? null : PAGES.replace(OF_ACCOUNT, signInId);
    }

    /**
     * The address of all such pages.
     *
     * @param configured what the installation says, with {@code {id}} in the place of the account; null or empty for Keycloak's console
     * @param realm address of the realm
     */
    static String pages(String configured, String realm) {
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        int at = realm == null ? -1 : realm.indexOf(REALM);
        if (at < 0) {
            return null;
        }
        String name = realm.substring(at + REALM.length());
        return realm.substring(0, at) + "/admin/" + name + "/console/#/" + name + "/users/" + OF_ACCOUNT + "/settings";
    }
}
