package org.amparo.launcher;

import java.net.URI;

/**
 * Something to do once in the life of a demo installation, when the application answers for the first time; found by
 * {@link java.util.ServiceLoader}. It works over HTTP, with the rights of the demo's users.
 */
public interface FirstStart {

    /** Whether it is done also where the demo is started without data. */
    boolean evenIfEmpty();

    /**
     * Does it.
     *
     * @param application base address of the application, without a trailing slash
     * @param tokens access tokens of the demo's users
     * @param progress says on the terminal what is being done
     */
    void run(URI application, AccessTokens tokens, Progress progress);
}
