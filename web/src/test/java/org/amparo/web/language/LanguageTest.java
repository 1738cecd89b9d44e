package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final Locale FRENCH = Locale.FRENCH;

    @Test
    void the_users_choice_wins_over_the_browsers() {
        assertThat(Language.choose("en", List.of(Locale.forLanguageTag("es-GT"))))
                .isEqualTo("en");
    }

    @Test
    void the_browsers_first_supported_language_is_taken() {
        assertThat(Language.choose(null, List.of(FRENCH, Locale.forLanguageTag("en-BZ"), Locale.forLanguageTag("es"))))
                .isEqualTo("en");
    }

    @Test
    void spanish_where_nothing_fits() {
        assertThat(Language.choose("xx", List.of(FRENCH))).isEqualTo("es");
    }

    @Test
    void numbers_follow_the_users_country() {
        assertThat(Language.locale("es", "CRI")).isEqualTo(Locale.forLanguageTag("es-CR"));
        assertThat(Language.locale("es", null)).isEqualTo(Locale.forLanguageTag("es"));
    }

    @Test
    void the_choice_goes_back_to_the_page_where_it_was_made() {
        assertThat(LanguageChoice.pageHere("/casefile/list.xhtml?q=GT-7K3M&page=2"))
                .isEqualTo("/casefile/list.xhtml?q=GT-7K3M&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/a.xhtml",
                "/\\elsewhere.example/a.xhtml",
                "https://elsewhere.example/a.xhtml",
                "/a.xhtml\r\nSet-Cookie: a=b",
                "/logout"
            })
    void the_choice_never_leads_elsewhere(String page) {
        assertThat(LanguageChoice.pageHere(page)).isEqualTo("/");
    }
}
