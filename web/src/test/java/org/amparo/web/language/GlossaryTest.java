package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a person reads keeps to {@code docs/glossary.md}: one name for one act, usted in Spanish, plurals, no lost apostrophe. */
class GlossaryTest {

    private static final Path LABELS = Path.of("../ejb/src/main/resources/org/amparo/reference");
    private static final Path SIGN_IN = Path.of("../config/keycloak/themes/amparo/login/messages");
    private static final Path PAGES = Path.of("src/main/resources/org/amparo/web");

    /** Words to avoid in Spanish, and what to say. */
    private static final Map<String, String> SPANISH = avoiding(
            "tú, tu, tus", "su, sus",
            "te|ti|contigo|eres|tienes|puedes|debes|has|haz|hayas|hiciste", "usted",
            "quieres|necesitas|sabes|introduce|instala|inténtalo|identificate|identifícate", "the form of usted",
            "vos", "usted",
            "déle", "dele",
            "derivación|derivar", "referencia",
            "número de expediente|expediente (?:de|del|de la) (?:caso|persona|víctima)|abrir (?:un|el) expediente",
                    "caso",
            "tráfico de personas", "trata de personas",
            "presunta|presunto|víctima probable", "posible víctima",
            "beneficiari[oa]s?", "víctima, persona",
            "deportación voluntaria", "repatriación",
            "reconocid[oa]s? como víctima|confirmad[oa]s? como víctima|víctima confirmada|no confirmada", "acreditada",
            "reconoció|reconocimiento", "acreditó, acreditación",
            "órgano que decid\\w+|institución que decid\\w+", "autoridad que decide",
            "libro de decisiones", "decisiones de condición de víctima",
            "tráig\\w+|traiga\\w*|trajo|traer\\w*|trayendo", "importar, subir",
            "mirar|mire", "revisar",
            "se escribió y|no escribió nada", "importar, registrar",
            "lecturas?", "consulta",
            "abrió un acceso|abrir acceso", "dar acceso",
            "en palabras|en sus palabras", "relato",
            "pida menos", "quite algún filtro",
            "^nadie\\.", "ninguna persona",
            "fuera de la cuenta", "excluidas del conteo");

    /** Words to avoid in English, and what to say. */
    private static final Map<String, String> ENGLISH = avoiding(
            "countrys|coalitions register|sources own|victims case|dependants now", "the apostrophe",
            "^nobody\\.", "none",
            "look only|looked at", "check only",
            "bring (?:it|them|these|the file|a register)|registers? brought in", "import, upload",
            "registers came", "registers were imported",
            "what can be given", "data availability",
            "import back|import (?:has been |was |is )?(?:being )?taken back|took back an import", "undo",
            "readings|(?:one|kind of) reading", "view",
            "barred|lifted", "hidden, no longer hidden",
            "presumed (?:victim|cannot)", "possible victim",
            "confirmed (?:as a )?victim|recognised as", "accredited",
            "has ended the account|account has ended", "deactivated",
            "throw\\w* away|thrown away", "discarded",
            "draft kept|keep a draft", "saved",
            "ask for less", "clear a filter",
            "holds no longer", "no longer holds",
            "to be mended|what to mend", "correct",
            "trafficking of persons", "trafficking in persons",
            "beneficiary", "victim, person",
            "derivation", "referral");

    /** A number and a noun that must agree: only a choice may put them together, for 1 takes the singular. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\{\\d\\} (?:casos?|cases?|personas?|atenciones|services|países|countries|errores|errors|archivos|files|cuentas|accounts)\\b");

    /** Texts whose number is never 1, or where the noun follows <i>de cada 100</i>. */
    private static final List<String> NEVER_ONE = List.of(
            "oversight.cases.of-act",
            "figure.assisted.by_modality.title",
            "figure.assisted.by_provider_type.title",
            "figure.assisted.by_service.title",
            "figure.assisted.by_sex_age.title",
            "figure.assisted.lgbtiq_answers.title",
            "figure.identified.by_form_of_exploitation.title",
            "figure.identified.by_place_vs_nationality.title",
            "figure.identified.by_sex_age.title",
            "figure.identified.lgbtiq_answers.title");

    private static final Pattern BRANCHES = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*\\})*\\}");

    @Test
    void spanish_keeps_to_its_words() {
        assertThat(faults("es", SPANISH)).isEmpty();
    }

    @Test
    void english_keeps_to_its_words() {
        assertThat(faults("en", ENGLISH)).isEmpty();
    }

    @Test
    void no_number_stands_before_a_noun_without_a_choice() {
        for (String language : Language.SUPPORTED) {
            assertThat(pages(language))
                    .allSatisfy((key, text) -> assertThat(BRANCHES.matcher(text).replaceAll("…"))
                            .as("%s in %s", key, language)
                            .satisfies(plain -> assertThat(NEVER_ONE.stream().anyMatch(key::endsWith)
                                            || !COUNTED.matcher(plain).find())
                                    .isTrue()));
        }
    }

    /** Names of languages and peoples have straight ones of their own: K'iche'. */
    @Test
    void no_possessive_has_a_straight_apostrophe() {
        assertThat(texts("en")).noneSatisfy((key, text) -> assertThat(text).containsPattern("[a-z]'s\\b"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 de cada 100 personas identificadas que respondieron es LGBTIQ+",
        "7, 7 de cada 100 personas identificadas que respondieron son LGBTIQ+"
    })
    void a_verb_agrees_with_its_number(long number, String expected) {
        var spanish = Language.locale("es", "GTM");
        String quantity = TestWords.text(spanish, "figures.of-hundred", String.valueOf(number));
        assertThat(TestWords.text(spanish, "figure.identified.lgbtiq_answers.title", quantity, "sí", number))
                .isEqualTo(expected);
    }

    private static List<String> faults(String language, Map<String, String> avoided) {
        return avoided.entrySet().stream()
                .flatMap(word -> {
                    var pattern = Pattern.compile(
                            "(?<![\\p{L}-])(?:" + word.getKey() + ")(?![\\p{L}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                    return texts(language).entrySet().stream()
                            .filter(text -> pattern.matcher(text.getValue()).find())
                            .map(text -> "%s: say %s in place of %s: %s"
                                    .formatted(text.getKey(), word.getValue(), word.getKey(), text.getValue()));
                })
                .toList();
    }

    private static Map<String, String> pages(String language) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String bundle : Messages.BUNDLES) {
            read(all, PAGES.resolve(bundle.replace('.', '/') + "_" + language + ".properties"));
        }
        return all;
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> all = new LinkedHashMap<>(pages(language));
        Stream.of(
                        LABELS.resolve("labels_" + language + ".properties"),
                        LABELS.resolve("definitions_" + language + ".properties"),
                        SIGN_IN.resolve("messages_" + language + ".properties"))
                .forEach(file -> read(all, file));
        return all;
    }

    private static void read(Map<String, String> all, Path file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.forEach((key, text) -> all.put(file.getFileName() + " " + key, (String) text));
    }

    private static Map<String, String> avoiding(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i].replace(", ", "|"), pairs[i + 1]);
        }
        return words;
    }
}
