package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the screen with their placeholders filled; pages without placeholders use {@code msg} directly. */
@Named("text")
@RequestScoped
public class Messages {

    /** Where words stand; access with history, figures and imports have so many that they keep their own. */
    private static final List<String> BUNDLES = List.of(
            "org.amparo.web.messages",
            "org.amparo.web.access",
            "org.amparo.web.figures",
            "org.amparo.web.imports",
            "org.amparo.web.refusals");

    /** A page asks for dozens of texts, and looking for the bundles takes longer than reading them. */
    private static final Map<Locale, List<ResourceBundle>> HELD = new ConcurrentHashMap<>();

    @Inject
    private Language language;

    /** The text of a key in the user's language; placeholders are those of {@link MessageFormat}. */
    public String of(String key, Object... arguments) {
        return text(language.getLocale(), key, arguments);
    }

    /** The text of a key, or of the fallback key where the first one has none. */
    public String orElse(String key, String fallback, Object... arguments) {
        return holding(language.getLocale(), key).isPresent() ? of(key, arguments) : of(fallback, arguments);
    }

    /** Words in one line. */
    public String list(Collection<String> words) {
        return String.join(", ", words);
    }

    /** The text of a key as it stands, its placeholders unfilled; null where there is none. */
    public String orNull(String key) {
        return pattern(language.getLocale(), key).orElse(null);
    }

    static Optional<String> pattern(Locale locale, String key) {
        return holding(locale, key).map(bundle -> bundle.getString(key));
    }

    static String text(Locale locale, String key, Object... arguments) {
        var bundle = holding(locale, key)
                .orElseThrow(() -> new MissingResourceException("No text " + key, Messages.class.getName(), key));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    private static Optional<ResourceBundle> holding(Locale locale, String key) {
        return HELD.computeIfAbsent(locale, Messages::bundles).stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst();
    }

    /** The JVM's own locale is no fallback: it would speak English to a Spanish user where a Spanish text is missing. */
    private static List<ResourceBundle> bundles(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, locale, control))
                .toList();
    }
}
