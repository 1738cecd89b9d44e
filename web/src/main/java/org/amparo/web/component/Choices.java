package org.amparo.web.component;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;

/** A {@link Field} of several boxes: its frame is described once, or each box would repeat help and error. */
@FacesComponent("org.amparo.web.Choices")
public class Choices extends Field {

    @Override
    protected void describe(UIInput input) {
        // The fieldset in choices.xhtml bears the description.
    }
}
