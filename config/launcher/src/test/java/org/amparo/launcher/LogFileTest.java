package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final long TEN_MEGABYTES = 10L * 1024 * 1024;

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void begin() {
        log = folder.resolve("mariadb.log");
    }

    @Test
    void a_log_goes_on_until_it_has_passed_ten_megabytes() throws IOException {
        grow(TEN_MEGABYTES);
        assertThat(LogFile.toAppendTo(log)).isEqualTo(log).hasSize(TEN_MEGABYTES);
        grow(TEN_MEGABYTES + 1);
        assertThat(LogFile.toAppendTo(log)).isEmptyFile();
        assertThat(numbered(1)).hasSize(TEN_MEGABYTES + 1);
    }

    @Test
    void five_older_ones_are_kept_and_the_oldest_goes() throws IOException {
        for (int start = 1; start <= 7; start++) {
            grow(TEN_MEGABYTES + start);
            LogFile.toAppendTo(log);
        }
        assertThat(numbered(1)).hasSize(TEN_MEGABYTES + 7);
        assertThat(numbered(5)).hasSize(TEN_MEGABYTES + 3);
        assertThat(numbered(6)).doesNotExist();
    }

    private Path numbered(int number) {
        return folder.resolve("mariadb.log." + number);
    }

    private void grow(long size) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(size);
        }
        assertThat(Files.size(log)).isEqualTo(size);
    }
}
