package org.amparo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesProblemHandlerTest {

    @ParameterizedTest
    @CsvSource({
        ", ''",
        "'', ''",
        "case=GT-1&section=profile, ?case=GT-1&section=profile",
        "jakarta.faces.ViewState=x, ''",
        "case=GT-1&jakarta.faces.ViewState=1:1, ?case=GT-1",
        "case=GT-1&jakarta%2Efaces.ViewState=1:1&q=a%20b, ?case=GT-1&q=a%20b",
        "case=GT-1&%zz, ?case=GT-1"
    })
    void a_page_is_opened_anew_without_what_would_make_it_a_form_again(String query, String kept) {
        assertThat(FacesProblemHandler.ofPage(query)).isEqualTo(kept);
    }
}
