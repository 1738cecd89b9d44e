package org.amparo.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.reference.Today;
import org.amparo.shared.EveryPartNamed;

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
 * @param endable whether the reader may end it now
 * @param signInId by which the sign-in knows its person, whose data stay there; null before the first one; for administrators alone
 */
@EveryPartNamed
public record AccountView(
        String id,
        String username,
        OrganisationView organisation,
        Set<String> roles,
        AccountOrigin origin,
        Instant firstSeen,
        Instant lastSeen,
        Instant endedAt,
        boolean endable,
        String signInId)
        implements Recorded {

    /** Whether it can act today, and be named: neither it nor its organisation has ended. */
    public boolean lives(Today today) {
        return endedAt == null && organisation != null && !organisation.hasEnded(today);
    }

    /** The account as it is picked. */
    public static AccountView of(Account account) {
        return of(account, false, false);
    }

    static AccountView of(Account account, boolean withUse, boolean endable) {
        return account == null
                ? null
                : AccountViewBuilder.builder()
                        .id(account.publicId())
                        .username(account.username())
                        .organisation(OrganisationView.of(account.organisation()))
                        .roles(new TreeSet<>(account.roles()))
                        .origin(account.origin())
                        .firstSeen(withUse ? account.firstSeen() : null)
                        .lastSeen(withUse ? account.lastSeen() : null)
                        .endedAt(account.endedAt())
                        .endable(endable)
                        .signInId(withUse ? account.subject() : null)
                        .build();
    }

    @Override
    public RecordName recordName() {
        return new RecordName(organisation.country(), id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
