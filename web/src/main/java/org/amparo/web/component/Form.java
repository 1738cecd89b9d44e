package org.amparo.web.component;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.shared.Text;
import org.amparo.web.press.AnotherRecord;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.OwnViews;
import org.amparo.web.session.FormMark;

/**
 * A form that goes to the address of its page with the page's parameters, so that reloading what it answers, or opening the page anew,
 * leads to the same record. In a list it says by its attribute {@code row} of which row it is ({@link SentRow}). It carries the key of its
 * press ({@link PagePress}): another one whenever it is drawn, or what its attribute {@code press} says, such as that of its draft; and
 * what it can still be asked when its page is gone ({@link FormMark}).
 */
public class Form extends HtmlForm {

    private static final String ACTION = "action";
    private static final String FILE = "multipart/form-data";

    /**
     * In a list one component stands for the forms of all rows, and would remember of the last one whether it was sent; so the
     * request is asked.
     */
    @Override
    public boolean isSubmitted() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getExternalContext().getRequestParameterMap().containsKey(getClientId(faces));
    }

    @Override
    public void processDecodes(FacesContext context) {
        if (isSubmitted() && FILE.equals(getEnctype()) && !isSentAsItIs(context)) {
            throw new BadRequestException("no form with a file");
        }
        if (row() == null || !isSubmitted() || SentRow.isFor(context, row())) {
            super.processDecodes(context);
            if (isSubmitted()) {
                readInOneLine(context);
            }
        }
    }

    /** A browser sends a form that may bring a file in parts; sent otherwise, by a program, it has no place for one. */
    private static boolean isSentAsItIs(FacesContext context) {
        String type = context.getExternalContext().getRequestContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FILE);
    }

    /** What is typed into a single line has none, whoever sent it. */
    private void readInOneLine(FacesContext context) {
        var drawn = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        visitTree(drawn, (visit, component) -> {
            if (component instanceof HtmlInputText line && line.getSubmittedValue() instanceof String typed) {
                line.setSubmittedValue(Text.name(typed));
            }
            return VisitResult.ACCEPT;
        });
    }

    private Object row() {
        return getAttributes().get(SentRow.ROW);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var root = context.getViewRoot();
        OwnViews.sign(context);
        var views = context.getApplication().getViewHandler();
        // A pass-through attribute goes before the one of the same name that Faces would write.
        getPassThroughAttributes(true).put(ACTION, views.getBookmarkableURL(context, root.getViewId(), Map.of(), true));
        super.encodeBegin(context);
        String address = (String) getPassThroughAttributes().remove(ACTION);
        if (AnotherRecord.isAskedOf(context, this)) {
            AnotherRecord.draw(context, this, address);
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (row() != null) {
            hidden(context, SentRow.ROW, row());
        }
        var key = getAttributes().get(PagePress.FIELD);
        hidden(context, PagePress.FIELD, key == null ? newKey() : key);
        hidden(
                context,
                FormMark.FIELD,
                CDI.current().select(FormMark.class).get().ofThisPage(context));
        super.encodeEnd(context);
    }

    private void hidden(FacesContext context, String name, Object value) throws IOException {
        var writer = context.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", name, null);
        writer.writeAttribute("value", value, null);
        writer.endElement("input");
    }
}
