package org.amparo.exchange.in;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.security.Caller;
import org.amparo.shared.EveryPartNamed;

/**
 * An import as its author sees it.
 *
 * @param id public id
 * @param source under which name the source's own names of records are remembered
 * @param format register or ctdc
 * @param mode insert or upsert
 * @param dryRun whether it is only looked at
 * @param organisation code of who is to own the cases, or null for the keeper of each country's register
 * @param country the only country whose rows are taken, or null for every country
 * @param username account of who brought it
 * @param onBehalfOf in whose name the operator did
 * @param fileName as the file was called
 * @param state how far it is
 * @param failure code of why it failed, or its words once they are said, or null
 * @param progress how far the present step is, or null
 * @param counts rows by kind: read, new, unchanged, changed, notYetTaken, errors, warnings; null until they are known
 * @param profile for CTDC what its lines say, by dimension and value; for whoever brought it: of one line it is the case
 * @param notes what was done with the file so that it could be read, and what of it was left out, by kind
 * @param question what has to be answered first, or null
 * @param problems what is wrong
 * @param stoppable whether it can be stopped now
 * @param confirmable whether the reader can have it written now, as it was looked at
 * @param answerable whether the reader can answer the question now
 * @param withdrawable whether the reader can take it back, as long as nothing was built on it
 * @param withdrawn who has taken it back and when, or null
 */
@EveryPartNamed
public record ImportView(
        String id,
        String source,
        String format,
        String mode,
        boolean dryRun,
        String organisation,
        String country,
        String username,
        String onBehalfOf,
        String fileName,
        ImportState state,
        String failure,
        Progress progress,
        JsonObject counts,
        JsonObject profile,
        List<NoteView> notes,
        Question question,
        ProblemList problems,
        Instant createdAt,
        Instant endedAt,
        boolean stoppable,
        boolean confirmable,
        boolean answerable,
        boolean withdrawable,
        Withdrawn withdrawn)
        implements Recorded {

    /**
     * How far a step is.
     *
     * @param step name of the file that is read, or what is being done: checking, or which rows are written; null before it begins
     * @param done bytes read, checks that are over, or rows gone through in writing
     * @param total of them; 0 where it is not known. A row of cases is gone through once more for its decisions
     */
    public record Progress(String step, long done, long total) {

        /** The same in percent; null where it is not known. */
        public Integer percent() {
            return total <= 0 ? null : Integer.valueOf((int) Math.min(100, done * 100 / total));
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What is wrong.
     *
     * @param errors how many problems keep the import out
     * @param warnings how many are only told
     * @param items the first of them, errors first
     */
    public record ProblemList(long errors, long warnings, List<ProblemView> items) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * That it was taken back.
     *
     * @param username account of who did
     * @param at when
     * @param reason why, in words, for the supervisors who may take it back; null for others
     */
    public record Withdrawn(String username, Instant at, String reason) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The same with its problems, its notes, and why it failed, in words. */
    public ImportView saying(UnaryOperator<ProblemView> words, UnaryOperator<NoteView> noted, String why) {
        var said = new ProblemList(
                problems.errors(),
                problems.warnings(),
                problems.items().stream().map(words).toList());
        return ImportViewBuilder.builder(this)
                .failure(why)
                .notes(notes.stream().map(noted).toList())
                .problems(said)
                .build();
    }

    static ImportView of(
            ImportRun run,
            List<NoteView> notes,
            List<ProblemView> problems,
            Caller reader,
            boolean confirmable,
            boolean answerable,
            boolean withdrawable,
            String reason) {
        return ImportViewBuilder.builder()
                .id(run.publicId())
                .source(run.source())
                .format(run.format().code())
                .mode(run.mode().code())
                .dryRun(run.isDryRun())
                .organisation(run.organisation())
                .country(run.country())
                .username(run.username())
                .onBehalfOf(run.onBehalfOf())
                .fileName(run.fileName())
                .state(run.state())
                .failure(run.failure())
                .progress(run.state().isEnd() ? null : new Progress(run.step(), run.done(), run.total()))
                .counts(json(run.counts()))
                .profile(run.isOf(reader) ? json(run.profile()) : null)
                .notes(notes)
                .question(run.asked())
                .problems(new ProblemList(run.errors(), run.warnings(), problems))
                .createdAt(run.createdAt())
                .endedAt(run.endedAt())
                .stoppable(run.state().isStoppable())
                .confirmable(confirmable)
                .answerable(answerable)
                .withdrawable(withdrawable)
                .withdrawn(
                        run.withdrawnAt() == null ? null : new Withdrawn(run.withdrawnBy(), run.withdrawnAt(), reason))
                .build();
    }

    private static JsonObject json(String text) {
        return (JsonObject) ImportText.read(text);
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
