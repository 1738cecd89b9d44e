package org.amparo.web.casefile;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.amparo.web.language.Messages;

/** Refuses, beside the field, the number of a case that is not among those to choose from; absent and out of scope sound alike. */
@FacesValidator("org.amparo.web.KnownCase")
public class KnownCaseValidator implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent component, String number) {
        // Faces has empty fields validated as well; whether one may be empty is for "required" to say.
        if (number == null) {
            return;
        }
        var beans = CDI.current();
        String among = String.valueOf(component.getAttributes().get("among"));
        if (!beans.select(CasePicks.class).get().holds(among, number)) {
            String text = beans.select(Messages.class).get().of("case-number.unknown");
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }
}
