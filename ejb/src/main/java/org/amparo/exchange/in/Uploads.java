package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Files that were brought and wait to be read, in a folder of the server that is no part of the web. */
@ApplicationScoped
class Uploads {

    /** Largest file that is taken, in bytes: 512 MB. */
    static final long MOST = 512L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /** How long a file that a dry run has looked at can still be written from. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final FileAttribute<?> FOR_THE_SERVER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @Inject
    private AppClock clock;

    private final Path folder = Path.of(System.getProperty("jboss.server.data.dir", "."), "amparo-imports");

    /**
     * Stores a file.
     *
     * @throws RuleViolation import-file-too-large
     */
    StoredFile receive(InputStream in) {
        String name = UUID.randomUUID().toString();
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder, FOR_THE_SERVER_ALONE);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long size = 0;
            var digest = sha256();
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > MOST) {
                        throw new RuleViolation("import-file-too-large", MOST / (1024 * 1024));
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            // How long it is kept is asked of the same clock.
            Files.setLastModifiedTime(file, FileTime.from(clock.now()));
            return new Upload(name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a file that is not wanted after all; one that is not there needs no deleting. */
    void discard(String name) {
        try {
            Files.deleteIfExists(folder.resolve(UUID.fromString(name).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the files that can no longer be written from. */
    void sweep() {
        deleteOlderThan(clock.now().minus(KEPT));
    }

    /** Whether the file is still there. */
    boolean has(String name) {
        return Files.exists(folder.resolve(UUID.fromString(name).toString()));
    }

    /** The stored file. */
    Path find(String name) {
        Path file = folder.resolve(UUID.fromString(name).toString());
        if (!Files.exists(file)) {
            throw new NotFound();
        }
        return file;
    }

    /** Deletes what a stopped server has left. */
    void clear() {
        deleteOlderThan(Instant.MAX);
    }

    private void deleteOlderThan(Instant moment) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                deleteIfOlder(file, moment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteIfOlder(Path file, Instant moment) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // An import that has just ended deleted its own file, which is what was wanted.
        }
    }
}
