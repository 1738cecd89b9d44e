package org.amparo.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a code is called and what it means, in Spanish or English. A country may have its own word for a code (the key ends
 * in {@code @MX}); where it has none, the regional word is shown. Any language but English gets Spanish.
 */
public final class Labels {

    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";
    private static final Map<String, Properties> LABELS =
            Map.of(ENGLISH, read("labels_en"), SPANISH, read("labels_es"));
    private static final Map<String, Properties> DEFINITIONS =
            Map.of(ENGLISH, read("definitions_en"), SPANISH, read("definitions_es"));

    /** Proper names, which are the same in every language. */
    private static final Properties NAMES = read("names");

    private Labels() {}

    /** The label of a code or special answer; IllegalArgumentException for a code that the list does not have. */
    public static String label(CodeList list, String code, Locale locale) {
        String key = key(list, code);
        return inLanguage(LABELS, key, locale)
                .or(() -> Optional.ofNullable(NAMES.getProperty(key)))
                .orElseGet(() -> nameByJdk(list, code, locale));
    }

    /** The labels of all codes of a value, or of its special answer, in one line. */
    public static String label(CodeList list, CodeSet value, Locale locale) {
        return value.answer()
                .map(answer -> label(CodeList.ANSWER, answer.name(), locale))
                .orElseGet(() -> value.codes().stream()
                        .map(code -> label(list, code, locale))
                        .collect(Collectors.joining("; ")));
    }

    /** The definition in plain words; empty where the label needs none. */
    public static Optional<String> definition(CodeList list, String code, Locale locale) {
        return inLanguage(DEFINITIONS, key(list, code), locale);
    }

    private static String key(CodeList list, String code) {
        if (Answer.special(code).isPresent()) {
            return CodeList.ANSWER.key() + "." + code;
        }
        return list.key() + "." + Codes.require(list, code).code();
    }

    private static Optional<String> inLanguage(Map<String, Properties> texts, String key, Locale locale) {
        Properties language = texts.get(language(locale).getLanguage());
        String regional = language.getProperty(key);
        return Optional.ofNullable(language.getProperty(key + "@" + locale.getCountry(), regional));
    }

    private static String nameByJdk(CodeList list, String code, Locale locale) {
        Locale language = language(locale);
        String name =
                switch (list) {
                    case COUNTRY -> new Locale("", Countries.alpha2(code)).getDisplayCountry(language);
                    case LANGUAGE -> Locale.forLanguageTag(code).getDisplayLanguage(language);
                    default -> throw new IllegalStateException(
                            "No label in %s for %s.%s".formatted(language.getLanguage(), list.key(), code));
                };
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals(ENGLISH) ? Locale.ENGLISH : new Locale(SPANISH);
    }

    private static Properties read(String name) {
        String file = name + ".properties";
        try (var in = Objects.requireNonNull(Labels.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
