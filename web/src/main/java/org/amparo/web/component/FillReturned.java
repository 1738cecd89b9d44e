package org.amparo.web.component;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Looks, before a page is drawn for the first time, for what was sent to it when the session had ended. The application is told of a page
 * after the page's own listeners, so a draft has taken what is its own; named in faces-config.xml.
 */
public class FillReturned implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && !faces.getViewRoot().isTransient()) {
            CDI.current().select(ReturnedForm.class).get().fill(faces);
        }
    }
}
