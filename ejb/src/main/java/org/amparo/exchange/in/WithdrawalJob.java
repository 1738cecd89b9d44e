package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.jobs.Background;
import org.amparo.jobs.Insisting;
import org.amparo.security.Author;
import org.amparo.security.RequestId;
import org.amparo.shared.Causes;

/** Takes an import back beside the requests: as a whole, in one transaction, or not at all. */
@ApplicationScoped
class WithdrawalJob {

    private static final Logger LOG = Logger.getLogger(WithdrawalJob.class.getName());

    @Inject
    private Background background;

    @Inject
    private Insisting insisting;

    @Inject
    private ImportJob imports;

    @Inject
    private ImportRuns runs;

    @Inject
    private Footprint footprint;

    @Inject
    private TakingBack taking;

    /** Begins once the running transaction has committed. */
    void start(long id, Author author, String reason) {
        imports.announce(id);
        background.start(author, () -> imports.inTurn(id, () -> work(id, author, reason)));
    }

    private void work(long id, Author author, String reason) {
        ImportRun run = background.step(author, () -> runs.find(id));
        try {
            imports.allow(background.step(author, () -> footprint.size(run)));
            insisting.step(author, () -> taking.takeBack(run, author, reason));
        } catch (TakingBack.Overtaken e) {
            inStep(author, () -> runs.keep(id, "withdrawal-overtaken"));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Import {0} could not be taken back: {1} (request {2})", new Object[] {
                run.publicId(), Causes.of(e), RequestId.current()
            });
            inStep(author, () -> runs.keep(id, "withdrawal-failed"));
        } finally {
            inStep(author, footprint::analyze);
        }
    }

    private void inStep(Author author, Runnable work) {
        background.step(author, () -> {
            work.run();
            return null;
        });
    }
}
