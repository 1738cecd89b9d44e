package org.amparo.web.exchange;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.amparo.exchange.in.ImportDesk;

/**
 * Asks before a form with a file is read, for reading stores it: the page that brings registers takes one, from those who may
 * bring registers; no other page does. The API's own resource asks in the same way.
 */
public class UploadGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/exchange/import-new.xhtml";

    @Inject
    private transient ImportDesk imports;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!carriesFile(request)) {
            chain.doFilter(request, response);
        } else if (!PAGE.equals(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!mayStart()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!isRead(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the form can be read; the server says otherwise by whatever it stumbles over. */
    private static boolean isRead(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (IOException | ServletException | RuntimeException notUnderstood) {
            return false;
        }
    }

    private boolean mayStart() {
        try {
            return imports.mayStart();
        } catch (EJBAccessException notOfTheRole) {
            return false;
        }
    }

    private static boolean carriesFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
