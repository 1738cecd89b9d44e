package org.amparo.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/** Tells once, after a new sign-in, that a form was sent when the session had ended and that nothing of it arrived. */
@Named("lostForm")
@RequestScoped
public class LostForm {

    @Inject
    private HttpServletRequest request;

    private Boolean toBeTold;

    /** Whether it is to be told on this page; the next one is silent. */
    public boolean isToBeTold() {
        if (toBeTold == null) {
            toBeTold = request.getCookies() != null
                    && Stream.of(request.getCookies()).anyMatch(one -> WayBack.FORM_LOST.equals(one.getName()));
            if (toBeTold) {
                forget();
            }
        }
        return toBeTold;
    }

    private static void forget() {
        var cookie = new Cookie(WayBack.FORM_LOST, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        ((HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse())
                .addCookie(cookie);
    }
}
