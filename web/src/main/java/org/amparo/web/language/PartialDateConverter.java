package org.amparo.web.language;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.regex.Pattern;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/** Reads a date as far as it is known: {@code 14/05/2019}, {@code 05/2019} or {@code 2019}; a dot or a dash parts as well. */
@FacesConverter("org.amparo.web.PartialDate")
public class PartialDateConverter implements Converter<PartialDate> {

    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");

    @Override
    public PartialDate getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read(typed);
        } catch (RuleViolation notUnderstood) {
            String text = Messages.text(context.getViewRoot().getLocale(), "rule." + notUnderstood.code());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), notUnderstood);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, PartialDate date) {
        return date == null ? "" : Format.written(date);
    }

    /**
     * Reads what was typed.
     *
     * @throws RuleViolation date-not-understood
     */
    public static PartialDate read(String typed) {
        var parts = WRITTEN.matcher(typed.strip());
        if (!parts.matches()) {
            throw new RuleViolation("date-not-understood");
        }
        var iso = new StringBuilder(parts.group(3));
        for (int part = 2; part >= 1 && parts.group(part) != null; part--) {
            iso.append('-').append("0".repeat(2 - parts.group(part).length())).append(parts.group(part));
        }
        return PartialDate.parse(iso.toString());
    }
}
