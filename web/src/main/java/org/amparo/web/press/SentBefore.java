package org.amparo.web.press;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.amparo.web.session.CurrentUser;

/** Answers a form that comes once more before anything of its page is asked for, which may be gone; named in faces-config.xml. */
public class SentBefore implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent begun) {
        var faces = begun.getFacesContext();
        var beans = CDI.current();
        if (SentForm.isForm((HttpServletRequest) faces.getExternalContext().getRequest())
                && beans.select(CurrentUser.class).get().isKnown()) {
            beans.select(AnsweredForms.class).get().leadAgain(faces);
        }
    }
}
