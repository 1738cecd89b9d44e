package org.amparo.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where exported files lie until they are deleted: in the server's data folder, which nothing serves, under random names, for
 * the account of the server alone.
 */
@ApplicationScoped
class ExportFiles {

    private static final int NAME_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** A name that nobody can guess. */
    String newName() {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** A new file to be written. */
    OutputStream create(String name) throws IOException {
        Path file = Files.createFile(
                folder().resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    Path path(String name) {
        return folder().resolve(name);
    }

    /** Deletes a file; one that is not there needs no deleting. */
    void delete(String name) {
        if (name == null) {
            return;
        }
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what no record of an export names. */
    void deleteAllBut(Set<String> known) {
        try (Stream<Path> files = Files.list(folder())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .toList()
                    .forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("jboss.server.data.dir"), "exports");
        try {
            return Files.exists(folder)
                    ? folder
                    : Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
