package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistoryEntry.Action;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What a change of a case leaves behind: its rows, their history, and who signed it. */
class CaseRecordingTest {

    private static final Caller LEO = Cast.caller("leo", "gt-svet", "GTM", Roles.CASEWORKER);

    private final BelowHttp it = BelowHttp.shared();

    private String open() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    @Test
    void opening_a_case_writes_base_and_audit_rows_under_one_signed_revision() {
        var number = open();
        var revisions = it.rows(
                """
                select distinct r.username, r.role, r.organisation, r.country from case_file c
                join case_file_aud a on a.id = c.id and a.revtype = 0 and a.revend is null
                join status_decision_aud d on d.case_id = c.id and d.rev = a.rev
                join revision r on r.id = a.rev
                where c.number = ?""",
                number);
        assertThat(revisions).containsExactly(List.of("ana", "caseworker", "gt-svet", "GTM"));
    }

    @Test
    void the_next_change_closes_the_audit_row_of_the_one_before() {
        var number = open();
        it.known(LEO);
        it.as(Cast.ANA, AssignmentDesk.class, desk -> desk.assign(number, new AssignCase(0, "leo", "she is on leave")));
        assertThat(it.rows(
                        """
                                select a.assigned_to, a.revend is null, a.revend_at is null from case_file_aud a
                                where a.number = ? order by a.rev""",
                        number))
                .containsExactly(List.of("ana", 0, 0), List.of("leo", 1, 1));
    }

    @Test
    void a_change_without_an_author_is_not_committed() {
        var number = open();
        var ana = it.known(Cast.ANA);
        var revisions = it.database().number("select count(*) from revision");
        assertThatThrownBy(() -> it.inTransaction(() -> {
                    it.bean(CaseFiles.class).inScope(number, ana).assignTo(ana.account(), "nobody", false);
                    return null;
                }))
                .hasStackTraceContaining("a transaction without an author");
        assertThat(it.rows("select assigned_to, version from case_file where number = ?", number))
                .containsExactly(List.of("ana", 0));
        assertThat(it.database().number("select count(*) from revision")).isEqualTo(revisions);
    }

    @Test
    void what_a_refusal_had_written_before_is_rolled_back() {
        var persons = it.database().number("select count(*) from person");
        var orphan = CaseFileSamples.order(CaseRole.DEPENDANT);
        assertThatThrownBy(() -> it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(orphan)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("dependant-of-a-victim-only");
        assertThat(it.database().number("select count(*) from person")).isEqualTo(persons);
    }

    @Test
    void a_read_is_logged_with_the_reader_and_a_refused_one_is_not() {
        var number = open();
        it.as(Cast.EVA, CaseDesk.class, desk -> desk.find(number));
        assertThatThrownBy(() -> it.as(Cast.LUZ, CaseDesk.class, desk -> desk.find(number)))
                .isInstanceOf(NotFound.class);
        assertThat(it.rows(
                        """
                        select l.username, l.operation, l.cases, a.username from access_log l
                        join access_log_case s on s.log_id = l.id join case_file f on f.id = s.case_id
                        join account a on a.id = l.account_id
                        where f.number = ? order by l.id""",
                        number))
                .containsExactly(List.of("ana", "case-opened", 1, "ana"), List.of("eva", "case", 1, "eva"));
    }

    @Test
    void the_history_tells_each_act_latest_first() {
        var number = open();
        it.known(LEO);
        Cast.register(it, "gt-told-office", "GTM");
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, story("first words")));
        it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .organisation("gt-told-office")
                                .categories(List.of("PROFILE"))
                                .basis("REFERRAL")
                                .basisReference("7/2026")
                                .build()));
        it.as(Cast.EVA, AssignmentDesk.class, desk -> desk.assign(number, new AssignCase(1, "leo", "she is on leave")));

        var told = it.as(Cast.EVA, HistoryDesk.class, desk -> desk.of(number));

        assertThat(told)
                .extracting(HistoryEntry::username, HistoryEntry::subject, HistoryEntry::action, HistoryEntry::reason)
                .contains(
                        tuple("eva", "case", Action.CHANGED, "she is on leave"),
                        tuple("eva", "grant", Action.ADDED, null),
                        tuple("ana", "case", Action.CHANGED, null),
                        tuple("ana", "case", Action.ADDED, null));
        assertThat(told).extracting(HistoryEntry::revision).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(told.get(0).changes()).containsExactly(new HistoryEntry.Change("assignedTo", null, "ana", "leo"));
        assertThat(told.get(2).changes()).containsExactly(new HistoryEntry.Change("story", null, null, "first words"));
    }

    @Test
    void the_case_as_it_stood_has_what_was_recorded_by_then() {
        var number = open();
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, story("first words")));
        var then = it.rows("select max(recorded_at) from revision").get(0).get(0);
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.amend(number, story("second words").at(1)));

        var past = it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.asItStood(
                        number, ((java.sql.Timestamp) then).toLocalDateTime().toInstant(java.time.ZoneOffset.UTC)));

        assertThat(past.texts().story()).isEqualTo("first words");
    }

    private static AmendCase story(String words) {
        return AmendCaseBuilder.builder()
                .texts(SectionsTextsBuilder.builder().story(words).build())
                .build();
    }
}
