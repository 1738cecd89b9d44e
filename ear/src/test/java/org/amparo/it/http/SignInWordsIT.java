package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;

/** The sign-in speaks as the rest does: usted, plain words, what to do. */
class SignInWordsIT {

    private static final Path KEYCLOAK = Path.of("../config/launcher/target/keycloak/lib/lib/main");
    private static final String OURS = "../config/keycloak/themes/amparo/login/messages/messages_es.properties";
    private static final Pattern FAMILIAR = Pattern.compile(
            "(?<!\\p{L})(tú|tus?|te|has|haz|eres|tienes|puedes|debes|deberías|hayas|hiciste|inicia|introduce|instala|abre|usa"
                    + "|configura|confirma|actualiza|continúa|consigues|identificate|inténtalo)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void the_sign_in_page_says_usted() {
        var browser = new Browser();
        var page = browser.follow(browser.open("/casefile/list.xhtml")).body();
        assertThat(page).contains("lang=\"es\"", "Inicie sesión").doesNotContain("tu cuenta");
        assertThat(FAMILIAR.matcher(page.replaceAll("(?s)<script.*?</script>|<style.*?</style>|<[^>]+>", " "))
                        .results())
                .isEmpty();
    }

    /** A newer Keycloak may bring words that ours do not replace yet. */
    @Test
    void nothing_that_keycloak_may_say_at_the_sign_in_says_tu() throws IOException {
        var words = new Properties();
        try (var jars = Files.newDirectoryStream(KEYCLOAK, "org.keycloak.keycloak-themes-[0-9]*.jar");
                var jar = new ZipFile(jars.iterator().next().toFile());
                var keycloaks = jar.getInputStream(jar.getEntry("theme/base/login/messages/messages_es.properties"));
                var ours = Files.newInputStream(Path.of(OURS))) {
            read(words, keycloaks);
            assertThat(words).as("Keycloak’s own").containsKey("loginAccountTitle");
            read(words, ours);
        }
        assertThat(words).allSatisfy((key, text) -> assertThat(
                        FAMILIAR.matcher((String) text).find())
                .as("%s: %s", key, text)
                .isFalse());
    }

    private static void read(Properties words, InputStream file) throws IOException {
        words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
}
