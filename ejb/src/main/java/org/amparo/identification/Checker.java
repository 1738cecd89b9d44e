package org.amparo.identification;

import java.util.Set;
import java.util.function.Supplier;
import org.amparo.organisation.Accounts;
import org.amparo.security.Caller;
import org.amparo.security.Roles;

/**
 * Who would check an entry that was taken from paper.
 *
 * @param accounts asks for the accounts that are, or were, hers; few entries need it
 * @param username name of the one she acts with
 * @param organisation code of its organisation
 * @param worker whether she is of those who write in ledgers
 */
record Checker(Supplier<Set<Long>> accounts, String username, String organisation, boolean worker) {

    static Checker of(Caller caller, Accounts accounts) {
        return new Checker(
                () -> accounts.ofPerson(caller.account()),
                caller.username(),
                caller.organisation(),
                caller.is(Roles.CASEWORKER) || caller.is(Roles.SUPERVISOR));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
