package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.amparo.web.language.Messages;
import org.amparo.web.press.AnsweredForms;
import org.amparo.web.press.Notice;

/** Says on the next page what has been done: every form ends in a redirect, so that a reload repeats nothing. */
@Named("notices")
@RequestScoped
public class Notices {

    private static final Map<FacesMessage.Severity, String> TONES = Map.of(
            FacesMessage.SEVERITY_INFO, "info",
            FacesMessage.SEVERITY_WARN, "warn",
            FacesMessage.SEVERITY_ERROR, "error",
            FacesMessage.SEVERITY_FATAL, "error");

    @Inject
    private Messages messages;

    @Inject
    private AnsweredForms answered;

    /**
     * What is said on a page.
     *
     * @param tone how it is marked
     * @param address where a link in it leads, below the application's own; null where it has none
     * @param link what that is called
     */
    public record Said(String text, String tone, String address, String link) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** What this page says, but for what is said at one field. */
    public List<Said> getSaid() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(this::said)
                .toList();
    }

    private Said said(FacesMessage message) {
        message.rendered();
        var linked = message instanceof Notice notice && notice.link() != null ? notice : null;
        return new Said(
                message.getSummary(),
                TONES.get(message.getSeverity()),
                linked == null ? null : linked.address(),
                linked == null ? null : messages.of(linked.link()));
    }

    /**
     * Says a text and leads on to a view. It leads there itself: a page that Faces leaves forgets what was typed, which has to stand still
     * where the form comes again with other words.
     *
     * @return no outcome
     */
    public String done(String key, String view, Object... arguments) {
        return lead(view, new Notice(messages.of(key, arguments), null, null));
    }

    /**
     * Like {@link #done}, with a link to what has been recorded.
     *
     * @param link key of what the link is called
     * @param address where it leads, below the application's own
     */
    public String doneWith(String link, String address, String key, String view, Object... arguments) {
        return lead(view, new Notice(messages.of(key, arguments), address, link));
    }

    private String lead(String view, Notice notice) {
        var faces = FacesContext.getCurrentInstance();
        answered.lead(faces, faces.getExternalContext().getRequestContextPath() + view, notice);
        return null;
    }

    /** Says what she has to know before she goes on, and leads on to a view. */
    public String warned(String key, String view, Object... arguments) {
        warn(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return view + (view.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Says on this page what she has to know before she goes on. */
    public void warn(String key, Object... arguments) {
        String text = messages.of(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** Like {@link #done}, to a page of a case. */
    public String doneIn(String key, String view, String caseNumber, Object... arguments) {
        return done(key, view + "?case=" + caseNumber, arguments);
    }
}
