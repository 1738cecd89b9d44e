package org.amparo.exchange.out;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseQuery;
import org.amparo.casefile.CaseRow;
import org.amparo.security.Caller;

/** Hands over the cases that a caller sees, in the order of her list, without holding them all. */
@ApplicationScoped
class CaseListRows {

    private static final int BATCH = 200;
    private static final Duration LONGEST = Duration.ofHours(1);

    @Resource(lookup = "java:jboss/UserTransaction")
    private UserTransaction transaction;

    @Inject
    private CaseFiles cases;

    /** Writes the rows as they stood at one moment: scope, sight and filter are those of the list itself. */
    void write(CaseQuery query, Caller author, CaseTable table, LongConsumer progress) throws IOException {
        begin();
        try {
            List<Long> ids = cases.idsOf(query, author);
            progress.accept(0);
            for (int from = 0; from < ids.size(); from += BATCH) {
                for (CaseRow row : cases.rowsOf(ids.subList(from, Math.min(ids.size(), from + BATCH)), author)) {
                    table.add(row);
                }
                progress.accept(Math.min(ids.size(), from + BATCH));
            }
        } finally {
            end();
        }
    }

    private void begin() {
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction to read in", e);
        }
    }

    /** Nothing was written, so there is nothing to keep. */
    private void end() {
        try {
            transaction.rollback();
            transaction.setTransactionTimeout(0);
        } catch (SystemException e) {
            throw new IllegalStateException("the reading transaction does not end", e);
        }
    }
}
