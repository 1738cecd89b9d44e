package org.amparo.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.press.Presses;

/**
 * What became of a form that was sent when its session had ended: it is given back to the account for which it was drawn, on the page of
 * the same record, as long as all is open to her still that was open then. To anybody else nothing is said of it.
 */
@Named("lostForm")
@RequestScoped
public class LostForm {

    /** The field of a form with the key of its press. */
    private static final String PRESS = "press";

    @Inject
    private HttpServletRequest request;

    @Inject
    private FormMark marks;

    @Inject
    private CurrentUser user;

    @Inject
    private Presses presses;

    private boolean asked;
    private SentFields form;
    private int version;
    private boolean overtaken;
    private String fate;
    private Boolean toBeTold;

    /** The form that is given back to this page, once; of a page that is drawn again there is none. */
    public Optional<SentFields> form() {
        var faces = FacesContext.getCurrentInstance();
        if (!asked && !faces.isPostback() && user.isKnown()) {
            asked = true;
            take(faces);
        }
        return Optional.ofNullable(form);
    }

    private void take(FacesContext faces) {
        String secret = cookie(KeptForms.COOKIE).map(Cookie::getValue).orElse(null);
        if (secret == null) {
            return;
        }
        var now = marks.now(faces);
        KeptForms.of(request.getServletContext())
                .take(secret, request.getServletPath(), sent -> marks.of(sent)
                        .filter(drawn -> drawn.isOf(now))
                        .isPresent())
                .ifPresent(sent -> judge(sent, marks.of(sent).orElseThrow(), now));
    }

    private void judge(SentFields sent, FormMark.Drawn then, FormMark.Drawn now) {
        if (!then.isOfTheAccountOf(now)) {
            return;
        }
        if (!then.isFor(now) || !then.isAsOpenAs(now)) {
            fate = "problem.closed-since";
        } else if (isRecorded(sent.first(PRESS))) {
            fate = "press.recorded-before";
        } else {
            form = sent;
            version = then.version();
            overtaken = version != now.version();
        }
    }

    private boolean isRecorded(String press) {
        return press != null && !press.isEmpty() && presses.recorded(press).isPresent();
    }

    /** Keeps the form of a request whose page is gone, for the page that is opened in its place; whether it is kept. */
    public boolean keep(FacesContext faces) {
        var sent = SentFields.of(request.getParameterMap());
        boolean hers = marks.of(sent).filter(marks::isForCaller).isPresent();
        var secret = hers
                ? KeptForms.of(request.getServletContext())
                        .keep(cookie(KeptForms.COOKIE).map(Cookie::getValue), request.getServletPath(), sent)
                : Optional.<String>empty();
        secret.ifPresent(known -> send(faces, KeptForms.COOKIE, known, (int) KeptForms.LIFETIME.toSeconds()));
        return secret.isPresent();
    }

    /** Version of the record that the form showed. */
    public int version() {
        return version;
    }

    /** Whether another version of the record stands by now. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Key of what is to be told of a form that is not given back; null where there is nothing to tell. */
    public String getFate() {
        form();
        if (fate == null && isLost()) {
            fate = "problem.expired";
        }
        return fate;
    }

    /** Whether a form was sent that nobody could keep; it is told on one page, and the next one is silent. */
    private boolean isLost() {
        if (toBeTold == null) {
            toBeTold = cookie(WayBack.FORM_LOST).isPresent();
            if (toBeTold) {
                send(FacesContext.getCurrentInstance(), WayBack.FORM_LOST, "", 0);
            }
        }
        return toBeTold;
    }

    private Optional<Cookie> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(one -> name.equals(one.getName()))
                .findFirst();
    }

    private void send(FacesContext faces, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
    }
}
