package org.amparo.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.Organisations;
import org.amparo.reference.CivilTime;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** A whole answer, from its first act to its last one, for a file. */
@ApplicationScoped
public class ActSheet {

    /** What a file holds at most. */
    public static final int MOST = 100_000;

    private static final int BATCH = 500;

    /** As a spreadsheet of any country reads it; the heading says whose time it is. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Inject
    private Questions questions;

    @Inject
    private Acts acts;

    @Inject
    private ActViews views;

    @Inject
    private ReadLog reads;

    @Inject
    private Organisations organisations;

    /** Takes the rows. */
    public interface Rows {

        /** A row; {@code sofar} counts it and those before it. */
        void take(List<String> cells, long sofar) throws IOException;
    }

    /**
     * What is asked, as an address says it, for the record of the file.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown,
     *     acting-organisation-unknown, subject-unknown, too-many-acts
     */
    public String said(ActList list, ActQuery query, ReadKind kind, String subject, Caller caller) {
        questions.mustBeKnown(subject);
        var asked = questions.of(query, caller);
        if (!asked.isVain() && count(list, asked, kind, subject) > MOST) {
            throw new RuleViolation("too-many-acts", MOST);
        }
        String narrowed = list == ActList.READS ? asked.saidWith("kind", kind) : asked.saidWith("subject", subject);
        return "acts=" + list + (narrowed == null ? "" : "&" + narrowed);
    }

    private long count(ActList list, Question asked, ReadKind kind, String subject) {
        return switch (list) {
            case READS -> acts.countReads(asked, kind);
            case CHANGES -> acts.countChanges(asked, subject);
            case FILES -> acts.countFiles(asked);
            case REGISTERS -> acts.countRegisters(asked);
        };
    }

    /** Hands over all rows, latest first, as one act of reading in the running transaction. */
    @ReadsCase("audit-exported")
    public void write(
            ActList list, ActQuery query, ReadKind kind, String subject, Caller caller, SheetWords words, Rows rows)
            throws IOException {
        var asked = questions.of(query, caller);
        reads.always();
        reads.about(said(list, query, kind, subject, caller));
        asked.known().ifPresent(reads::shows);
        if (asked.isVain()) {
            return;
        }
        var cells = new ActCells(telling(words, CivilTime.capital(caller.country())));
        long sofar = 0;
        int first = 0;
        List<List<List<String>>> batch;
        do {
            batch = batch(list, asked, kind, subject, first, cells);
            for (var act : batch) {
                for (var row : act) {
                    rows.take(row, ++sofar);
                }
            }
            first += batch.size();
        } while (batch.size() == BATCH && first < MOST);
    }

    private ActTelling telling(SheetWords words, ZoneId zone) {
        Map<String, String> called = new HashMap<>();
        return new ActTelling(
                words,
                code -> called.computeIfAbsent(code, asked -> organisations
                        .byCode(asked)
                        .map(one -> OrganisationView.of(one).brief())
                        .orElse(asked)),
                moment -> MOMENT.format(moment.atZone(zone)),
                day -> day);
    }

    /** The rows of each act. */
    private List<List<List<String>>> batch(
            ActList list, Question asked, ReadKind kind, String subject, int first, ActCells cells) {
        return switch (list) {
            case READS -> views.reads(acts.reads(asked, kind, first, BATCH), asked).stream()
                    .map(act -> cells.rows(act, views.numbers(act, asked)))
                    .toList();
            case CHANGES -> views.changes(acts.changes(asked, subject, first, BATCH), asked).stream()
                    .map(cells::rows)
                    .toList();
            case FILES -> views.files(acts.files(asked, first, BATCH), asked).stream()
                    .map(cells::rows)
                    .toList();
            case REGISTERS -> views.registers(acts.registers(asked, first, BATCH)).stream()
                    .map(cells::rows)
                    .toList();
        };
    }
}
