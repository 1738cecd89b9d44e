package org.amparo.exchange.out;

import java.time.Instant;
import java.util.Map;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.shared.EveryPartNamed;

/**
 * An export as its author sees it.
 *
 * @param filter what a list of cases was narrowed by, or null
 * @param recipient subject of the certificate for which it is sealed, or null
 * @param recipientFingerprint SHA-256 of that certificate in hexadecimal digits, or null
 * @param failure what went wrong, as a code or, once {@link #saying} was asked, in words; or null
 * @param counts rows by file; those written so far while it is being written
 * @param bytes length of the file, or null
 * @param sha256 of the file as it is fetched, in hexadecimal digits, or null
 * @param name name for the file where it is kept
 * @param keptUntil when the file will be deleted; null where there is none
 */
@EveryPartNamed
public record ExportView(
        String id,
        ExportKind kind,
        ExportFormat format,
        String country,
        String filter,
        String recipient,
        String recipientFingerprint,
        String orderedBy,
        String organisation,
        Instant orderedAt,
        ExportState state,
        String failure,
        Map<String, Long> counts,
        Instant endedAt,
        Long bytes,
        String sha256,
        String name,
        Instant keptUntil)
        implements Recorded {

    /** Whether it is still being waited for. */
    public boolean unfinished() {
        return state == ExportState.QUEUED || state == ExportState.WRITING;
    }

    /** The same with what went wrong in words. */
    public ExportView saying(String why) {
        return ExportViewBuilder.builder(this).failure(why).build();
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
