package org.amparo.launcher.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void an_archive_holds_each_file_byte_by_byte_under_its_name() throws IOException {
        byte[] large = new byte[300_001];
        new Random(5).nextBytes(large);
        Path cases = Files.write(folder.resolve("cases.csv"), large);
        Path events = Files.write(folder.resolve("events.csv"), new byte[0]);
        try (var zip = new ZipInputStream(new FolderArchive(List.of(cases, events)))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("cases.csv");
            assertThat(zip.readAllBytes()).isEqualTo(large);
            assertThat(zip.getNextEntry().getName()).isEqualTo("events.csv");
            assertThat(zip.readAllBytes()).isEmpty();
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void it_can_be_read_in_pieces_of_any_size() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.csv"), "case_id\r\nC1\r\n");
        byte[] whole = new FolderArchive(List.of(cases)).readAllBytes();
        try (InputStream archive = new FolderArchive(List.of(cases))) {
            int bytes = 0;
            while (archive.read() >= 0) {
                bytes++;
            }
            assertThat(bytes).isEqualTo(whole.length);
        }
    }
}
