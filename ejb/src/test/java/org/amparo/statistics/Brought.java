package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.StartImportBuilder;
import org.amparo.jobs.Background;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;

/** Registers of the tests, brought into the application by an import. */
final class Brought {

    private Brought() {}

    /** Imports these files of the test's resources and waits for the end; answers the name of the import. */
    static String into(BelowHttp it, Caller operator, String... files) throws Exception {
        var order = StartImportBuilder.builder()
                .format(ImportFormat.REGISTER)
                .mode(ImportMode.INSERT)
                .source("known at")
                .anotherRegister(true)
                .fileName("register.zip")
                .build();
        byte[] zip = zip(files);
        var started = it.as(
                operator,
                ImportDesk.class,
                desk -> desk.start(order, desk.receive(order, new ByteArrayInputStream(zip))));
        jobsAreDone(it);
        var ended = it.as(operator, ImportDesk.class, desk -> desk.find(started.id()));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        return ended.id();
    }

    private static byte[] zip(String... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                try (var rows = Brought.class.getResourceAsStream(file)) {
                    rows.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Waits until every job that was ordered before has ended. */
    static void jobsAreDone(BelowHttp it) throws Exception {
        var done = new CompletableFuture<Void>();
        it.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get();
    }
}
