package org.amparo.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** A whole answer, from its first act to its last one, for a file. */
@ApplicationScoped
public class ActSheet {

    /** What a file holds at most. */
    public static final int MOST = 100_000;

    private static final int BATCH = 500;

    @Inject
    private Questions questions;

    @Inject
    private Acts acts;

    @Inject
    private ActViews views;

    @Inject
    private ReadLog reads;

    /** Takes the rows. */
    public interface Rows {

        /** A row; {@code sofar} counts it and those before it. */
        void take(List<String> cells, long sofar) throws IOException;
    }

    /**
     * What is asked, as an address says it, for the record of the file.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, subject-unknown, too-many-acts
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
        long sofar = 0;
        List<List<String>> batch;
        do {
            batch = batch(list, asked, kind, subject, (int) sofar, words);
            for (var cells : batch) {
                rows.take(cells, ++sofar);
            }
        } while (batch.size() == BATCH && sofar < MOST);
    }

    private List<List<String>> batch(
            ActList list, Question asked, ReadKind kind, String subject, int first, SheetWords words) {
        return switch (list) {
            case READS -> views.reads(acts.reads(asked, kind, first, BATCH), asked).stream()
                    .map(act -> cells(act, words))
                    .toList();
            case CHANGES -> views.changes(acts.changes(asked, subject, first, BATCH), asked).stream()
                    .map(act -> cells(act, words))
                    .toList();
            case FILES -> views.files(acts.files(asked, first, BATCH), asked).stream()
                    .map(act -> cells(act, words))
                    .toList();
            case REGISTERS -> views.registers(acts.registers(asked, first, BATCH)).stream()
                    .map(act -> cells(act, words))
                    .toList();
        };
    }

    private static List<String> cells(ReadAct act, SheetWords words) {
        return cells(
                act.at(),
                act.username(),
                act.role(),
                act.organisation(),
                act.country(),
                words.of(
                        "oversight.kind.",
                        act.kind() == null ? null : act.kind().name()),
                words.of("reads.", act.operation()),
                act.asked(),
                act.cases(),
                String.join(" ", act.numbers()),
                act.requestId());
    }

    private static List<String> cells(ChangeAct act, SheetWords words) {
        return cells(
                act.at(),
                act.username(),
                act.role(),
                act.organisation(),
                act.country(),
                words.of(
                        "oversight.through.",
                        act.through() == null ? null : act.through().name()),
                act.parts().stream().map(part -> part(part, words)).distinct().collect(Collectors.joining("; ")),
                act.parts().stream()
                        .flatMap(part -> part.numbers().stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")),
                act.requestId());
    }

    private static String part(ChangeAct.Part part, SheetWords words) {
        return Stream.of(
                        words.of("oversight.subject.", part.subject()),
                        part.name(),
                        part.fields().stream()
                                .map(field -> words.of("field.", field))
                                .collect(Collectors.joining(", ")))
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> cells(FileAct act, SheetWords words) {
        return cells(
                act.at(),
                act.username(),
                act.role(),
                act.organisation(),
                act.country(),
                words.of("export.kind.", act.kind()),
                act.format(),
                act.of(),
                act.asked(),
                act.recipient(),
                words.of("export.state.", act.state()),
                act.rows(),
                act.bytes(),
                act.sha256());
    }

    private static List<String> cells(RegisterAct act, SheetWords words) {
        return cells(
                act.at(),
                act.username(),
                act.onBehalfOf(),
                act.organisation(),
                act.country(),
                act.format(),
                words.of("oversight.register.", act.lookedAtOnly() ? "looked" : "brought"),
                words.of("import.state.", act.state()),
                act.errors(),
                act.takenBackBy(),
                act.takenBackAt());
    }

    private static List<String> cells(Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
        return cells;
    }
}
