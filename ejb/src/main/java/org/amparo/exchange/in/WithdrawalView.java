package org.amparo.exchange.in;

import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * What taking an import back would do, and what stands against it.
 *
 * @param id public id of the import
 * @param cases new cases that would be withdrawn
 * @param services services that would be withdrawn, those of the new cases among them
 * @param decisions entries of ledgers that would hold no longer, those of the new cases among them
 * @param statements what a country said of its figures and would not have said
 * @param changed known rows that would say again what they said before
 * @param possible whether nothing stands against it
 * @param against the first hundred things that do, other imports first
 * @param more how many more there are
 */
@EveryPartNamed
public record WithdrawalView(
        String id,
        long cases,
        long services,
        long decisions,
        long statements,
        long changed,
        boolean possible,
        List<Against> against,
        long more) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
