package org.amparo.web.language;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Keeps the language that the user chose and goes back to the page where she chose it. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null && Language.SUPPORTED.contains(language)) {
            var cookie = new Cookie(Language.COOKIE, language);
            cookie.setPath("/");
            cookie.setMaxAge(KEPT_SECONDS);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            response.addCookie(cookie);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", pageHere(request.getParameter("page")));
    }

    /** Where the choice was sent after the session had ended, the new sign-in leads here. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    /** A path of this application, so that the answer cannot be made to lead to another host. */
    static String pageHere(String page) {
        boolean here = page != null && page.matches("/(?![/\\\\])[\\w/.-]*\\.xhtml(\\?[\\w%&=.~+-]*)?");
        return here ? page : "/";
    }
}
