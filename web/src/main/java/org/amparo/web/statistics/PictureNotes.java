package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.web.statistics.Section.Shown;

/** What a page says around a picture, so that the picture's file says it, too: a letter or a percentage leads nowhere without it. */
final class PictureNotes {

    /** The population, and the base of the percentages that the picture prints: those of the first share. */
    private static final int BASES = 2;

    private PictureNotes() {}

    /**
     * Of a figure of a report.
     *
     * @param open that its year is not over, or null
     * @param whose whose numbers they are, and as known when
     */
    static List<String> of(Shown shown, String open, List<String> whose) {
        return notes(
                Stream.concat(shown.bases().stream().limit(BASES), told(shown.note())),
                IntStream.range(0, shown.footnotes().size())
                        .mapToObj(at ->
                                Footnotes.letter(at) + ". " + shown.footnotes().get(at)),
                open,
                whose);
    }

    /** Of a figure of several years; its picture has no letters, and each footnote names its year. */
    static List<String> of(YearsShown shown, List<String> whose) {
        return notes(told(shown.note()), shown.footnotes().stream(), shown.open(), whose);
    }

    private static Stream<String> told(String note) {
        return note.isEmpty() ? Stream.empty() : Stream.of(note);
    }

    /** What is about all numbers, what is about marked ones and what they are are told apart by an empty line. */
    private static List<String> notes(Stream<String> said, Stream<String> footnotes, String open, List<String> whose) {
        List<String> last = new ArrayList<>(whose);
        if (open != null && !open.isEmpty()) {
            last.add(1, open);
        }
        List<String> notes = new ArrayList<>();
        for (List<String> group : List.of(said.toList(), footnotes.toList(), last)) {
            if (!notes.isEmpty() && !group.isEmpty()) {
                notes.add("");
            }
            notes.addAll(group);
        }
        return notes;
    }
}
