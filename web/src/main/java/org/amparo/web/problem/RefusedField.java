package org.amparo.web.problem;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import org.amparo.web.component.Field;

/** Finds the field of the sent form that a rule of a desk is about. */
final class RefusedField {

    private RefusedField() {}

    /** Says a refusal beside its field; false where no field of the form names the rule. */
    static boolean say(FacesContext faces, String rule, String text) {
        var visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        return faces.getViewRoot().visitTree(visit, (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            return saidAt(component, rule, text) ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
    }

    private static boolean saidAt(UIComponent component, String rule, String text) {
        return component instanceof Field field && field.isAbout(rule) && field.refuse(text);
    }
}
