package org.amparo.web.language;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Reads an hour of the day, {@code 18:30} or {@code 6:30}. */
@FacesConverter("org.amparo.web.Hour")
public class HourConverter implements Converter<LocalTime> {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):(\\d{2})");

    @Override
    public LocalTime getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read(typed);
        } catch (DateTimeException notUnderstood) {
            String text = Messages.text(context.getViewRoot().getLocale(), "form.hour-not-understood");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), notUnderstood);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalTime hour) {
        return hour == null ? "" : hour.toString();
    }

    /**
     * Reads what was typed.
     *
     * @throws DateTimeException where it is no hour of a day
     */
    static LocalTime read(String typed) {
        var hour = HOUR.matcher(typed.strip());
        if (!hour.matches()) {
            throw new DateTimeException("no hour");
        }
        return LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
    }
}
