package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws another box for one more code, with or without a script; what else stands in the form stays as it was typed, right or not. */
@Named("anotherBox")
@RequestScoped
public class AnotherBox {

    @Inject
    private FormQuestions questions;

    /** Draws it; the button that is pressed stands in the form. */
    public void draw(CodeSlots slots) {
        var faces = FacesContext.getCurrentInstance();
        var form = Stream.iterate(UIComponent.getCurrentComponent(faces), Objects::nonNull, UIComponent::getParent)
                .filter(UIForm.class::isInstance)
                .map(UIForm.class::cast)
                .findFirst()
                .orElseThrow();
        var sent = faces.getExternalContext().getRequestParameterValuesMap();
        questions.fill(form, questions.sent(form, input -> sent.containsKey(input) ? List.of(sent.get(input)) : null));
        slots.add();
    }
}
