package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbTest {

    @ParameterizedTest(name = "{0} GB of memory")
    @CsvSource({"2, 1024", "4, 1024", "6, 1536", "8, 2048", "16, 4096", "64, 4096"})
    void a_quarter_of_the_memory_holds_what_was_read_and_never_less_than_one_gigabyte(long gigabytes, long megabytes) {
        assertThat(MariaDb.poolMegabytes(gigabytes << 30)).isEqualTo(megabytes);
    }

    @ParameterizedTest(name = "{0} GB of memory")
    @CsvSource({"2, 128", "8, 256", "16, 512", "64, 512"})
    void an_empty_system_takes_no_more_than_half_a_gigabyte_of_disk_for_its_log(long gigabytes, long megabytes) {
        assertThat(MariaDb.logMegabytes(gigabytes << 30)).isEqualTo(megabytes);
    }
}
