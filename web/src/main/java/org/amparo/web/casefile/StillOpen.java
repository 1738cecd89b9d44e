package org.amparo.web.casefile;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.amparo.web.problem.OwnViews;
import org.amparo.web.session.CurrentUser;

/**
 * A form comes back to a page that the session keeps, which would draw it again from what was open when it was opened. So it is asked
 * anew: before anything of the form is taken, whether its person has access and all is open still that was; before it is drawn again,
 * whether what its page is about is still there. Named twice in faces-config.xml.
 */
public class StillOpen implements PhaseListener, SystemEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent restored) {
        var faces = restored.getFacesContext();
        if (faces.getResponseComplete()) {
            // A form that has been answered before ({@code press.SentBefore}): nothing of its page is asked for.
            return;
        }
        // A view that was not given back has been refused already, and one that keeps nothing has nothing to hide.
        boolean refused = faces.getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator()
                .hasNext();
        if (faces.isPostback() && !refused && !faces.getViewRoot().isTransient()) {
            var beans = CDI.current();
            beans.select(CurrentUser.class).get().mustHaveAccess();
            OwnViews.mustBeHers(faces.getViewRoot());
            beans.select(CaseHead.class).get().mustBeAsOpenAsItWas();
            beans.select(DraftKeeper.class).get().mustBeAsOpenAsItWas();
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (FacesContext.getCurrentInstance().isPostback()) {
            CDI.current().select(CaseHead.class).get().mustBeOpen();
        }
    }
}
