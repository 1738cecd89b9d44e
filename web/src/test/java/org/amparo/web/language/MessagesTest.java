package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void serverSpeaksEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void serverSpeaksAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void a_user_of_any_country_reads_her_language_whatever_the_server_speaks() {
        assertThat(Messages.text(Locale.forLanguageTag("es-GT"), "answer.NOT_ASKED"))
                .isEqualTo("No se preguntó");
    }

    @Test
    void numbers_in_a_text_are_written_as_in_the_users_country() {
        assertThat(Messages.text(Locale.forLanguageTag("es-GT"), "pager.position", 2, 1652))
                .isEqualTo("Página 2 de 1,652");
        assertThat(Messages.text(Locale.forLanguageTag("es-CR"), "pager.position", 2, 1652))
                .isEqualTo("Página 2 de 1\u00a0652");
    }
}
