package org.amparo.web.component;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The wrapper around one input: it ties label, help and error to it, so that a screen reader speaks them together and no
 * page has to repeat the wiring.
 */
@FacesComponent("org.amparo.web.Field")
public class Field extends UINamingContainer {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var input = input(this);
        if (input != null) {
            describe(input);
        }
        super.encodeBegin(context);
    }

    /** Client id of the input within, to which the label belongs. */
    public String getInputId() {
        var input = input(this);
        return input == null ? null : input.getClientId(getFacesContext());
    }

    /** Whether what was typed has been refused. */
    public boolean isRefused() {
        var input = input(this);
        return input != null && !input.isValid();
    }

    /** What is wrong with what was typed; empty when nothing is. */
    public String getErrorText() {
        return getFacesContext().getMessageList(getInputId()).stream()
                .map(FacesMessage::getSummary)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Whether a refusal of a desk, by the code of its rule, is about what stands in this field. */
    public boolean isAbout(String rule) {
        return getAttributes().get("rules") instanceof String rules
                && List.of(rules.split("\\s+")).contains(rule);
    }

    /** Says of what was typed that it is refused; it stays. */
    public boolean refuse(String text) {
        var input = input(this);
        if (input == null) {
            return false;
        }
        input.setValid(false);
        // A refused input shows what was submitted, which Faces has let go of once it was converted.
        var typed = getFacesContext()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(getInputId());
        if (typed != null) {
            input.setSubmittedValue(input instanceof UISelectMany ? typed : typed[0]);
        }
        getFacesContext().addMessage(getInputId(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        return true;
    }

    /** Ids of the help and of the error, by which the input is described. */
    public String getDescribedBy() {
        String id = getClientId(getFacesContext());
        List<String> describedBy = new ArrayList<>();
        if (getAttributes().get("help") != null) {
            describedBy.add(id + "-help");
        }
        if (isRefused()) {
            describedBy.add(id + "-error");
        }
        return String.join(" ", describedBy);
    }

    /** Ties the input to what is said about it. */
    protected void describe(UIInput input) {
        var attributes = input.getPassThroughAttributes(true);
        String describedBy = getDescribedBy();
        if (describedBy.isEmpty()) {
            attributes.remove("aria-describedby");
        } else {
            attributes.put("aria-describedby", describedBy);
        }
        if (isRefused()) {
            attributes.put("aria-invalid", "true");
        } else {
            attributes.remove("aria-invalid");
        }
    }

    private static UIInput input(UIComponent within) {
        for (var children = within.getFacetsAndChildren(); children.hasNext(); ) {
            var child = children.next();
            var found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
