package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.amparo.web.language.Messages;
import org.amparo.web.press.AnsweredForms;

/** Says on the next page what has been done: every form ends in a redirect, so that a reload repeats nothing. */
@RequestScoped
public class Notices {

    @Inject
    private Messages messages;

    @Inject
    private AnsweredForms answered;

    /**
     * Says a text and leads on to a view. It leads there itself: a page that Faces leaves forgets what was typed, which has to stand still
     * where the form comes again with other words.
     *
     * @return no outcome
     */
    public String done(String key, String view, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        String root = faces.getExternalContext().getRequestContextPath();
        answered.lead(faces, root + view, messages.of(key, arguments));
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
