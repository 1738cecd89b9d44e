package org.amparo.exchange.in;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/**
 * When the server starts: imports that it left in the middle have failed, for nothing of them was written; what they laid ready
 * is forgotten.
 */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportStartup {

    @Inject
    private Background background;

    @Inject
    private ImportRuns runs;

    @Inject
    private Staging staging;

    @Inject
    private Uploads uploads;

    @PostConstruct
    void begin() {
        uploads.clear();
        for (long id : background.step(Author.system(), runs::interrupted)) {
            background.step(Author.system(), () -> {
                runs.interrupt(id);
                return null;
            });
        }
        // Also of imports that ended well: the database may have gone away before their rows were cleared.
        for (long id : background.step(Author.system(), staging::leftBehind)) {
            staging.forget(Author.system(), id);
        }
    }
}
