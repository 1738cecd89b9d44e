package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistoryEntry.Action;
import org.amparo.audit.HistoryEntry.Change;
import org.amparo.audit.HistoryEntryBuilder;
import org.amparo.reference.CodeList;
import org.amparo.reference.Labels;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTellingTest {

    private static final Map<String, String> WORDS = TestWords.in(Locale.ENGLISH);

    private static final Pattern OPERATION =
            Pattern.compile("(?:@ReadsCase\\(|\\b(?:reads|listing)\\.all\\(\\s*)\"([\\w-]+)\"");
    private static final Pattern FIELD = Pattern.compile("fields\\.put\\(\\s*\"(\\w+)\"");
    private static final Pattern SUBJECT = Pattern.compile("String subject\\(\\) \\{\\s*return \"(\\w+)\"");

    private final HistoryTelling telling = new HistoryTelling(
            WORDS::get,
            (list, code) -> Labels.label(list, code, Locale.ENGLISH),
            date -> date.toString().replace('-', '.'),
            moment -> moment.toString().replace("T", ", ").replace("Z", ""),
            end -> "until " + end);

    @Test
    void a_change_is_a_sentence_from_what_to_what_and_why() {
        var told = tell(
                Action.CHANGED,
                "second interview",
                new Change("forms", CodeList.EXPLOITATION_FORM, "UNKNOWN", "LABOUR_FISHING;DOMESTIC_SERVITUDE"));
        assertThat(Sentence.plain(told.opening())).isEqualTo("12 March 2026, 14:02, caseworker.gt changed the case.");
        assertThat(told.changes())
                .extracting(Sentence::plain)
                .containsExactly("changed Forms of exploitation from Not known to "
                        + "Forced labour in fishing, Domestic servitude");
        assertThat(told.reason()).isEqualTo("second interview");
    }

    @Test
    void what_was_filled_in_stands_out_from_the_sentence() {
        var told = tell(Action.CHANGED, null, new Change("sex", CodeList.SEX, "NOT_ASKED", "F"));
        assertThat(told.changes().get(0))
                .filteredOn(Sentence.Part::value)
                .extracting(Sentence.Part::text)
                .containsExactly("Sex", "Not asked", "Female");
    }

    @Test
    void a_new_record_tells_what_was_said_and_leaves_out_what_was_not_asked() {
        var told = tell(
                Action.ADDED,
                null,
                new Change("sex", CodeList.SEX, null, "F"),
                new Change("interpreter", CodeList.ANSWER, null, "NOT_ASKED"));
        assertThat(told.changes()).extracting(Sentence::plain).containsExactly("Sex: Female");
        assertThat(told.reason()).isEmpty();
    }

    @Test
    void a_field_that_is_not_asked_for_is_not_told() {
        var told = tell(Action.CHANGED, null, new Change("means", CodeList.MEANS_OF_CONTROL, "NOT_ASKED", "THREATS"));
        assertThat(told.changes()).isEmpty();
    }

    @Test
    void an_emptied_field_says_nothing_and_a_state_says_its_name() {
        var told = tell(
                Action.CHANGED,
                null,
                new Change("article", null, "Art. 3", null),
                new Change("serviceState", null, "PLANNED", "DELIVERED"));
        assertThat(told.changes())
                .extracting(Sentence::plain)
                .containsExactly(
                        "changed Legal basis from Art. 3 to (empty)", "changed State from Planned to Delivered");
    }

    @Test
    void a_date_is_written_as_a_date_and_a_number_that_is_none_as_it_stands() {
        var told = tell(
                Action.ADDED,
                null,
                new Change("decidedOn", null, null, "2026-03"),
                new Change("paperReference", null, null, "2026-99"));
        assertThat(told.changes())
                .extracting(Sentence::plain)
                .containsExactly("Date of the decision: 2026.03", "Number of the paper: 2026-99");
    }

    @Test
    void the_day_of_a_stated_age_is_written_as_a_date_and_one_in_plain_words_is_left() {
        var told = tell(
                Action.ADDED,
                null,
                new Change("statedAge", null, null, "18–20 (2026-11-29)"),
                new Change("article", null, null, "2 (2026-11-29)"));
        assertThat(told.changes())
                .extracting(Sentence::plain)
                .containsExactly("Stated age: 18–20 (2026.11.29)", "Legal basis: 2 (2026-11-29)");
    }

    @Test
    void a_moment_is_written_as_a_moment() {
        var told = tell(Action.CHANGED, null, new Change("beginsAt", null, null, "2026-03-12T20:02:00.123456Z"));
        assertThat(told.changes())
                .extracting(Sentence::plain)
                .containsExactly("changed From from (empty) to 2026-03-12, 20:02:00.123456");
    }

    /** What a history source names, and what a door to cases is called in the access log, is looked up at run time. */
    @Test
    void every_field_subject_and_operation_that_the_desks_name_has_words() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                OPERATION.matcher(text).results().forEach(found -> named.add("reads." + found.group(1)));
                if (file.toString().endsWith("Source.java")) {
                    FIELD.matcher(text).results().forEach(found -> named.add("field." + found.group(1)));
                    SUBJECT.matcher(text)
                            .results()
                            .flatMap(found -> Stream.of("ADDED", "CHANGED")
                                    .map(action -> "history." + found.group(1) + "." + action))
                            .forEach(named::add);
                }
            }
        }
        assertThat(named)
                .contains("field.barred", "history.bar.ADDED", "reads.cases-exported", "reads.register-exported");
        assertThat(WORDS.keySet()).containsAll(named);
    }

    @Test
    void what_ends_at_once_is_an_act_of_its_own_and_named() {
        var lifted = telling.tell(bar("2026-03-12T20:02:00Z"), "now", "supervisor.gt", field -> true);
        assertThat(Sentence.plain(lifted.opening())).isEqualTo("now, supervisor.gt stopped hiding the case.");
        assertThat(lifted.about()).extracting(Sentence::plain).containsExactly("From whom: her.uncle");
        assertThat(lifted.reason()).isEqualTo("another one");
        var withinItsMillisecond =
                telling.tell(bar("2026-03-12T20:02:00.000417Z"), "now", "supervisor.gt", field -> true);
        assertThat(Sentence.plain(withinItsMillisecond.opening())).contains("stopped hiding");
        var later = telling.tell(bar("2026-03-12T20:02:00.001Z"), "now", "supervisor.gt", field -> true);
        assertThat(Sentence.plain(later.opening())).contains("changed from whom");
        assertThat(later.changes()).extracting(Sentence::plain).allMatch(said -> said.contains("until 2026"));
    }

    private static HistoryEntry bar(String end) {
        return HistoryEntryBuilder.builder()
                .revision(2)
                .at(Instant.parse("2026-03-12T20:02:00Z"))
                .username("supervisor.gt")
                .onBehalfOf(null)
                .role("supervisor")
                .organisation("gt-svet")
                .subject("bar")
                .subjectId("b")
                .action(Action.CHANGED)
                .about(List.of(new HistoryEntry.Field("barred", null, "her.uncle")))
                .reason("another one")
                .throughImport(null)
                .changes(List.of(new Change("endsAt", null, null, end)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "ADDED,   ,               EFFECTIVE, recorded a decision on victim status",
        "ADDED,   ,               PROPOSED,  proposed a correction to a decision on victim status",
        "CHANGED, AWAITING_CHECK, EFFECTIVE, compared a decision with its paper: it holds",
        "CHANGED, PROPOSED,       EFFECTIVE, agreed to the correction of a decision: it holds in place of the other",
        "CHANGED, PROPOSED,       REFUSED,   refused the correction of a decision",
        "CHANGED, EFFECTIVE,      CORRECTED, agreed to a correction: this entry no longer holds"
    })
    void what_became_of_a_decision_is_an_act_of_its_own(Action action, String before, String after, String act) {
        var told = tell("decision", action, null, new Change("decisionState", null, before, after));
        assertThat(Sentence.plain(told.opening())).isEqualTo("12 March 2026, 14:02, caseworker.gt " + act + ".");
    }

    @Test
    void a_request_is_told_as_the_request_that_it_is() {
        var told = tell(
                "decision",
                Action.ADDED,
                null,
                new Change("outcome", null, null, "REQUESTED"),
                new Change("decisionState", null, null, "EFFECTIVE"));
        assertThat(Sentence.plain(told.opening()))
                .isEqualTo("12 March 2026, 14:02, caseworker.gt requested the decision on victim status.");
    }

    @ParameterizedTest
    @CsvSource({
        "false, National register (cases.csv), National register (cases.csv), It came with the import National register (cases.csv)., ''",
        "true,  National register (cases.csv), a wrong file, The import National register (cases.csv) was undone., a wrong file",
        "false, , , It came with an import., ''",
        "true,  , , An import was undone., ''"
    })
    void what_an_import_did_is_told_as_such_and_named_once(
            boolean takenBack, String name, String given, String said, String reason) {
        var change = new Change("sex", CodeList.SEX, "F", "M");
        var through = new HistoryEntry.ThroughImport(takenBack, name);
        var told = tell("case", Action.CHANGED, given, through, change);
        assertThat(Sentence.plain(told.through())).isEqualTo(said);
        assertThat(told.reason()).isEqualTo(reason);
        assertThat(tell(Action.CHANGED, "a reason", change).through()).isEmpty();
    }

    private HistoryTelling.Told tell(Action action, String reason, Change... changes) {
        return tell("case", action, reason, changes);
    }

    private HistoryTelling.Told tell(String subject, Action action, String reason, Change... changes) {
        return tell(subject, action, reason, null, changes);
    }

    private HistoryTelling.Told tell(
            String subject, Action action, String reason, HistoryEntry.ThroughImport through, Change... changes) {
        var entry = HistoryEntryBuilder.builder()
                .revision(1)
                .at(Instant.EPOCH)
                .username("caseworker.gt")
                .onBehalfOf(null)
                .role("caseworker")
                .organisation("gt-svet")
                .subject(subject)
                .subjectId(null)
                .action(action)
                .about(List.of())
                .reason(reason)
                .throughImport(through)
                .changes(List.of(changes))
                .build();
        return telling.tell(entry, "12 March 2026, 14:02", "caseworker.gt", field -> !field.equals("means"));
    }
}
