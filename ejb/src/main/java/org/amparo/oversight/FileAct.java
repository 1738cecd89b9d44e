package org.amparo.oversight;

import java.time.Instant;
import org.amparo.shared.EveryPartNamed;

/**
 * One file that was ordered, and what became of it.
 *
 * @param id public id of the order
 * @param at when it was ordered
 * @param username by whom
 * @param role in which roles
 * @param organisation for which organisation, by code
 * @param country of that organisation
 * @param kind what it holds: {@code cases}, {@code register}, {@code acts}
 * @param format of the file
 * @param of the country whose register it is, or of whoever ordered it
 * @param asked what a list was narrowed by, as far as it says nothing of the cases in it, or null
 * @param recipientFingerprint SHA-256 in hexadecimal digits of the certificate for which it was sealed, or null; its subject is whatever
 *     somebody wrote into it, and is not told
 * @param state how far it came
 * @param rows how many rows of its first table it holds; null as long as it is not written, and where a case is among them that is barred to her
 * @param bytes length of the file, or null in the same way; of a list of cases never told
 * @param sha256 of the file as it is fetched, in hexadecimal digits, or null; of a list of cases never told, for by it what is recorded of
 *     few cases is found by trying
 * @param endedAt when it was written or failed, or null
 */
@EveryPartNamed
public record FileAct(
        String id,
        Instant at,
        String username,
        String role,
        String organisation,
        String country,
        String kind,
        String format,
        String of,
        String asked,
        String recipientFingerprint,
        String state,
        Long rows,
        Long bytes,
        String sha256,
        Instant endedAt) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
