package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.StatedAge;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

class AgeColumnsTest {

    private static final PartialDate IDENTIFIED = PartialDate.parse("2019-03-10");

    @Test
    void a_birth_date_becomes_the_age_at_identification() {
        assertThat(born("2001-05-14")).isEqualTo(new AgeColumns("", "17", "", ""));
    }

    @Test
    void the_age_stays_while_it_grows_into_the_right_band() {
        assertThat(born("1990-05-14", LocalDate.of(2019, 4, 1), LocalDate.of(2020, 1, 1)))
                .isEqualTo(new AgeColumns("", "28", "", ""));
    }

    /** Seventeen on 10 March, eighteen on 14 May, helped in June: the age would say seventeen, the year nothing. */
    @Test
    void a_birthday_between_identification_and_assistance_is_told_by_the_band_alone() {
        assertThat(born("2001-05-14", LocalDate.of(2019, 6, 1)))
                .isEqualTo(new AgeColumns("", "17", "", "2019-06-01=18-20"));
    }

    @Test
    void a_birth_year_says_it_where_the_age_would_not() {
        // Twenty at identification and twenty-one from 1 January on, whatever the day of birth.
        assertThat(AgeColumns.of(new AgeColumns.Known(
                        PartialDate.of(LocalDate.of(1991, 12, 30)),
                        null,
                        null,
                        PartialDate.of(LocalDate.of(2012, 12, 31)),
                        List.of(LocalDate.of(2015, 12, 31)))))
                .isEqualTo(new AgeColumns("", "21", "", ""));
        assertThat(AgeColumns.of(new AgeColumns.Known(
                        PartialDate.of(LocalDate.of(1994, 6, 1)),
                        null,
                        null,
                        PartialDate.of(LocalDate.of(2014, 1, 1)),
                        List.of(LocalDate.of(2015, 12, 31)))))
                .isEqualTo(new AgeColumns("1994", "", "", ""));
    }

    @Test
    void a_dependant_has_no_identification_and_keeps_the_birth_year() {
        var known = new AgeColumns.Known(
                PartialDate.of(LocalDate.of(2010, 6, 1)), null, null, null, List.of(LocalDate.of(2019, 3, 1)));
        assertThat(AgeColumns.of(known)).isEqualTo(new AgeColumns("2010", "", "", "2019-03-01=0-8"));
    }

    @Test
    void what_was_only_stated_stays_as_it_was_stated() {
        assertThat(stated(15, 15)).isEqualTo(new AgeColumns("", "15", "", ""));
        assertThat(stated(18, null)).isEqualTo(new AgeColumns("", "", "ADULT", ""));
        assertThat(stated(21, 23)).isEqualTo(new AgeColumns("", "", "ADULT", ""));
        assertThat(stated(0, 17)).isEqualTo(new AgeColumns("", "", "MINOR", ""));
        assertThat(stated(15, 20)).isEqualTo(new AgeColumns("", "", "", ""));
        assertThat(stated(null, null)).isEqualTo(new AgeColumns("", "", "", ""));
    }

    @Test
    void a_birth_month_is_cut_too() {
        var known = new AgeColumns.Known(PartialDate.parse("2001-03"), null, null, IDENTIFIED, List.of());
        assertThat(AgeColumns.of(known).birthDate()).isEqualTo("2001");
    }

    private static AgeColumns born(String date, LocalDate... assisted) {
        return AgeColumns.of(new AgeColumns.Known(PartialDate.parse(date), null, null, IDENTIFIED, List.of(assisted)));
    }

    private static AgeColumns stated(Integer from, Integer until) {
        var age = from == null ? null : new StatedAge(from, until);
        return AgeColumns.of(new AgeColumns.Known(null, age, IDENTIFIED, IDENTIFIED, List.of()));
    }

    /** Sixteen two years before the identification: eighteen or nineteen then, which is one band. */
    @Test
    void an_age_that_was_stated_before_the_identification_counts_from_its_day() {
        assertThat(elsewhere(16, 16, "2017-01-10", "2019-03-10"))
                .isEqualTo(new AgeColumns("", "", "", "2019-03-10=18-20"));
        assertThat(elsewhere(16, 16, "2017-03-10", "2019-03-10")).isEqualTo(new AgeColumns("", "18", "", ""));
        assertThat(elsewhere(16, 16, "2018-01-10", "2019-03-10")).isEqualTo(new AgeColumns("", "", "", ""));
        assertThat(elsewhere(0, 17, "2019-01-10", "2019-03-10")).isEqualTo(new AgeColumns("", "", "MINOR", ""));
        assertThat(elsewhere(18, null, "2018-01-10", "2019-03-10")).isEqualTo(new AgeColumns("", "", "ADULT", ""));
    }

    private static AgeColumns elsewhere(int from, Integer until, String on, String identified) {
        return AgeColumns.of(new AgeColumns.Known(
                null, new StatedAge(from, until), PartialDate.parse(on), PartialDate.parse(identified), List.of()));
    }
}
