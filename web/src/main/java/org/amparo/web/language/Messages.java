package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the screen with their placeholders filled; pages without placeholders use {@code msg} directly. */
@Named("text")
@RequestScoped
public class Messages {

    static final String BUNDLE = "org.amparo.web.messages";

    @Inject
    private Language language;

    /** The text of a key in the user's language; placeholders are those of {@link MessageFormat}. */
    public String of(String key, Object... arguments) {
        return text(language.getLocale(), key, arguments);
    }

    /** The text of a key, or of the fallback key where the first one has none. */
    public String orElse(String key, String fallback, Object... arguments) {
        var bundle = bundle(language.getLocale());
        return bundle.containsKey(key) ? of(key, arguments) : of(fallback, arguments);
    }

    /** The text of a key as it stands, its placeholders unfilled; null where there is none. */
    public String orNull(String key) {
        var bundle = bundle(language.getLocale());
        return bundle.containsKey(key) ? bundle.getString(key) : null;
    }

    static String text(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
    }

    /** The JVM's own locale is no fallback: it would speak English to a Spanish user where a Spanish text is missing. */
    private static ResourceBundle bundle(Locale locale) throws MissingResourceException {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
