package org.amparo.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;

/** What a page may load and where its forms may lead: to this host alone, and to Keycloak for signing in and out. */
@Named("contentPolicy")
@ApplicationScoped
public class ContentPolicy {

    /** The policy of every answer that is no page: what a browser shows of it loads nothing and leads nowhere. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The policy of pages. PrimeFaces appends each page's nonce to its end, so {@code script-src} stands last. */
    public String getPages() {
        return pages(System.getenv("AMPARO_OIDC_URL"));
    }

    static String pages(String provider) {
        return String.join(
                "; ",
                "default-src 'self'",
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "img-src 'self' data:",
                "style-src 'self'",
                // A form that meets an ended session is redirected to the sign-in, and browsers hold that against this
                // list.
                "form-action 'self'" + (provider == null ? "" : " " + origin(URI.create(provider))),
                "script-src 'self'");
    }

    private static String origin(URI provider) {
        return provider.getScheme() + "://" + provider.getAuthority();
    }
}
