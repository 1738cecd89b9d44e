package org.amparo.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amparo.security.RequestId;

/** Gives each request the id under which its answer ({@code X-Request-Id}), its log lines and its revision are found. */
public class RequestTrace extends HttpFilter {

    /** The header of the answer, and the attribute of the request under which an error page still finds the id. */
    public static final String NAME = "X-Request-Id";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.begin();
        request.setAttribute(NAME, id);
        response.setHeader(NAME, id);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestId.end();
        }
    }
}
