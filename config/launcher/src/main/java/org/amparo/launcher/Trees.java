package org.amparo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: copied and deleted. */
final class Trees {

    private Trees() {}

    /** Makes {@code target} the same as {@code source}, whatever it held, for its owner alone. */
    static void replace(Path source, Path target) {
        delete(target);
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
            OwnerOnly.close(target);
        } catch (IOException e) {
            throw new LaunchFailure(target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Deletes a file, or a folder with all that is in it; what is not there is no error. */
    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LaunchFailure(tree + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }
}
