package org.amparo.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.shared.Causes;
import org.amparo.web.session.CurrentUser;

/**
 * A form comes back to the page that drew it. A view state that was made up, is of another page or record, of a page whose beans are gone,
 * or of no session any more names no view: Faces then says that the view has expired, and {@link FacesProblemHandler} opens the page anew.
 */
public class OwnViews extends ViewHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(OwnViews.class.getName());
    private static final String DRAWN_BY = OwnViews.class.getName();
    private static final String DRAWN_FOR = DRAWN_BY + ".for";
    private static final String DRAWN_OF = DRAWN_BY + ".of";

    /** Wraps the handler that Faces brings; named in faces-config.xml. */
    public OwnViews(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Notes in the state of a page that is being drawn which page it is, what its address is about, and for whom it is drawn. */
    public static void sign(FacesContext context) {
        var root = context.getViewRoot();
        var about = new HashMap<String, String>();
        ViewMetadata.getViewParameters(root)
                .forEach(parameter -> about.put(parameter.getName(), parameter.getStringValue(context)));
        root.getAttributes().put(DRAWN_BY, root.getViewId());
        root.getViewMap().put(DRAWN_BY, root.getViewId());
        root.getAttributes().put(DRAWN_OF, about);
        root.getAttributes().put(DRAWN_FOR, standing());
    }

    /**
     * Refuses a page that was drawn for somebody who could do more.
     *
     * @throws Overtaken where the caller has lost a role since, or is another account
     */
    public static void mustBeHers(UIViewRoot root) {
        Overtaken.unless(root.getAttributes().get(DRAWN_FOR) instanceof Collection<?> then
                && standing().containsAll(then));
    }

    /**
     * Whether what was sent is about what the page was drawn of: another case in its address would be shown, and written over, with what
     * stands in the form.
     */
    private static boolean isOfItsAddress(FacesContext context, UIViewRoot root) {
        var sent = context.getExternalContext().getRequestParameterValuesMap();
        return root.getAttributes().get(DRAWN_OF) instanceof Map<?, ?> about
                && about.entrySet().stream()
                        .allMatch(drawn -> Arrays.stream(sent.getOrDefault(drawn.getKey(), new String[0]))
                                .allMatch(value -> value.equals(drawn.getValue())));
    }

    /** Once a page is left, its beans are gone; what comes of it again would be answered by new ones, which know nothing. */
    private static boolean hasItsBeans(UIViewRoot root) {
        return root.getViewMap(false) != null && root.getViewMap(false).containsKey(DRAWN_BY);
    }

    private static ArrayList<String> standing() {
        return new ArrayList<>(CDI.current().select(CurrentUser.class).get().getStanding());
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            var root = super.restoreView(context, viewId);
            return root != null
                            && viewId.equals(root.getAttributes().get(DRAWN_BY))
                            && hasItsBeans(root)
                            && isOfItsAddress(context, root)
                    ? root
                    : null;
        } catch (RuntimeException notItsState) {
            // Of a page's own state it would be a fault of ours, which has to be found in the log.
            LOG.log(Level.WARNING, "The state of {0} was not taken: {1}", new Object[] {viewId, Causes.of(notItsState)
            });
            return null;
        }
    }
}
