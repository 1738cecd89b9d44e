package org.amparo.web.exchange;

import java.time.Instant;
import java.util.Map;
import org.amparo.exchange.out.ExportFormat;
import org.amparo.exchange.out.ExportKind;
import org.amparo.exchange.out.ExportState;
import org.amparo.exchange.out.ExportView;

/**
 * An export as a program reads of it.
 *
 * @param filter what a list of cases was narrowed by
 * @param recipient subject of the certificate for which the file is sealed
 * @param recipientFingerprint SHA-256 of that certificate, in hexadecimal digits
 * @param failure what went wrong, in the caller's language
 * @param counts rows by file, those written so far included
 * @param bytes length of the file
 * @param sha256 of the file as it is fetched, in hexadecimal digits
 * @param name under which the file is offered
 * @param keptUntil when the file will be deleted
 */
public record ExportAnswer(
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
        Instant keptUntil) {

    static ExportAnswer of(ExportView view, String failure) {
        return new ExportAnswer(
                view.id(),
                view.kind(),
                view.format(),
                view.country(),
                view.filter(),
                view.recipient(),
                view.recipientFingerprint(),
                view.orderedBy(),
                view.organisation(),
                view.orderedAt(),
                view.state(),
                failure,
                view.counts(),
                view.endedAt(),
                view.bytes(),
                view.sha256(),
                view.name(),
                view.keptUntil());
    }
}
