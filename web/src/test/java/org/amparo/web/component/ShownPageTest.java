package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPageTest {

    /** Of a list of five rows, two a page. */
    @ParameterizedTest
    @CsvSource({", 0", "0, 0", "1, 1", "2, 2", "3, 2", "999999, 2", "-1, 0", "x, 0", "9999999999, 0"})
    void beyond_the_end_the_last_page_is_shown_and_what_is_no_number_is_the_first(String written, int shown) {
        assertThat(ShownPage.of(written, 2, asked -> list(asked, 5)).page()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({", 0", "7, 0"})
    void an_empty_list_has_one_page(String written, int shown) {
        assertThat(ShownPage.of(written, 2, asked -> list(asked, 0)).page()).isEqualTo(shown);
    }

    private static Page<String> list(PageRequest asked, int rows) {
        return new Page<>(List.of(), asked.page(), asked.size(), rows);
    }
}
