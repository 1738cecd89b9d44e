package org.amparo.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account as it is picked and kept.
 *
 * @param id public id
 * @param username its name
 * @param organisation for which it acts; null for one that only older records name
 * @param roles its roles at its last sign-in; empty where it has not signed in yet
 * @param origin how it came into the directory
 * @param firstSeen its first sign-in, or null; for administrators alone
 * @param lastSeen when it was last in use, to the hour, or null; for administrators alone
 * @param endedAt when it ended, or null
 */
public record AccountView(
        String id,
        String username,
        OrganisationView organisation,
        Set<String> roles,
        AccountOrigin origin,
        Instant firstSeen,
        Instant lastSeen,
        Instant endedAt) {

    /** The account as it is picked. */
    public static AccountView of(Account account) {
        return of(account, false);
    }

    static AccountView of(Account account, boolean withUse) {
        return account == null
                ? null
                : new AccountView(
                        account.publicId(),
                        account.username(),
                        OrganisationView.of(account.organisation()),
                        new TreeSet<>(account.roles()),
                        account.origin(),
                        withUse ? account.firstSeen() : null,
                        withUse ? account.lastSeen() : null,
                        account.endedAt());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
