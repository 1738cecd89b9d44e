package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.amparo.web.language.Messages;

/** Says on the next page what has been done: every form ends in a redirect, so that a reload repeats nothing. */
@RequestScoped
public class Notices {

    @Inject
    private Messages messages;

    /** Says a text and leads on to a view. */
    public String done(String key, String view, Object... arguments) {
        return said(FacesMessage.SEVERITY_INFO, messages.of(key, arguments), view);
    }

    /** Says what she has to know before she goes on, and leads on to a view. */
    public String warned(String key, String view) {
        return said(FacesMessage.SEVERITY_WARN, messages.of(key), view);
    }

    private static String said(FacesMessage.Severity severity, String text, String view) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, text, text));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return view + (view.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Says on this page what she has to know before she goes on. */
    public void warn(String key) {
        String text = messages.of(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** Like {@link #done}, to a page of a case. */
    public String doneIn(String key, String view, String caseNumber, Object... arguments) {
        return done(key, view + "?case=" + caseNumber, arguments);
    }
}
