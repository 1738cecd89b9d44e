package org.amparo.web.session;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URI;

/**
 * What a page may load and where its forms may lead: to this host alone, and to Keycloak for signing in and out. Scripts and styles
 * are files of the application, never words of a page.
 */
public class ContentPolicy extends ViewHandlerWrapper {

    static final String HEADER = "Content-Security-Policy";

    /** The policy of every answer that is no page: what a browser shows of it loads nothing and leads nowhere. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The policy of a page that is drawn by nobody: it has the application's style, and a link. */
    static final String BARE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGES = pages(System.getenv("AMPARO_OIDC_URL"));

    /** Wraps the handler that Faces brings; named in faces-config.xml. */
    public ContentPolicy(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot page) throws IOException {
        context.getExternalContext().setResponseHeader(HEADER, PAGES);
        super.renderView(context, page);
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
                "script-src 'self'",
                // A form that meets an ended session is redirected to the sign-in, and browsers hold that against this
                // list.
                "form-action 'self'" + (provider == null ? "" : " " + origin(URI.create(provider))));
    }

    private static String origin(URI provider) {
        return provider.getScheme() + "://" + provider.getAuthority();
    }
}
