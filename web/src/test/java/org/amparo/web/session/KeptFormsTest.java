package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A form that met an ended session is in nobody's hands but its sender's. */
class KeptFormsTest {

    private static final String PAGE = "/casefile/edit.xhtml";

    private final KeptForms forms = new KeptForms();

    private static SentFields form(String written) {
        return SentFields.read(written).orElseThrow();
    }

    private String keep(String written) {
        return forms.keep(Optional.empty(), PAGE, form(written)).orElseThrow();
    }

    private Optional<String> take(String secret, String path) {
        return forms.take(secret, path, any -> true).map(SentFields::written);
    }

    @Test
    void it_is_given_back_once() {
        String secret = keep("f=f&f%3Awords=she+waits");
        assertThat(take(secret, PAGE)).contains("f=f&f%3Awords=she+waits");
        assertThat(take(secret, PAGE)).isEmpty();
    }

    @Test
    void another_secret_opens_nothing_nor_does_another_page() {
        String secret = keep("f=f");
        String other = keep("g=g");
        assertThat(other).isNotEqualTo(secret);
        assertThat(take(other, PAGE)).contains("g=g");
        for (String wrong : List.of(other, "", "x", "A".repeat(43), secret + "A")) {
            assertThat(take(wrong, PAGE)).as(wrong).isEmpty();
        }
        assertThat(take(null, PAGE)).isEmpty();
        assertThat(take(secret, "/casefile/assign.xhtml")).isEmpty();
        assertThat(take(secret, PAGE)).contains("f=f");
    }

    @Test
    void a_browser_keeps_its_secret_and_a_made_up_one_is_not_taken() {
        String secret = keep("f=f");
        assertThat(forms.keep(Optional.of(secret), PAGE, form("g=g"))).contains(secret);
        assertThat(forms.keep(Optional.of("chosen"), PAGE, form("h=h")))
                .isPresent()
                .get()
                .isNotEqualTo("chosen");
        assertThat(take(secret, PAGE)).as("the latest").contains("g=g");
        assertThat(take(secret, PAGE)).as("then the one before").contains("f=f");
    }

    @Test
    void of_one_browser_the_latest_are_kept() {
        String secret = keep("n=0");
        for (int i = 1; i < 20; i++) {
            forms.keep(Optional.of(secret), PAGE, form("n=" + i));
        }
        for (int i = 19; i > 11; i--) {
            assertThat(take(secret, PAGE)).contains("n=" + i);
        }
        assertThat(take(secret, PAGE)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_kept() {
        assertThat(forms.keep(Optional.empty(), PAGE, form("f=" + "x".repeat(KeptForms.LONGEST))))
                .isEmpty();
    }

    @Test
    void a_browser_that_is_signed_out_of_leaves_nothing() {
        String secret = keep("f=f");
        forms.forget(secret);
        assertThat(take(secret, PAGE)).isEmpty();
    }
}
