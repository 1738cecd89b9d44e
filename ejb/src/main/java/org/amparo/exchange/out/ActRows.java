package org.amparo.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.amparo.jobs.Background;
import org.amparo.oversight.ActSheet;
import org.amparo.oversight.SheetWords;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.shared.Csv;
import org.amparo.shared.SafeCell;

/** Writes the acts that an auditor asked for into a file: one act of reading, on record with the file or not at all. */
@ApplicationScoped
class ActRows {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    private Background background;

    @Inject
    private ActSheet sheet;

    /** Writes the rows as they stand at one moment. */
    void write(OrderActs order, Caller author, SheetWords words, OutputStream out, LongConsumer progress)
            throws IOException {
        background.allow(LONGEST);
        try {
            background.step(Author.of(author), () -> {
                listed(order, author, words, out, progress);
                return null;
            });
        } catch (UncheckedIOException unwritten) {
            throw unwritten.getCause();
        } finally {
            background.allow(Duration.ZERO);
        }
    }

    private void listed(OrderActs order, Caller author, SheetWords words, OutputStream out, LongConsumer progress) {
        var csv = new Csv(out);
        try {
            csv.mark();
            csv.row(safe(words.headings()));
            progress.accept(0);
            sheet.write(order.acts(), order.query(), order.kind(), order.subject(), author, words, (cells, sofar) -> {
                csv.row(safe(cells));
                progress.accept(sofar);
            });
            csv.flush();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Object[] safe(List<String> cells) {
        return cells.stream().map(SafeCell::of).toArray();
    }
}
