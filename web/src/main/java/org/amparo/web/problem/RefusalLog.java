package org.amparo.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.RecordMark;
import org.amparo.security.RequestId;

/**
 * Writes one line for each request that was refused or failed: who, which operation, which record by its mark, and the request's
 * id. It never tells what was sent, and of a failure only its causes.
 */
public class RefusalLog extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final int FIRST_REFUSAL = 400;

    /** The record that a page is about, which is the same for all its requests. */
    private static final Pattern CASE_OF_PAGE = Pattern.compile("(?:^|&)case=([^&]+)");

    @Inject
    private transient Outcome outcome;

    @Inject
    private transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            outcome.threw(ProblemKind.of(failure), failure);
            write(request, response);
            if (response.isCommitted()) {
                // Half an answer must break off, or it passes for a whole one.
                throw failure;
            }
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        write(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        var found = outcome.found();
        if (found == null && response.getStatus() < FIRST_REFUSAL) {
            return;
        }
        var line = found == null ? RefusalLine.of(response.getStatus()) : RefusalLine.of(found, outcome.thrown());
        boolean ofApi = outcome.route() != null;
        LOG.log(
                line.isFault() ? Level.SEVERE : Level.INFO,
                line.text(
                        request.getMethod(),
                        ofApi ? outcome.route() : page(request),
                        who(request),
                        ofApi ? outcome.record() : recordOfPage(request),
                        RequestId.current()));
    }

    /** A page by its name; a path that is none may hold anything, and is not repeated. */
    private static String page(HttpServletRequest request) {
        try {
            String path = request.getServletPath();
            return path.endsWith(".xhtml") && request.getServletContext().getResource(path) != null ? path : null;
        } catch (IOException noPath) {
            return null;
        }
    }

    private static String recordOfPage(HttpServletRequest request) {
        String query = request.getQueryString();
        var named = CASE_OF_PAGE.matcher(query == null ? "" : query);
        return named.find() ? RecordMark.of(named.group(1)) : RecordMark.NONE;
    }

    /** The caller, or as much of her as is known where she has no access or the system cannot say who she is. */
    private Who who(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            return new Who(null, null);
        }
        try {
            Caller caller = callers.current();
            return new Who(caller.username(), caller.organisation());
        } catch (RuntimeException unknown) {
            return new Who(principal.getName(), null);
        }
    }

    /** Account and organisation, each null where it is not known. */
    record Who(String account, String organisation) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
