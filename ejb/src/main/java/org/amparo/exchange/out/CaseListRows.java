package org.amparo.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.amparo.casefile.list.CaseListing;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.jobs.Background;
import org.amparo.security.Author;
import org.amparo.security.Caller;

/** Writes the cases that a caller sees into a file, in the order of her list: one act of reading, on record with the file or not at all. */
@ApplicationScoped
class CaseListRows {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    private Background background;

    @Inject
    private CaseListing listing;

    /** Writes the rows as they stand at one moment. */
    void write(CaseQuery query, Caller author, CaseTable table, LongConsumer progress) throws IOException {
        background.allow(LONGEST);
        try {
            background.step(Author.of(author), () -> {
                listed(query, author, table, progress);
                return null;
            });
        } catch (UncheckedIOException unwritten) {
            throw unwritten.getCause();
        } finally {
            background.allow(Duration.ZERO);
        }
    }

    private void listed(CaseQuery query, Caller author, CaseTable table, LongConsumer progress) {
        try {
            progress.accept(0);
            listing.all("cases-exported", query, author, (row, sofar) -> {
                table.add(row);
                progress.accept(sofar);
            });
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
