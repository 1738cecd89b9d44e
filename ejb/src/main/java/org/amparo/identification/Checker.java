package org.amparo.identification;

import java.util.Set;

/**
 * Who would check an entry that was taken from paper.
 *
 * @param accounts the accounts that are, or were, hers
 * @param username name of the one she acts with
 * @param organisation code of its organisation
 */
record Checker(Set<Long> accounts, String username, String organisation) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
