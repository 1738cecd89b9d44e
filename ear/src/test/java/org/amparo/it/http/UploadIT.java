package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Browser;
import org.amparo.it.support.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is stored for whoever may bring one, readable for the server alone and gone afterwards; of anybody else nothing is stored. */
class UploadIT {

    private static final int SIZE = 20_000_000;

    /** More than the buffers on the way hold, so that the server has begun to read once it is sent. */
    private static final int FIRST_PART = 15_000_000;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<Path> FOLDERS =
            List.of(AmparoSystem.file("wildfly/tmp"), AmparoSystem.file("wildfly/data/amparo-imports"));
    private static final String BEGIN =
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cases.csv\"\r\n\r\n";
    private static final String END = "\r\n--B--\r\n";

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    /** An upload in the middle of its body. */
    private static final class Upload implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;

        Upload(String path, String header, String type) throws IOException {
            var server = Browser.application();
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSendBufferSize(100_000);
            socket.setSoTimeout((int) LIMIT.toMillis());
            out = socket.getOutputStream();
            write("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nContent-Type: " + type
                    + "\r\nAccept: */*\r\n" + header + "\r\nContent-Length: "
                    + (BEGIN.length() + SIZE + END.length()) + "\r\n\r\n" + BEGIN);
            fill(FIRST_PART);
        }

        /** Sends the rest and returns the first line of the answer. */
        String end() throws IOException {
            fill(SIZE - FIRST_PART);
            write(END);
            InputStream in = socket.getInputStream();
            var line = new StringBuilder();
            for (int read = in.read(); read > '\r'; read = in.read()) {
                line.append((char) read);
            }
            return line.toString();
        }

        private void fill(int bytes) throws IOException {
            byte[] some = new byte[100_000];
            Arrays.fill(some, (byte) 'x');
            for (int sent = 0; sent < bytes; sent += some.length) {
                out.write(some);
            }
            out.flush();
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports, 401, ''",
        "/api/v1/imports, 401, not.a.token",
        "/api/v1/imports, 403, caseworker.gt",
        "/api/v1/imports, 403, secretariat",
        "/exchange/import-new.xhtml, 302, ''",
        "/exchange/import-new.xhtml, 403, caseworker.gt",
        "/exchange/import-new.xhtml, 403, secretariat",
        "/casefile/list.xhtml, 413, ''",
        "/casefile/list.xhtml, 413, supervisor.gt",
        "/problem/unexpected.xhtml, 413, ''",
        "/none, 413, ''",
        "/goodbye.xhtml, 413, ''"
    })
    void nothing_is_stored_of_what_is_refused(String path, int status, String who) throws IOException {
        var before = stored();
        try (var upload = new Upload(path, identity(path, who), "multipart/form-data; boundary=B")) {
            assertThat(stored()).isEqualTo(before);
            assertThat(upload.end()).contains(" " + status + " ");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_large_form_without_a_file_is_refused_where_files_are_taken() throws IOException {
        for (String who : List.of("", "supervisor.gt")) {
            String header = identity("/exchange/import-new.xhtml", who);
            try (var upload = new Upload("/exchange/import-new.xhtml", header, "application/x-www-form-urlencoded")) {
                assertThat(upload.end()).contains(" 413 ");
            }
        }
    }

    @Test
    void a_file_is_for_the_server_alone_while_it_comes_and_gone_afterwards() throws IOException {
        var before = stored();
        String header = identity("/exchange/import-new.xhtml", "supervisor.gt");
        try (var upload = new Upload("/exchange/import-new.xhtml", header, "multipart/form-data; boundary=B")) {
            var coming = stored();
            Instant deadline = Instant.now().plus(LIMIT);
            while (coming.equals(before) && Instant.now().isBefore(deadline)) {
                coming = stored();
            }
            coming.removeAll(before);
            assertThat(coming).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            Path.of(coming.iterator().next()))))
                    .isEqualTo("rw-------");
            assertThat(upload.end()).contains(" 200 ");
        }
        Instant deadline = Instant.now().plus(LIMIT);
        while (!stored().equals(before) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(stored()).isEqualTo(before);
    }

    private static String identity(String path, String who) {
        if (who.isEmpty()) {
            return "X-Nobody: x";
        }
        if (path.startsWith("/api")) {
            return "Authorization: Bearer " + (who.contains("token") ? who : Tokens.of(who));
        }
        var browser = new Browser();
        browser.signIn(who, "/index.xhtml");
        return "Cookie: " + Browser.SESSION + "=" + browser.cookie(Browser.SESSION);
    }

    private static Set<String> stored() throws IOException {
        var found = new TreeSet<String>();
        for (Path folder : FOLDERS) {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    found.addAll(files.filter(Files::isRegularFile)
                            .map(Path::toString)
                            .collect(Collectors.toSet()));
                } catch (UncheckedIOException goneMeanwhile) {
                    return stored();
                }
            }
        }
        return found;
    }
}
