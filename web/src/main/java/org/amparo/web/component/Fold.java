package org.amparo.web.component;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A part of a page that is folded away behind its summary, its first child. It stands open where {@code open} says so, and wherever what was
 * sent from it comes back: an act that was refused, a field that was, or a form that met an ended session.
 */
@FacesComponent(value = "org.amparo.web.Fold", createTag = true, tagName = "fold", namespace = "org.amparo.web")
public class Fold extends UIComponentBase {

    private static final String DETAILS = "details";

    @Override
    public String getFamily() {
        return "org.amparo.web";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        writer.startElement(DETAILS, this);
        writer.writeAttribute("class", "more", null);
        boolean open = Boolean.TRUE.equals(getAttributes().get("open"))
                || isOfReturnedForm()
                || all(this).anyMatch(part -> hasComeBack(context, part));
        if (open) {
            writer.writeAttribute("open", "open", null);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(DETAILS);
    }

    /** Of a form that met an ended session nobody knows what in it was pressed. */
    private boolean isOfReturnedForm() {
        return Stream.iterate((UIComponent) this, Objects::nonNull, UIComponent::getParent)
                .anyMatch(within -> within instanceof UIForm form && isReturned(form));
    }

    private static boolean isReturned(UIForm form) {
        return CDI.current().select(ReturnedForm.class).get().isOf(form);
    }

    private static boolean hasComeBack(FacesContext context, UIComponent part) {
        if (part instanceof UIForm form) {
            return form.isSubmitted() || isReturned(form);
        }
        return part instanceof UIInput input && !input.isValid()
                || part instanceof UICommand
                        && context.getExternalContext().getRequestParameterMap().containsKey(part.getClientId(context));
    }

    private static Stream<UIComponent> all(UIComponent within) {
        Iterable<UIComponent> parts = within::getFacetsAndChildren;
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(UIComponent::isRendered)
                .flatMap(part -> Stream.concat(Stream.of(part), all(part)));
    }
}
