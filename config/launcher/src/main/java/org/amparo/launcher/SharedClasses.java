package org.amparo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's archive of a server's classes. A start without one lets the JVM write it when the server stops; later starts map it
 * instead of reading, checking and laying out some twenty thousand classes again. The JVM itself takes from it only classes that
 * are still the same, and does without an archive that it cannot use.
 */
final class SharedClasses {

    private static final String SUFFIX = ".jsa";

    private final Path archive;

    /** The archive of this JVM in a folder of the server. */
    SharedClasses(Path folder) {
        this.archive = folder.resolve("classes-" + System.getProperty("java.vm.version") + SUFFIX);
    }

    /**
     * Options for the server's JVM: to use the archive, or to write it. Empty where the path cannot stand among options.
     *
     * @param sources what the classes come from; an archive that is older than one of them is written anew
     */
    String options(List<Path> sources) {
        if (archive.toString().matches(".*[\\s'\"].*")) {
            return "";
        }
        try {
            if (isUsable(sources)) {
                return " -XX:SharedArchiveFile=" + archive;
            }
            deleteAll();
        } catch (IOException e) {
            throw new LaunchFailure(archive + " cannot be examined: " + e.getMessage() + ".", e);
        }
        // Which classes stay out is of no interest to whoever reads the log.
        return " -XX:ArchiveClassesAtExit=" + archive + " -Xlog:cds=off -Xlog:cds+dynamic=off";
    }

    /**
     * Whether an archive is there whole. While one is missing, a server that was started with {@link #options} writes it when it stops.
     */
    boolean isWritten() {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            for (Path file : files.filter(SharedClasses::isArchive).toList()) {
                if (isWhole(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new LaunchFailure(archive + " cannot be examined: " + e.getMessage() + ".", e);
        }
    }

    private boolean isUsable(List<Path> sources) throws IOException {
        if (!Files.exists(archive) || !isWhole(archive)) {
            return false;
        }
        var made = Files.getLastModifiedTime(archive);
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The JVM writes the head last: an archive whose writing was interrupted begins with nothing. */
    private static boolean isWhole(Path archive) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            for (byte b : in.readNBytes(Integer.BYTES)) {
                if (b != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            for (Path file : files.filter(SharedClasses::isArchive).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(SUFFIX);
    }
}
