package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {

    private final Random random = new Random(7);

    @RepeatedTest(50)
    void reads_its_own_form_with_and_without_dashes() {
        var number = CaseNumber.random("GT", random);
        assertThat(number.value()).matches("GT-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        assertThat(CaseNumber.parse(number.value())).contains(number);
        assertThat(CaseNumber.parse(" " + number.value().replace("-", "").toLowerCase(Locale.ROOT)))
                .contains(number);
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String right = CaseNumber.random("CR", random).value();
        for (int i = 3; i < right.length(); i++) {
            if (right.charAt(i) == '-') {
                continue;
            }
            for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (wrong != right.charAt(i)) {
                    assertThat(CaseNumber.parse(right.substring(0, i) + wrong + right.substring(i + 1)))
                            .as("position %d with %s in %s", i, wrong, right)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_noticed() {
        String plain = CaseNumber.random("SV", random).value().replace("-", "");
        for (int i = 2; i < plain.length() - 1; i++) {
            if (plain.charAt(i) != plain.charAt(i + 1)) {
                String swapped = plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2);
                assertThat(CaseNumber.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void letters_that_look_like_digits_are_read_as_digits() {
        String number = "";
        while (!number.contains("0") || !number.contains("1")) {
            number = CaseNumber.random("HN", random).value();
        }
        String typed = "HN" + number.substring(2).replace('0', 'O').replace('1', 'l');
        assertThat(CaseNumber.parse(typed)).map(CaseNumber::value).contains(number);
    }

    @Test
    void the_number_that_the_documents_show_is_one() {
        assertThat(CaseNumber.parse("gt 7k3m 92qx c")).map(CaseNumber::value).contains("GT-7K3M-92QX-C");
    }

    @Test
    void what_is_no_number_is_empty() {
        assertThat(CaseNumber.parse(null)).isEmpty();
        assertThat(CaseNumber.parse("")).isEmpty();
        assertThat(CaseNumber.parse("GT-0000-0000-'; drop")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7k3m-92q, 7K3M92Q", "GT-7K3M, GT7K3M", "do-oi3l, DO0131", "ni7k, NI7K", "O, 0"})
    void a_part_is_read_as_a_whole_number_is(String typed, String meant) {
        assertThat(CaseNumber.parts(typed)).contains(meant);
    }

    @Test
    void what_holds_neither_letter_nor_digit_is_no_part() {
        assertThat(CaseNumber.parts(" - ")).isEmpty();
    }
}
