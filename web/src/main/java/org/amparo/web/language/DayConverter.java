package org.amparo.web.language;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/** Reads a whole day, {@code 14/05/2019}; a month or a year alone is not enough. */
@FacesConverter("org.amparo.web.Day")
public class DayConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read(typed);
        } catch (RuleViolation notUnderstood) {
            // A month or a year alone, which other fields take, would be refused here.
            String text = Messages.text(context.getViewRoot().getLocale(), "rule.day-not-understood");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), notUnderstood);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : Format.written(PartialDate.of(day));
    }

    /**
     * Reads what was typed.
     *
     * @throws RuleViolation date-not-understood, day-not-understood
     */
    public static LocalDate read(String typed) {
        var date = PartialDateConverter.read(typed);
        if (date.precision() != PartialDate.Precision.DAY) {
            throw new RuleViolation("day-not-understood");
        }
        return date.from();
    }
}
