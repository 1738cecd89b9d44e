package org.amparo.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amparo.web.session.RequestTrace;

/**
 * Draws an error page as if it had been asked for by itself: nothing of the request that failed is read, neither its form nor
 * its file. What the server refuses of the API by itself has a status and no body.
 */
public class ErrorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String API = "/api/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOfApi(request)) {
            // Whoever shows the page to somebody who can help needs the name under which the log knows it.
            if (request.getAttribute(RequestTrace.NAME) instanceof String id) {
                response.setHeader(RequestTrace.NAME, id);
            }
            if (isWithoutSignIn(request)) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            chain.doFilter(new AskedByItself(request), response);
        }
    }

    /** The sign-in lets nobody in as long as it cannot reach Keycloak; what Keycloak's answer is refused for is no matter of ours. */
    private static boolean isWithoutSignIn(HttpServletRequest request) {
        return Integer.valueOf(HttpServletResponse.SC_FORBIDDEN)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && request.getUserPrincipal() == null
                && !String.valueOf(request.getQueryString()).contains("state=");
    }

    private static boolean isOfApi(HttpServletRequest request) {
        return "Api".equals(request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME))
                || String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith(request.getContextPath() + API);
    }
}
