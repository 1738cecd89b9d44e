package org.amparo.web.component;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;

/**
 * Fields that only some answers to another field call for: {@code of} is the id of that field's input, {@code is} the answers, or any where it
 * says none. Where another answer is sent, what was typed into them before is no answer to anything: it is neither checked nor taken, and refuses nothing in a
 * place that nobody sees. Without the field's answer in what was sent they are asked like any other.
 */
@FacesComponent(value = "org.amparo.web.When", createTag = true, tagName = "when", namespace = "org.amparo.web")
public class When extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.amparo.web";
    }

    @Override
    public void processValidators(FacesContext context) {
        if (isMeant(context)) {
            super.processValidators(context);
        }
    }

    @Override
    public void processUpdates(FacesContext context) {
        if (isMeant(context)) {
            super.processUpdates(context);
        }
    }

    private boolean isMeant(FacesContext context) {
        var decider = decider();
        String[] sent =
                context.getExternalContext().getRequestParameterValuesMap().get(decider.getClientId(context));
        // Of boxes to tick nothing is sent where none is ticked, which is an answer.
        return sent == null
                ? !(decider instanceof UISelectMany)
                : Arrays.stream(sent).anyMatch(this::isMeantBy);
    }

    /** Whether this answer calls for the fields. */
    boolean isMeantBy(String answer) {
        return !(getAttributes().get("is") instanceof String answers)
                || List.of(answers.split("\\s+")).contains(answer);
    }

    /** The input whose answer decides. */
    UIInput decider() {
        return (UIInput) findComponent((String) getAttributes().get("of"));
    }
}
