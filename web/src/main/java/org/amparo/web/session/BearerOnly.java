package org.amparo.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets a call to the API pass only with a bearer token: the session cookie of a page is no key to it, so that no other
 * site can make a signed-in browser call the API. Answers 401 otherwise.
 */
public class BearerOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (carriesToken(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"amparo\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean carriesToken(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
