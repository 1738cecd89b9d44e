package org.amparo.it.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.it.support.OwnSystem;

/** Lines for docs/performance.md, printed as they come and kept in a file. */
final class Figures {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Figures(String file) {
        this.file = Path.of("target").resolve(file);
    }

    void say(String line, Object... values) throws IOException {
        String text = line.formatted(values);
        lines.add(text);
        System.out.println("MEASURED " + text);
        Files.write(file, lines);
    }

    /** Resident memory of a server's largest process, in MB. */
    static long residentMegabytes(OwnSystem system, String server) throws IOException {
        return megabytes(system, server, "VmRSS");
    }

    /** The most that it ever was. */
    static long mostResidentMegabytes(OwnSystem system, String server) throws IOException {
        return megabytes(system, server, "VmHWM");
    }

    private static long megabytes(OwnSystem system, String server, String figure) throws IOException {
        return ProcessHandle.of(system.process(server)).stream()
                .flatMap(leader -> Stream.concat(Stream.of(leader), leader.descendants()))
                .mapToLong(process -> kilobytes(process.pid(), figure) / 1024)
                .max()
                .orElse(0);
    }

    private static long kilobytes(long pid, String figure) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(figure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
