package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of the screen, their placeholders filled. */
@Named("text")
@RequestScoped
public class Messages {

    /** Where words stand, below this package's parent: each feature has its own, and {@code language} what several of them say. */
    static final List<String> BUNDLES = List.of(
            "language.words",
            "casefile.words",
            "casefile.access",
            "casefile.history",
            "services.words",
            "identification.words",
            "plausibility.words",
            "organisation.words",
            "statistics.words",
            "exchange.words",
            "oversight.words",
            "work.words",
            "document.words");

    private static final String PARENT = "org.amparo.web.";

    /** A page asks for dozens of texts, and looking for the bundles takes longer than reading them. */
    private static final Map<Locale, Map<String, String>> HELD = new ConcurrentHashMap<>();

    @Inject
    private Language language;

    /** The text of a key in the user's language; placeholders are those of {@link MessageFormat}. */
    public String of(String key, Object... arguments) {
        return text(language.getLocale(), key, arguments);
    }

    /** The text of a key, or of the fallback key where the first one has none. */
    public String orElse(String key, String fallback, Object... arguments) {
        return of(all(language.getLocale()).containsKey(key) ? key : fallback, arguments);
    }

    /** Words in one line. */
    public String list(Collection<String> words) {
        return String.join(", ", words);
    }

    /** The text of a key as it stands, its placeholders unfilled; null where there is none. */
    public String orNull(String key) {
        return pattern(language.getLocale(), key).orElse(null);
    }

    /** All texts of the user's language whose keys begin so, unfilled, for what is written where no user is. */
    public Map<String, String> beginningWith(String... beginnings) {
        return all(language.getLocale()).entrySet().stream()
                .filter(text -> Arrays.stream(beginnings).anyMatch(text.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Optional<String> pattern(Locale locale, String key) {
        return Optional.ofNullable(all(locale).get(key));
    }

    /** The text of a key in a language, where no user is known. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key)
                .orElseThrow(() -> new MissingResourceException("No text " + key, Messages.class.getName(), key));
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** All texts of a language by their keys. */
    static Map<String, String> all(Locale locale) {
        return HELD.computeIfAbsent(locale, Messages::read);
    }

    /** The JVM's own locale is no fallback: it would speak English to a Spanish user where a Spanish text is missing. */
    private static Map<String, String> read(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Map<String, String> all = new HashMap<>();
        for (String name : BUNDLES) {
            var bundle = ResourceBundle.getBundle(PARENT + name, locale, control);
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        }
        return Map.copyOf(all);
    }
}
