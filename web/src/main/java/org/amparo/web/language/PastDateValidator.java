package org.amparo.web.language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.LocalDate;
import org.amparo.reference.Today;
import org.amparo.shared.PartialDate;
import org.amparo.web.session.CurrentUser;

/** Refuses, beside the field, a date that has not begun yet; the desks refuse it again. */
@FacesValidator("org.amparo.web.PastDate")
public class PastDateValidator implements Validator<Object> {

    @Override
    public void validate(FacesContext context, UIComponent component, Object typed) {
        String country = CDI.current().select(CurrentUser.class).get().getCountry();
        var days = CDI.current().select(Today.class).get().daysIn(country);
        if (isFuture(typed, days.latest())) {
            String text = Messages.text(context.getViewRoot().getLocale(), "rule.date-in-future");
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    static boolean isFuture(Object typed, LocalDate latest) {
        return (typed instanceof LocalDate day && day.isAfter(latest))
                || (typed instanceof PartialDate date && date.from().isAfter(latest));
    }
}
