package org.amparo.casefile.access;

import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.amparo.reference.Today;
import org.amparo.shared.RuleViolation;

/**
 * Whom a grant or a bar names: an organisation or one account, never both.
 *
 * @param organisation or null
 * @param account or null
 */
public record Grantee(Organisation organisation, Account account) {

    /** Refuses nobody and two. */
    public Grantee {
        if ((organisation == null) == (account == null)) {
            throw new RuleViolation("grant-needs-one-grantee");
        }
    }

    /** An organisation. */
    public static Grantee of(Organisation organisation) {
        return new Grantee(organisation, null);
    }

    /** One account. */
    public static Grantee of(Account account) {
        return new Grantee(null, account);
    }

    /** Whether the account, or the organisation, has ended by today. */
    boolean hasEnded(Today today) {
        return account == null ? !organisation.holds(today) : account.hasEnded(today);
    }

    @Override
    public String toString() {
        return "Grantee";
    }
}
