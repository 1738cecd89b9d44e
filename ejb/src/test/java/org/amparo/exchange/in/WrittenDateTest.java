package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is read in the one way that it can be read, or in the way that was said; nothing is guessed. */
class WrittenDateTest {

    private static final int THIS_YEAR = 2026;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019/5/4|2019-05-04",
                "2019.05.14|2019-05-14",
                "2019-5-4|2019-05-04",
                "2019-05-14 00:00:00|2019-05-14",
                "2019-05-14T13:45|2019-05-14",
                "2019-05-14T00:00:00Z|2019-05-14",
                "2019/5|2019-05",
                "05/2019|2019-05",
                "2019.0|2019",
                "20190514|2019-05-14",
                "14 de mayo de 2019|2019-05-14",
                "14-may-2019|2019-05-14",
                "14 sept. 2019|2019-09-14",
                "May 14, 2019|2019-05-14",
            })
    void what_can_be_read_in_one_way_is_read_whatever_was_said(String written, String iso) {
        assertThat(WrittenDate.of(written).in(null, THIS_YEAR)).isEqualTo(iso);
        for (DateOrder order : DateOrder.values()) {
            assertThat(WrittenDate.of(written).in(order, THIS_YEAR)).isEqualTo(iso);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03/05/2019,dmy,2019-05-03",
        "03/05/2019,mdy,2019-03-05",
        "3-5-2019,dmy,2019-05-03",
        "3.5.2019 0:00,dmy,2019-05-03",
        "03/05/2019 12:00:00 a. m.,dmy,2019-05-03",
        "03052019,dmy,2019-05-03",
        "03/05/19,dmyy,2019-05-03",
        "03/05/26,mdyy,2026-03-05",
        "03/05/27,mdyy,1927-03-05",
        "03-may-19,dmyy,2019-05-03",
        "43588,excel,2019-05-03",
        "43588.0,excel,2019-05-03",
        "42126,excel1904,2019-05-03",
    })
    void what_can_be_read_in_several_ways_is_read_as_was_said_and_never_without(
            String written, String order, String iso) {
        var date = WrittenDate.of(written);
        assertThat(date.in(DateOrder.of(order).orElseThrow(), THIS_YEAR)).isEqualTo(iso);
        assertThat(date.in(null, THIS_YEAR)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2019,dmy",
        "14/05/2019,mdy",
        "14/14/2019,dmy",
        "03/05/19,dmy",
        "43588,dmy",
        "03/05/2019,excel",
        "2019-05-14T22:00:00Z,dmy",
        "may-19,dmyy",
        "soon,dmy",
        "00/05/2019,dmy",
    })
    void what_cannot_be_read_so_is_no_date(String written, String order) {
        assertThat(WrittenDate.of(written).in(DateOrder.of(order).orElseThrow(), THIS_YEAR))
                .isNull();
    }
}
