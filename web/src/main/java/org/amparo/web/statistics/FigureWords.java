package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.Countries;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Language;
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

    @Inject
    private Language language;

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

    /** Codes of the nationalities by which persons are counted, in the order of their names; whose is not known comes last. */
    List<String> nationalities() {
        return Stream.concat(
                        Codes.of(CodeList.COUNTRY).stream()
                                .map(Code::code)
                                .filter(code -> !code.equals(Countries.WITHHELD) && !code.equals(Countries.MISSING))
                                .sorted(Comparator.comparing(
                                        code -> code(CodeList.COUNTRY, code),
                                        Collator.getInstance(language.getLocale()))),
                        Stream.of("UNKNOWN"))
                .toList();
    }
}
