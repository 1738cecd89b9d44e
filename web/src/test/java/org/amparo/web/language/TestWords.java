package org.amparo.web.language;

import java.util.Locale;
import java.util.Map;

/** The words of the screen, without a request. */
public final class TestWords {

    private TestWords() {}

    /** All texts of a language by their keys. */
    public static Map<String, String> in(Locale language) {
        return Messages.all(language);
    }

    /** A text with its placeholders filled. */
    public static String text(Locale language, String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }
}
