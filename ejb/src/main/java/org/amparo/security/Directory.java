package org.amparo.security;

import java.util.Optional;

/** Which accounts there are. {@code organisation} keeps it; {@link Callers} alone asks it. */
public interface Directory {

    /**
     * The caller for whom a token speaks. A sign-in that is met for the first time enters the directory, or claims the entry
     * that was announced for it.
     *
     * @return empty where the organisation is not known, of another country or does not hold today, where the account has
     *     ended, or where the name belongs to another account of the organisation
     */
    Optional<Caller> callerOf(Claims claims);
}
