package org.amparo.web.casefile;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * A form that is refused is drawn again from what the session keeps. Before that the case is asked for anew, so that a page which was open
 * when a grant ended shows nothing more; named in faces-config.xml.
 */
public class StillOpen implements SystemEventListener {

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
