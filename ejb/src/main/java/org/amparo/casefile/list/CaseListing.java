package org.amparo.casefile.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.Disclosure;
import org.amparo.organisation.Accounts;
import org.amparo.reference.Today;
import org.amparo.security.Caller;

/** A list of cases from its first row to its last, for a file: scope, sight and filter are those of the list on the screen. */
@ApplicationScoped
public class CaseListing {

    private static final int BATCH = 200;

    /** Takes the rows. */
    public interface Rows {

        /** A row; {@code sofar} counts it and those before it. */
        void take(CaseRow row, long sofar) throws IOException;
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CaseList list;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private ReadLog reads;

    @Inject
    private Today today;

    /**
     * Hands over all rows in the order of the list, without holding them all, as one act of reading in the running transaction.
     *
     * @param operation as the access log names it
     */
    public void all(String operation, CaseQuery asked, Caller caller, Rows rows) throws IOException {
        var found = list.filter(asked, caller);
        reads.all(
                operation,
                asked.said(accounts::toBeKept),
                "f.id",
                "from CaseFile f where " + found.text(),
                found.values());
        List<Long> ids = list.idsOf(asked, caller);
        long sofar = 0;
        for (int from = 0; from < ids.size(); from += BATCH) {
            var some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            var files = cases.among(some, caller).stream().collect(Collectors.toMap(CaseFile::id, file -> file));
            var shown = disclosure.onRecord(files.values(), caller);
            for (long id : some) {
                if (files.containsKey(id)) {
                    rows.take(
                            CaseRow.of(
                                    shown.get(id), today.in(shown.get(id).file().country())),
                            ++sofar);
                }
            }
            files.values().forEach(cases::forget);
        }
    }
}
