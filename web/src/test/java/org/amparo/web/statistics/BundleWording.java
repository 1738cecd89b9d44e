package org.amparo.web.statistics;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amparo.reference.CodeList;
import org.amparo.reference.Labels;
import org.amparo.web.language.TestWords;

/** The words of figures in one language, without a request. */
record BundleWording(Locale locale) implements Wording {

    static final BundleWording ENGLISH = new BundleWording(Locale.ENGLISH);

    @Override
    public String text(String key, Object... arguments) {
        return TestWords.text(locale, key, arguments);
    }

    @Override
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    @Override
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }

    @Override
    public String code(CodeList list, String code) {
        return Labels.label(list, code, locale);
    }
}
