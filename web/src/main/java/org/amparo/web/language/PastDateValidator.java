package org.amparo.web.language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.plausibility.Finding;
import org.amparo.plausibility.Rule;
import org.amparo.reference.CivilDays;
import org.amparo.reference.Today;
import org.amparo.web.session.CurrentUser;

/** Refuses, beside the field, a day on which nothing can have happened, by the rules that the desks judge by; they judge it again. */
@FacesValidator("org.amparo.web.PastDate")
public class PastDateValidator implements Validator<LocalDate> {

    @Override
    public void validate(FacesContext context, UIComponent component, LocalDate typed) {
        String country = CDI.current().select(CurrentUser.class).get().getCountry();
        refusal(typed, CDI.current().select(Today.class).get().daysIn(country)).ifPresent(code -> {
            String text = Messages.text(context.getViewRoot().getLocale(), "rule." + code);
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        });
    }

    /** The code of the rule by which somebody cannot have been found on that day; empty where she can. */
    static Optional<String> refusal(LocalDate day, CivilDays days) {
        return Rule.judge(FactsBuilder.builder().days(days).detected(day).build()).stream()
                .map(Finding::rule)
                .filter(rule -> !rule.isAsked())
                .map(Rule::code)
                .findFirst();
    }
}
