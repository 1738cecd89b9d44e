package org.amparo.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.stream.Stream;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends the session here and at Keycloak, and lands on a page that says nothing of Amparo. By POST alone: a link or a
 * picture of another site cannot sign anybody out.
 */
@WebServlet("/logout")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String END_SESSION = "/protocol/openid-connect/logout";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String idToken = idToken(request.getUserPrincipal());
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        forgetForms(request, response);
        String goodbye = absolute(request, "/goodbye.xhtml");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", endSession(System.getenv("AMPARO_OIDC_URL"), goodbye, idToken));
    }

    /** Whoever leaves leaves nothing of what she typed. */
    private static void forgetForms(HttpServletRequest request, HttpServletResponse response) {
        Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> KeptForms.COOKIE.equals(cookie.getName()))
                .forEach(cookie -> {
                    KeptForms.of(request.getServletContext()).forget(cookie.getValue());
                    cookie.setValue("");
                    cookie.setPath("/");
                    cookie.setMaxAge(0);
                    response.addCookie(cookie);
                });
    }

    /** A page of before the sign-out asks again here after a new sign-in; nobody is signed out by that. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    static String endSession(String provider, String goodbye, String idToken) {
        String query = "?client_id=amparo-web&post_logout_redirect_uri=" + encoded(goodbye);
        return provider + END_SESSION + query + (idToken == null ? "" : "&id_token_hint=" + encoded(idToken));
    }

    /** Without the hint Keycloak asks "do you want to leave?", which is no quick leave. */
    private static String idToken(Principal principal) {
        return principal instanceof OidcPrincipal<?> oidc && oidc.getOidcSecurityContext() != null
                ? oidc.getOidcSecurityContext().getIDTokenString()
                : null;
    }

    private static String absolute(HttpServletRequest request, String path) throws ServletException {
        try {
            var here = URI.create(request.getRequestURL().toString());
            return new URI(here.getScheme(), here.getAuthority(), request.getContextPath() + path, null, null)
                    .toString();
        } catch (URISyntaxException e) {
            throw new ServletException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
