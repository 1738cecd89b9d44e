package org.amparo.web.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.amparo.web.problem.Overtaken;

/**
 * The forms of a list's rows are told apart by the places of the rows. Where rows came or went since the page was drawn, another row
 * stands at the place, or none with a form. So each such form carries the key of its row, and what was meant for one is never done
 * to another; named in faces-config.xml.
 */
public class SentRow implements PhaseListener {

    /** The request parameter with the key, and the attribute of the form that says it. */
    static final String ROW = "row";

    private static final long serialVersionUID = 1L;
    private static final String FOUND = SentRow.class.getName();

    /** Whether what was sent is for the row that stands there now; where it is not, nothing of it is taken and the request is refused. */
    static boolean isFor(FacesContext faces, Object standing) {
        boolean same = standing.toString().equals(sent(faces));
        if (same) {
            faces.getAttributes().put(FOUND, standing);
        }
        return same;
    }

    private static String sent(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap().get(ROW);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void afterPhase(PhaseEvent applied) {
        var faces = applied.getFacesContext();
        boolean refused = faces.getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator()
                .hasNext();
        if (!refused && sent(faces) != null && !faces.getAttributes().containsKey(FOUND)) {
            throw Overtaken.changed();
        }
    }
}
