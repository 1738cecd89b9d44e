package org.amparo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a process prints. A process that cannot part its own log begins a new one at its start when the last has grown large. */
final class LogFile {

    private static final long LARGE = 10L * 1024 * 1024;
    private static final int KEPT = 5;

    private LogFile() {}

    /** The file to append to: a new one, and five older ones beside it, when it has passed 10 MB. */
    static Path toAppendTo(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE) {
            for (int older = KEPT - 1; older > 0; older--) {
                if (Files.exists(numbered(log, older))) {
                    move(numbered(log, older), numbered(log, older + 1));
                }
            }
            move(log, numbered(log, 1));
        }
        return OwnerOnly.file(log);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
