package org.amparo.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.Ports;
import org.amparo.launcher.Profile;
import org.amparo.launcher.Project;
import org.amparo.launcher.StateFolder;

/**
 * The state of a system that has started once without the demo's cases, and stopped: schema, realm, users, keys and the archive of
 * the server's classes are made once for all systems of the tests instead of once for each. It is made anew when what it was made from is.
 */
final class PreparedState {

    private static final Path FOLDER = Path.of("target/it-prepared").toAbsolutePath();
    private static final Path LOCK = FOLDER.resolveSibling("it-prepared.lock");
    private static final Path MADE_FROM = FOLDER.resolveSibling("it-prepared.made-from");

    private PreparedState() {}

    /** Fills an empty state folder. Of JVMs that ask at once one prepares, and the others wait for it. */
    static void copyInto(StateFolder state, Project project) {
        try (var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var ignored = channel.lock()) {
            String sources = sources(project);
            if (!Files.exists(MADE_FROM) || !Files.readString(MADE_FROM).equals(sources)) {
                Files.deleteIfExists(MADE_FROM);
                prepare(project);
                Files.writeString(MADE_FROM, sources);
            }
            try (Stream<Path> parts = Files.list(FOLDER)) {
                for (Path part : parts.filter(one -> !one.endsWith("lock")).toList()) {
                    copy(part, state.resolve(part.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Project project) {
        try (var state = new StateFolder(FOLDER)) {
            state.claim();
            state.clear();
            try (var amparo =
                    new Amparo(project, state, Ports.free(OwnSystem.FORK), Profile.DEMO, System.out::println)) {
                amparo.keepClasses();
                amparo.compileQuickly();
                amparo.start();
                amparo.loadOnce(true);
            }
        }
    }

    /** With its links and for its owner alone, as it is. */
    private static void copy(Path from, Path to) throws IOException {
        try {
            int exit = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).as("copy of %s", from).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The application and the realm's files, by the time at which they were written. */
    private static String sources(Project project) throws IOException {
        try (Stream<Path> realm = Files.walk(project.keycloakConfiguration())) {
            var sources = new StringBuilder();
            for (Path source :
                    Stream.concat(Stream.of(project.ear()), realm.sorted()).toList()) {
                sources.append(source)
                        .append(' ')
                        .append(Files.getLastModifiedTime(source))
                        .append('\n');
            }
            return sources.toString();
        }
    }
}
