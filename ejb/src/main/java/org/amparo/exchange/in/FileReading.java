package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/**
 * Lays the lines of an import's files ready, some at a time and each time in a step of its own, so that memory and transactions stay small
 * however long a file is. Files, and pieces of each, are laid side by side: what lies ready is judged once all of it does.
 */
@ApplicationScoped
class FileReading {

    private static final int LINES = 1000;

    /** How many lay lines of one file ready at once: while one waits for the database another reads. */
    private static final int SIDE_BY_SIDE = 2;

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

    /** A file that is being read: each piece is given to one of those who ask, and after the last one, or a failure, none. */
    private static final class Opened implements AutoCloseable {

        private final String name;
        private final CsvRows rows;
        private final Function<List<CsvRow>, Batch> reading;
        private boolean over;

        Opened(String name, CsvRows rows, Function<List<CsvRow>, Batch> reading) {
            this.name = name;
            this.rows = rows;
            this.reading = reading;
        }

        /** The next piece; null where there is none. */
        synchronized Some next() throws UnusableFile {
            if (over) {
                return null;
            }
            over = true;
            List<CsvRow> lines = rows.next(LINES);
            if (lines.isEmpty()) {
                return null;
            }
            var some = new Some(lines.size(), reading.apply(lines));
            over = false;
            return some;
        }

        @Override
        public void close() throws IOException {
            rows.close();
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
        List<Opened> opened = new ArrayList<>();
        try {
            for (String name : files.names()) {
                read.put(name, 0L);
                List<RowKind<?>> there = kinds.in(name);
                opened.add(new Opened(name, files.rows(name), lines -> Batch.of(there, name, lines, standpoint, pass)));
            }
            List<SideBySide.Work> works = opened.stream()
                    .flatMap(file -> Collections.nCopies(SIDE_BY_SIDE, file).stream())
                    .<SideBySide.Work>map(file -> stopped -> {
                        for (Some some = file.next(); some != null && !stopped.getAsBoolean(); some = file.next()) {
                            lay(run, author, standpoint, some.batch());
                            read.merge(file.name, (long) some.lines(), Long::sum);
                        }
                        ended.add(file.name);
                    })
                    .toList();
            SideBySide.run(background.beside(), works, () -> files.names().stream()
                    .filter(name -> !ended.contains(name))
                    .findFirst()
                    .ifPresent(heard::at));
            return read;
        } finally {
            for (Opened file : opened) {
                file.close();
            }
        }
    }

    private void lay(ImportRun run, Author author, Standpoint standpoint, Batch batch) {
        background.step(author, () -> {
            staging.lay(run, batch, standpoint);
            problems.add(run, batch.problems());
            return null;
        });
    }
}
