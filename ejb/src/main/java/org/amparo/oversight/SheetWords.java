package org.amparo.oversight;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words in which acts are told, from the language of whoever asks.
 *
 * @param headings of the columns of a sheet of its list, in their order; empty where no sheet is written
 * @param words what operations, subjects, fields and states are called, by the keys under which pages say them, their placeholders unfilled
 * @param language BCP 47 tag of the language
 */
public record SheetWords(List<String> headings, Map<String, String> words, String language) {

    /** The text of a key, or of another one where the first has none; the last part of the key where neither has. */
    String text(String key, String fallback, Object... arguments) {
        String pattern = words.containsKey(key) || fallback == null ? words.get(key) : words.get(fallback);
        if (pattern == null) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** The language. */
    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
