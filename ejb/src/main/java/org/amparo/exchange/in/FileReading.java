package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/**
 * Lays the lines of an import's files ready, some at a time and each time in a step of its own, so that memory and transactions stay small
 * however long a file is. Files are read side by side: what lies ready is judged once all of it does.
 */
@ApplicationScoped
class FileReading {

    private static final int LINES = 1000;

    @Inject
    private Background background;

    @Inject
    private RowKinds kinds;

    @Inject
    private Staging staging;

    @Inject
    private Problems problems;

    /** Hears about once a second which file is being read, by the first that is not read to its end. */
    interface Heard {
        void at(String file);
    }

    /** Some lines that were read, and what they state. */
    private record Some(int lines, Batch batch) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Reads all files.
     *
     * @param heard where it throws, reading stops
     * @return by file how many lines it has
     * @throws UnusableFile of the first file that cannot be read to its end
     */
    Map<String, Long> read(
            ImportRun run, Author author, SourceFiles files, Standpoint standpoint, Pass pass, Heard heard)
            throws UnusableFile, IOException {
        files.beginReading();
        Map<String, Long> read = new ConcurrentHashMap<>();
        Set<String> ended = ConcurrentHashMap.newKeySet();
        List<SideBySide.Work> works = files.names().stream()
                .<SideBySide.Work>map(name -> stopped -> {
                    read.put(name, lay(run, author, files, standpoint, pass, name, stopped));
                    ended.add(name);
                })
                .toList();
        SideBySide.run(background.beside(), works, () -> files.names().stream()
                .filter(name -> !ended.contains(name))
                .findFirst()
                .ifPresent(heard::at));
        return read;
    }

    private long lay(
            ImportRun run,
            Author author,
            SourceFiles files,
            Standpoint standpoint,
            Pass pass,
            String name,
            BooleanSupplier stopped)
            throws UnusableFile, IOException {
        List<RowKind<?>> there = kinds.in(name);
        long read = 0;
        try (var rows = files.rows(name);
                var ahead = new ReadingAhead<>(background.beside(), () -> {
                    List<CsvRow> lines = rows.next(LINES);
                    return lines.isEmpty()
                            ? null
                            : new Some(lines.size(), Batch.of(there, name, lines, standpoint, pass));
                })) {
            for (Some some = ahead.next(); some != null && !stopped.getAsBoolean(); some = ahead.next()) {
                Batch batch = some.batch();
                background.step(author, () -> {
                    staging.lay(run, batch, standpoint);
                    problems.add(run, batch.problems());
                    return null;
                });
                read += some.lines();
            }
        }
        return read;
    }
}
