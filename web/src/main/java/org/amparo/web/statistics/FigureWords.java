package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** The words of figures in the language of the user who asks. */
@RequestScoped
public class FigureWords implements Wording {

    @Inject
    private Messages messages;

    @Inject
    private Format format;

    @Inject
    private CodeWords labels;

    @Override
    public String text(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    @Override
    public String number(long number) {
        return format.number(number);
    }

    @Override
    public String day(LocalDate day) {
        return format.date(day);
    }

    @Override
    public String code(CodeList list, String code) {
        return labels.of(list, code);
    }
}
