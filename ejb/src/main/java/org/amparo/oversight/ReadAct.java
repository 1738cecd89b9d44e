package org.amparo.oversight;

import java.time.Instant;
import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.shared.EveryPartNamed;

/**
 * One act of reading: who was shown what, and of which cases.
 *
 * @param act number of the act
 * @param username whose account it was
 * @param role in which roles
 * @param organisation for which organisation, by code
 * @param country of that organisation, or null
 * @param operation what was read, as the log names it
 * @param kind what kind of reading that is; null for an operation that is not known any more
 * @param asked what was asked for, as far as it says how somebody looked and nothing of the cases that were found; null for nothing, and of others' acts
 * @param cases how many cases it showed, of others' acts how many of those that she examines; more than are named where some may not be
 * @param numbers the numbers of up to three; of more they are a list of their own
 * @param requestId the call, as the logs name it
 */
@EveryPartNamed
public record ReadAct(
        long act,
        Instant at,
        String username,
        String role,
        String organisation,
        String country,
        String operation,
        ReadKind kind,
        String asked,
        long cases,
        List<String> numbers,
        String requestId) {

    /** Of so many cases at most the numbers stand with the act. */
    public static final int NAMED = 3;

    /** Whether it showed more cases than are named with it. */
    public boolean showedMany() {
        return cases > NAMED;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
