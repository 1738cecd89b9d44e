package org.amparo.web.casefile;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.amparo.shared.CaseNumber;
import org.amparo.web.language.Messages;

/** Reads a case number as it may be typed, with or without dashes. */
@FacesConverter("org.amparo.web.CaseNumber")
public class CaseNumberConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return CaseNumber.parse(typed).map(CaseNumber::value).orElseThrow(() -> {
            String text = CDI.current().select(Messages.class).get().of("case-number.not-understood");
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String number) {
        return number == null ? "" : number;
    }
}
