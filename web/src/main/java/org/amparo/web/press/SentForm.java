package org.amparo.web.press;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** A form of a page as it arrives. */
final class SentForm {

    private static final String FORM = "application/x-www-form-urlencoded";
    /** Name of what Faces knows its page by. */
    static final String STATE = "jakarta.faces.ViewState";

    private SentForm() {}

    /** Whether a form was sent; one with a file is none here, for whether the file is the same is known by what it holds alone. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(FORM)
                && request.getParameter(PagePress.FIELD) != null;
    }

    /** A name of the page in its session that all its forms have in common, however often it was drawn; null where there is none. */
    static String page(HttpServletRequest request) {
        var session = request.getSession(false);
        String state = session == null || !isForm(request) ? null : request.getParameter(STATE);
        return state == null ? null : session.getId() + '/' + state.split(":", 2)[0];
    }
}
