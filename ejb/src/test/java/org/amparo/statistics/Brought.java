package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var content = new LinkedHashMap<String, InputStream>();
        for (String file : files) {
            content.put(file, Brought.class.getResourceAsStream(file));
        }
        return into(it, operator, content);
    }

    /** The same of the files of a folder. */
    static String into(BelowHttp it, Caller operator, Path folder, List<String> files) throws Exception {
        var content = new LinkedHashMap<String, InputStream>();
        for (String file : files) {
            content.put(file, Files.newInputStream(folder.resolve(file)));
        }
        return into(it, operator, content);
    }

    private static String into(BelowHttp it, Caller operator, Map<String, InputStream> files) throws Exception {
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

    private static byte[] zip(Map<String, InputStream> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                try (var rows = file.getValue()) {
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
