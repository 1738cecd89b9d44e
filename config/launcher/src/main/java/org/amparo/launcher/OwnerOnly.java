package org.amparo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders of which nobody but their owner learns anything, whatever umask this process was started with. */
final class OwnerOnly {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** A folder with those above it, made where they are missing; one that is there stays as it is. */
    static Path folder(Path path) throws IOException {
        return Files.createDirectories(path, FOLDER);
    }

    /** A file, made empty where it is missing; one that is there keeps what it holds. */
    static Path file(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, FILE);
        }
        return path;
    }

    /** Writes a text to a file, in the place of what it held. */
    static void write(Path path, String text) throws IOException {
        Files.writeString(file(path), text);
    }

    /** Whether the group or others may do anything with it. */
    static boolean isOpen(Path path) throws IOException {
        return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
    }

    /** Takes from the group and others what they may do with a file, or with a folder and all that is in it; links are not followed. */
    static void close(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths.filter(path -> !Files.isSymbolicLink(path))::iterator) {
                Set<PosixFilePermission> given = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
                if (given.retainAll(OWNERS)) {
                    Files.setPosixFilePermissions(path, given);
                }
            }
        }
    }
}
