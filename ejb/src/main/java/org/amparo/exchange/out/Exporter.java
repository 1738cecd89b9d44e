package org.amparo.exchange.out;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.RegisterScope;
import org.amparo.casefile.RegisterShare;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.jobs.Background;
import org.amparo.oversight.SheetWords;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.RequestId;
import org.amparo.shared.AppClock;
import org.amparo.shared.Causes;
import org.amparo.shared.RuleViolation;

/** Writes what has been ordered, from the first row to the record of what was written. */
@ApplicationScoped
class Exporter {

    static final String ROWS_OF_ACTS = "acts";

    static final String WRITING_FAILED = "writing-failed";

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(Exporter.class.getName());

    private final Map<String, Map<String, Long>> running = new ConcurrentHashMap<>();

    @Resource(lookup = "java:jboss/datasources/AmparoDS")
    private DataSource database;

    @Inject
    private Background background;

    @Inject
    private ExportJobs jobs;

    @Inject
    private ExportFiles files;

    @Inject
    private CaseListRows caseList;

    @Inject
    private ActRows acts;

    @Inject
    private RegisterScope scope;

    @Inject
    private ReadLog reads;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /** Rows by file of an export that is being written; empty for any other. */
    Map<String, Long> soFar(String publicId) {
        return Map.copyOf(running.getOrDefault(publicId, Map.of()));
    }

    /** Writes the register of a country. */
    void register(long job, Caller author, String country, Recipient recipient) {
        run(job, author, (out, counts) -> {
            try (Connection connection = database.getConnection();
                    Statement snapshot = connection.createStatement()) {
                // Of its own, outside the server's transactions, which end after a minute.
                connection.setAutoCommit(false);
                try {
                    snapshot.execute("start transaction with consistent snapshot, read only");
                    var register = new RegisterFile(
                            connection,
                            country,
                            shown(author, country),
                            today.in(country).getYear(),
                            counts::put);
                    if (recipient == null) {
                        register.writeTo(out);
                    } else {
                        try (OutputStream plain = recipient.sealing(out)) {
                            register.writeTo(plain);
                        }
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /**
     * What goes into the register, put on record as shown. It is asked for once the snapshot stands: who has been barred from a case
     * by then gets no file, though the snapshot may be of before.
     */
    private RegisterShare shown(Caller author, String country) {
        background.allow(LONGEST);
        var share = background.step(Author.of(author), () -> {
            var found = scope.share(author, country);
            // Last, for it keeps the country's cases from being changed until the step's end.
            var leaving = scope.leaving(country, "f");
            reads.all(
                    "register-exported", country, "f.id", "from CaseFile f where " + leaving.text(), leaving.values());
            return found;
        });
        background.allow(Duration.ZERO);
        return share;
    }

    /** Writes the cases that the author sees. */
    void cases(long job, Caller author, CaseQuery query, ExportFormat format, ListWords words) {
        run(job, author, (out, counts) -> {
            try (CaseTable table = CaseTable.of(format, out, words)) {
                caseList.write(query, author, table, rows -> counts.put("cases", rows));
            }
        });
    }

    /** Writes who did what. */
    void acts(long job, Caller author, OrderActs order, SheetWords words) {
        run(
                job,
                author,
                (out, counts) -> acts.write(order, author, words, out, rows -> counts.put(ROWS_OF_ACTS, rows)));
    }

    /** What writes the content of a file and counts its rows meanwhile. */
    private interface Content {
        void write(OutputStream out, Map<String, Long> counts) throws IOException, SQLException;
    }

    private void run(long id, Caller author, Content content) {
        String name = files.newName();
        Map<String, Long> counts = new ConcurrentHashMap<>();
        String publicId = background.step(Author.of(author), () -> {
            ExportJob job = jobs.byId(id);
            job.begin(name);
            return job.publicId();
        });
        running.put(publicId, counts);
        try {
            Written written = write(name, content, counts);
            background.step(Author.of(author), () -> {
                jobs.byId(id).finish(written, clock.now());
                return null;
            });
        } catch (RuleViolation refused) {
            fail(id, author, name, refused.code());
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.log(Level.SEVERE, "Export {0} failed: {1} (request {2})", new Object[] {
                publicId, Causes.of(failure), RequestId.current()
            });
            fail(id, author, name, WRITING_FAILED);
        } finally {
            running.remove(publicId);
        }
    }

    private void fail(long id, Caller author, String name, String code) {
        files.delete(name);
        background.step(Author.of(author), () -> {
            jobs.byId(id).fail(code, clock.now());
            return null;
        });
    }

    private Written write(String name, Content content, Map<String, Long> counts) throws IOException, SQLException {
        try (Measured out = new Measured(files.create(name))) {
            content.write(out, counts);
            out.flush();
            return new Written(
                    counts.getOrDefault("cases", counts.getOrDefault(ROWS_OF_ACTS, 0L)),
                    counts.get("events"),
                    counts.get("availability"),
                    out.bytes(),
                    out.sha256());
        }
    }
}
