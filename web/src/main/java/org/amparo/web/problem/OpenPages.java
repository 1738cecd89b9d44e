package org.amparo.web.problem;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Pages that need no sign-in make no session. They keep no state, which has to be said before a page is drawn: {@code f:view} in
 * a template says it too late for the nonce of the content policy, which would be kept in a session.
 */
public class OpenPages extends ViewHandlerWrapper {

    /** Wraps the handler that Faces brings; named in faces-config.xml. */
    public OpenPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var root = super.createView(context, viewId);
        if (isOpen(root.getViewId())) {
            root.setTransient(true);
        }
        return root;
    }

    private static boolean isOpen(String viewId) {
        return viewId != null && (viewId.startsWith("/problem/") || viewId.equals("/goodbye.xhtml"));
    }
}
