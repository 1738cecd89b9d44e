package org.amparo.identification;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.ReopenCase;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.organisation.Accounts;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.StaleVersion;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** A wrong entry of the ledger is corrected by two persons; both entries stay, and whatever follows from the ledger follows. */
class CorrectionTest {

    private static final String OFFICE = "gt-correct-office";
    private static final Caller UNO = Cast.caller("correct.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller DOS = Cast.caller("correct.dos", OFFICE, "GTM", Roles.SUPERVISOR);

    private final BelowHttp it = BelowHttp.shared();

    CorrectionTest() {
        Cast.register(it, OFFICE, "GTM");
        it.known(UNO);
        it.known(DOS);
    }

    private String open(Caller worker) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private static RecordDecision order(DecisionOutcome outcome, String on) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .article("article 2")
                .reasonCode(outcome.needsReasonCode() ? "OTHER" : null)
                .build();
    }

    private DecisionView record(Caller caller, String number, DecisionOutcome outcome, String on) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.record(number, order(outcome, on)));
    }

    private DecisionView correct(Caller caller, String number, DecisionView wrong, RecordDecision instead) {
        var order =
                new CorrectDecision(current(caller, number, wrong).version(), instead == null, instead, "another year");
        return it.as(caller, IdentificationDesk.class, desk -> desk.correct(number, wrong.id(), order));
    }

    private DecisionView check(Caller caller, String number, DecisionView correction, boolean agrees) {
        var order = new CheckDecision(correction.version(), agrees, agrees ? null : "the paper says otherwise");
        return it.as(caller, IdentificationDesk.class, desk -> desk.check(number, correction.id(), order));
    }

    private List<DecisionView> ledger(Caller caller, String number) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.ledger(number));
    }

    private DecisionView current(Caller caller, String number, DecisionView entry) {
        return ledger(caller, number).stream()
                .filter(now -> now.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    private CaseView find(String number) {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
    }

    private int identifiedIn(int year) {
        JsonObject report = it.as(Cast.EVA, StatisticsDesk.class, desk -> desk.annualReport(year, false))
                .toJson();
        return report.getJsonObject("identified").getInt("total_sum_of_countries");
    }

    @Test
    void the_person_moves_from_one_years_report_to_the_others_once_a_second_person_agrees() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2011-05-14");
        int old = identifiedIn(2011);
        int right = identifiedIn(2012);
        var correction = correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2012-05-14"));
        assertThat(correction.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(correction.corrects()).isEqualTo(wrong.id());
        assertThat(correction.why()).isEqualTo("another year");
        assertThat(identifiedIn(2011)).as("until then the entry holds").isEqualTo(old);
        assertThat(find(number).identifiedOn()).isEqualTo("2011-05-14");

        var agreed = check(Cast.EVA, number, correction, true);
        assertThat(agreed.state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(find(number).identifiedOn()).isEqualTo("2012-05-14");
        assertThat(identifiedIn(2011)).isEqualTo(old - 1);
        assertThat(identifiedIn(2012)).isEqualTo(right + 1);
        var both = ledger(Cast.ANA, number);
        assertThat(both).extracting(DecisionView::decidedOn).endsWith("2011-05-14", "2012-05-14");
        assertThat(both.get(1).state()).isEqualTo(DecisionState.CORRECTED);
        assertThat(both.get(1).correction()).isEqualTo(agreed.id());
        assertThat(both.get(2).checkedBy()).isEqualTo("eva");
        assertThat(both.get(2).recordedBy()).isEqualTo("ana");
    }

    @Test
    void what_was_entered_by_mistake_leaves_the_reports_and_stays_in_the_ledger() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2013-05-14");
        int counted = identifiedIn(2013);
        var agreed = check(Cast.EVA, number, correct(Cast.ANA, number, wrong, null), true);
        assertThat(agreed.state()).isEqualTo(DecisionState.AGREED);
        assertThat(agreed.mistaken()).isTrue();
        assertThat(identifiedIn(2013)).isEqualTo(counted - 1);
        assertThat(find(number).status()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(ledger(Cast.ANA, number))
                .extracting(DecisionView::state)
                .containsExactly(DecisionState.EFFECTIVE, DecisionState.MISTAKEN, DecisionState.AGREED);
        assertThat(record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2014-01-01")
                        .state())
                .as("the ledger goes on from where it stands now")
                .isEqualTo(DecisionState.EFFECTIVE);
    }

    @Test
    void the_second_person_is_another_one_of_the_owner_or_the_body_and_may_refuse_with_a_reason() {
        var number = open(UNO);
        var paper = it.as(
                UNO,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn("2020-02-01")
                                .body("gt-svet")
                                .paperReference("1/2020")
                                .build()));
        check(DOS, number, paper, true);
        var instead = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2020-02-02")
                .paperReference("2/2020")
                .build();
        var correction = correct(UNO, number, paper, instead);
        assertThat(correction.body().code()).as("the body stays").isEqualTo("gt-svet");
        assertThat(correction.checkable()).isFalse();
        refused("check-needs-second-person", () -> check(UNO, number, correction, true));
        var again = it.known(Cast.caller("correct.again", OFFICE, "GTM", Roles.CASEWORKER));
        it.sql(
                "update account set ended_at = utc_timestamp(6), sub = (select sub from account where id = ?) where id = ?",
                it.known(UNO).account(),
                again.account());
        assertThat(it.inTransaction(
                        () -> it.bean(Accounts.class).ofPerson(it.known(UNO).account())))
                .contains(again.account());
        refused("check-needs-second-person", () -> check(UNO, number, correction, true));

        grant(number, "gt-svet", "LEGAL");
        assertThat(queue(Cast.ANA)).as("the body that decided").contains(number);
        assertThat(current(Cast.ANA, number, correction).why()).as("free text").isNull();
        assertThat(queue(UNO)).doesNotContain(number);
        Cast.register(it, "gt-correct-ong", "GTM");
        var sol = Cast.caller("correct.sol", "gt-correct-ong", "GTM", Roles.CASEWORKER);
        grant(number, "gt-correct-ong", "LEGAL");
        assertThat(queue(sol)).doesNotContain(number);
        refused("check-by-owner-or-body", () -> check(sol, number, correction, true));
        refused(
                "correction-by-owner-or-body",
                () -> correct(sol, number, ledger(sol, number).get(0), null));

        refused(
                "reason-missing",
                () -> it.as(
                        DOS,
                        IdentificationDesk.class,
                        desk -> desk.check(
                                number, correction.id(), new CheckDecision(correction.version(), false, " "))));
        assertThat(check(DOS, number, correction, false).state()).isEqualTo(DecisionState.REFUSED);
        assertThat(find(DOS, number).identifiedOn()).isEqualTo("2020-02-01");
        assertThat(correct(DOS, number, paper, instead).state())
                .as("it may be proposed again")
                .isEqualTo(DecisionState.PROPOSED);
    }

    private CaseView find(Caller caller, String number) {
        return it.as(caller, CaseDesk.class, desk -> desk.find(number));
    }

    private void grant(String number, String to, String... categories) {
        it.as(
                DOS,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .organisation(to)
                                .categories(List.of(categories))
                                .basis("REFERRAL")
                                .build()));
    }

    private List<String> queue(Caller caller) {
        return it.as(caller, IdentificationDesk.class, IdentificationDesk::papersToCheck).stream()
                .filter(waiting -> waiting.state() == DecisionState.PROPOSED)
                .map(PaperToCheck::caseNumber)
                .toList();
    }

    @Test
    void one_correction_of_an_entry_waits_at_a_time_and_of_two_that_propose_the_second_is_told() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        var instead = order(DecisionOutcome.CONFIRMED, "2015-06-14");
        var correction = correct(Cast.ANA, number, wrong, instead);
        refused("correction-awaits", () -> correct(Cast.EVA, number, wrong, instead));
        refused("decision-does-not-hold", () -> correct(Cast.EVA, number, correction, instead));
        assertThatThrownBy(() -> it.as(
                        Cast.EVA,
                        IdentificationDesk.class,
                        desk -> desk.correct(
                                number, wrong.id(), new CorrectDecision(wrong.version(), false, instead, "the month"))))
                .as("she read it before the other one proposed")
                .isInstanceOf(StaleVersion.class);
        var views = ledger(Cast.ANA, number);
        assertThat(views).extracting(DecisionView::correctable).containsExactly(true, false, false);
    }

    @Test
    void of_two_corrections_at_one_moment_one_is_proposed() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        Consumer<IdentificationDesk> propose = desk -> desk.correct(
                number,
                wrong.id(),
                new CorrectDecision(
                        wrong.version(), false, order(DecisionOutcome.CONFIRMED, "2015-06-14"), "the month"));
        var second = new AtOnce(it)
                .act(Cast.ANA, IdentificationDesk.class, propose, Cast.EVA, IdentificationDesk.class, propose);
        assertThatThrownBy(() -> AtOnce.ended(second)).hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(ledger(Cast.ANA, number)).hasSize(3);
    }

    @Test
    void nothing_is_decided_while_a_correction_is_agreed_to() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        var correction = correct(Cast.ANA, number, wrong, null);
        Consumer<IdentificationDesk> agree =
                desk -> desk.check(number, correction.id(), new CheckDecision(correction.version(), true, null));
        Consumer<IdentificationDesk> revoke = desk -> desk.record(number, order(DecisionOutcome.REVOKED, "2016-01-01"));
        var second = new AtOnce(it)
                .act(Cast.EVA, IdentificationDesk.class, agree, Cast.ANA, IdentificationDesk.class, revoke);
        assertThatThrownBy(() -> AtOnce.ended(second)).hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(find(number).status()).isEqualTo(CaseStatus.POSSIBLE);
    }

    @Test
    void what_an_order_lacks_or_says_twice_is_refused() {
        var number = open(UNO);
        var first = ledger(UNO, number).get(0);
        var today = first.decidedOn();
        refused(
                "correction-changes-nothing",
                () -> correct(UNO, number, first, order(DecisionOutcome.POSSIBLE, today, null)));
        refused("ledger-begins-as-possible", () -> correct(UNO, number, first, null));
        refused(
                "ledger-begins-as-possible",
                () -> correct(UNO, number, first, order(DecisionOutcome.REQUESTED, today)));
        refused("date-in-future", () -> correct(UNO, number, first, order(DecisionOutcome.POSSIBLE, "2999")));
        for (var both : List.of(
                new CorrectDecision(0, true, order(DecisionOutcome.POSSIBLE, "2019"), "why"),
                new CorrectDecision(0, false, null, "why"))) {
            refused(
                    "correction-or-mistake",
                    () -> it.as(UNO, IdentificationDesk.class, desk -> desk.correct(number, first.id(), both)));
        }
        var silent = new CorrectDecision(0, false, order(DecisionOutcome.POSSIBLE, "2019"), "...");
        refused(
                "reason-missing",
                () -> it.as(UNO, IdentificationDesk.class, desk -> desk.correct(number, first.id(), silent)));
        var request = record(UNO, number, DecisionOutcome.REQUESTED, today);
        refused(
                "paper-needs-body-and-reference",
                () -> correct(UNO, number, request, order(DecisionOutcome.CONFIRMED, today)));
        refused(
                "body-does-not-decide",
                () -> correct(
                        UNO,
                        number,
                        request,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn("1999")
                                .body("gt-svet")
                                .paperReference("1/1999")
                                .build()));
    }

    private static RecordDecision order(DecisionOutcome outcome, String on, String article) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .article(article)
                .build();
    }

    @Test
    void what_the_body_wrote_stays_with_the_entry_that_takes_the_place() {
        var number = open(Cast.ANA);
        var order = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2016-01-01")
                .grounds("her words")
                .build();
        var wrong = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, order));
        var right = correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2016-01-02"));
        assertThat(right.grounds()).isEqualTo("her words");
    }

    @Test
    void access_follows_the_standing_that_is_right() {
        var number = open(UNO);
        var request = record(UNO, number, DecisionOutcome.REQUESTED, "2021-03-01");
        var decision = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2021-03-02");
        assertThat(find(number).categories()).contains(DataCategory.LEGAL).doesNotContain(DataCategory.EXPLOITATION);
        check(DOS, number, correct(UNO, number, decision, null), true);
        assertThat(find(number).categories())
                .as("a correction opens nothing: who owns the case asks anew, or grants it")
                .doesNotContain(DataCategory.EXPLOITATION);
        check(DOS, number, correct(UNO, number, request, null), true);
        assertThatThrownBy(() -> find(number)).as("nobody has asked it").isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_case_is_opened_again_before_its_ledger_is_corrected() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2017-05-14");
        var correction = correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2018-05-14"));
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(find(number).version(), null, "OTHER", null)));
        refused("case-is-closed", () -> check(Cast.EVA, number, correction, true));
        refused("case-is-closed", () -> correct(Cast.ANA, number, wrong, null));
        assertThat(ledger(Cast.ANA, number))
                .extracting(DecisionView::correctable)
                .containsOnly(false);
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.reopen(number, new ReopenCase(find(number).version(), "the year is wrong")));
        check(Cast.EVA, number, correction, true);
        assertThat(find(number).identifiedOn()).isEqualTo("2018-05-14");
    }

    @Test
    void history_tells_who_proposed_who_agreed_and_that_the_other_holds_no_longer() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2019-05-14");
        check(Cast.EVA, number, correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2019-06-14")), true);
        List<HistoryEntry> told = it.as(Cast.ANA, HistoryDesk.class, desk -> desk.of(number)).stream()
                .filter(entry -> entry.subject().equals("decision"))
                .toList();
        assertThat(told.stream().map(CorrectionTest::states).collect(Collectors.toSet()))
                .isEqualTo(Set.of("null EFFECTIVE", "null PROPOSED", "PROPOSED EFFECTIVE", "EFFECTIVE CORRECTED"));
        assertThat(told)
                .filteredOn(entry -> states(entry).equals("null PROPOSED"))
                .singleElement()
                .satisfies(proposed -> {
                    assertThat(proposed.reason()).isEqualTo("another year");
                    assertThat(proposed.changes())
                            .extracting(HistoryEntry.Change::field, HistoryEntry.Change::after)
                            .contains(
                                    tuple("correctsOutcome", "CONFIRMED"),
                                    tuple("correctsDecidedOn", "2019-05-14"),
                                    tuple("decidedOn", "2019-06-14"));
                });
        assertThat(it.rows(
                        "select distinct state from status_decision_aud a join case_file f on f.id = a.case_id where f.number = ? order by 1",
                        number))
                .containsExactly(List.of("CORRECTED"), List.of("EFFECTIVE"), List.of("PROPOSED"));
    }

    private static String states(HistoryEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals("decisionState"))
                .map(change -> change.before() + " " + change.after())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_correction_that_the_ledger_cannot_follow_any_more_is_refused_when_it_is_checked() {
        var number = open(Cast.ANA);
        var wrong = record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2020-05-14");
        var correction = correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2020-07-14"));
        record(Cast.ANA, number, DecisionOutcome.REVOKED, "2020-06-01");
        refused("decision-before-earlier-one", () -> check(Cast.EVA, number, correction, true));
        assertThat(check(Cast.EVA, number, correction, false).state()).isEqualTo(DecisionState.REFUSED);
    }

    @Test
    void an_order_that_was_looked_at_is_refused_once_the_ledger_has_changed() {
        var number = open(Cast.ANA);
        var looked = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.possible(number))
                .seen();
        record(Cast.EVA, number, DecisionOutcome.REQUESTED, "2020-01-01");
        var order = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2020-02-01")
                .seen(looked)
                .build();
        refused(
                "ledger-has-changed",
                () -> it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, order)));
    }

    @Test
    void what_would_follow_is_told_and_nothing_is_stored() {
        var number = open(UNO);
        record(UNO, number, DecisionOutcome.REQUESTED, "2020-01-01");
        DecisionPreview told = it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.preview(number, order(DecisionOutcome.CONFIRMED, "2020-02")));
        assertThat(told.countsIn()).isEqualTo(2020);
        assertThat(told.checked()).isFalse();
        assertThat(told.body().code()).isEqualTo("gt-svet");
        assertThat(told.following().losing()).extracting(body -> body.code()).containsExactly("gt-svet");
        assertThat(told.following().left()).containsExactly(DataCategory.PROFILE, DataCategory.LEGAL);
        assertThat(ledger(UNO, number)).hasSize(2);
        refused(
                "decision-cannot-follow",
                () -> it.as(
                        Cast.ANA,
                        IdentificationDesk.class,
                        desk -> desk.preview(number, order(DecisionOutcome.REVOKED, "2020-02"))));
        record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2020-02-01");
        DecisionPreview revoked = it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.preview(number, order(DecisionOutcome.REVOKED, "2021-02-01")));
        assertThat(revoked.countsIn()).isNull();
        assertThat(revoked.countedIn()).isEqualTo(2020);
        assertThat(revoked.following().losing()).as("nothing more is lost").isEmpty();
    }
}
