package org.amparo.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.security.Author;
import org.amparo.shared.Contention;

/**
 * Transactions of a job that are tried again where somebody else wanted the same rows: a job that wrote for minutes does not fail for
 * one colleague's press.
 */
@ApplicationScoped
public class Insisting {

    private static final int TRIES = 4;

    @Inject
    private Background background;

    /** One transaction of a job, whose changes are the author's; it begins anew where the database has sent it away. */
    public void step(Author author, Runnable work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                background.step(author, () -> {
                    work.run();
                    return null;
                });
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !Contention.in(e)) {
                    throw e;
                }
            }
        }
    }
}
