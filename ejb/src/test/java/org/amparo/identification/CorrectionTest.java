package org.amparo.identification;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseStatus;
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
import org.amparo.shared.PageRequest;
import org.amparo.shared.StaleVersion;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A wrong entry of the ledger is corrected by two persons; both entries stay, and whatever follows from the ledger follows. */
class CorrectionTest {

    private static final String OFFICE = "gt-correct-office";
    private static final Caller UNO = Cast.caller("correct.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller DOS = Cast.caller("correct.dos", OFFICE, "GTM", Roles.SUPERVISOR);

    private final BelowHttp it = BelowHttp.shared();
    private final LedgerActs acts = new LedgerActs(it);

    CorrectionTest() {
        Cast.register(it, OFFICE, "GTM");
        it.known(UNO);
        it.known(DOS);
    }

    @Test
    void the_second_person_is_another_one_of_the_owner_or_the_body_and_may_refuse_with_a_reason() {
        var number = acts.open(UNO);
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
        acts.check(DOS, number, paper, true);
        var instead = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2020-02-02")
                .paperReference("2/2020")
                .build();
        var correction = acts.correct(UNO, number, paper, instead);
        assertThat(correction.body().code()).as("the body stays").isEqualTo("gt-svet");
        assertThat(correction.checkable()).isFalse();
        refused("check-needs-second-person", () -> acts.check(UNO, number, correction, true));
        var again = it.known(Cast.caller("correct.again", OFFICE, "GTM", Roles.CASEWORKER));
        it.sql(
                "update account set ended_at = utc_timestamp(6), sub = (select sub from account where id = ?) where id = ?",
                it.known(UNO).account(),
                again.account());
        assertThat(it.inTransaction(
                        () -> it.bean(Accounts.class).ofPerson(it.known(UNO).account())))
                .contains(again.account());
        refused("check-needs-second-person", () -> acts.check(UNO, number, correction, true));

        grant(number, "gt-svet", "LEGAL");
        assertThat(queue(Cast.ANA)).as("the body that decided").contains(number);
        assertThat(acts.current(Cast.ANA, number, correction).why())
                .as("free text")
                .isNull();
        assertThat(queue(UNO)).doesNotContain(number);
        Cast.register(it, "gt-correct-ong", "GTM");
        var sol = Cast.caller("correct.sol", "gt-correct-ong", "GTM", Roles.CASEWORKER);
        grant(number, "gt-correct-ong", "LEGAL");
        assertThat(queue(sol)).doesNotContain(number);
        refused("check-by-owner-or-body", () -> acts.check(sol, number, correction, true));
        refused(
                "correction-by-owner-or-body",
                () -> acts.correct(sol, number, acts.ledger(sol, number).get(0), null));

        refused(
                "reason-missing",
                () -> it.as(
                        DOS,
                        IdentificationDesk.class,
                        desk -> desk.check(
                                number, correction.id(), new CheckDecision(correction.version(), false, " "))));
        assertThat(acts.check(DOS, number, correction, false).state()).isEqualTo(DecisionState.REFUSED);
        assertThat(acts.find(DOS, number).identifiedOn()).isEqualTo("2020-02-01");
        assertThat(acts.correct(DOS, number, paper, instead).state())
                .as("it may be proposed again")
                .isEqualTo(DecisionState.PROPOSED);
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
        return it.as(caller, WaitingDecisionsDesk.class, desk -> desk.toCheck(new PageRequest(0, 200))).items().stream()
                .filter(waiting -> waiting.state() == DecisionState.PROPOSED)
                .map(PaperToCheck::caseNumber)
                .toList();
    }

    @Test
    void one_correction_of_an_entry_waits_at_a_time_and_of_two_that_propose_the_second_is_told() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        var instead = LedgerActs.order(DecisionOutcome.CONFIRMED, "2015-06-14");
        var correction = acts.correct(Cast.ANA, number, wrong, instead);
        refused("correction-awaits", () -> acts.correct(Cast.EVA, number, wrong, instead));
        refused("decision-does-not-hold", () -> acts.correct(Cast.EVA, number, correction, instead));
        ThrowingCallable slower = () -> it.as(
                Cast.EVA,
                IdentificationDesk.class,
                desk -> desk.correct(
                        number,
                        wrong.id(),
                        new CorrectDecision(wrong.version(), false, instead, "the month was wrong")));
        refused("correction-awaits", slower);
        var views = acts.ledger(Cast.ANA, number);
        assertThat(views).extracting(DecisionView::correctable).containsExactly(true, false, false);
        acts.check(Cast.EVA, number, correction, false);
        assertThatThrownBy(slower)
                .as("she read it before the other one proposed")
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void of_two_corrections_at_one_moment_one_is_proposed() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        Consumer<IdentificationDesk> propose = desk -> desk.correct(
                number,
                wrong.id(),
                new CorrectDecision(
                        wrong.version(),
                        false,
                        LedgerActs.order(DecisionOutcome.CONFIRMED, "2015-06-14"),
                        "the month was wrong"));
        var second = new AtOnce(it)
                .act(Cast.ANA, IdentificationDesk.class, propose, Cast.EVA, IdentificationDesk.class, propose);
        assertThatThrownBy(() -> AtOnce.ended(second)).hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(acts.ledger(Cast.ANA, number)).hasSize(3);
    }

    @Test
    void nothing_is_decided_while_a_correction_is_agreed_to() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2015-05-14");
        var correction = acts.correct(Cast.ANA, number, wrong, null);
        Consumer<IdentificationDesk> agree =
                desk -> desk.check(number, correction.id(), new CheckDecision(correction.version(), true, null));
        Consumer<IdentificationDesk> revoke =
                desk -> desk.record(number, LedgerActs.order(DecisionOutcome.REVOKED, "2016-01-01"));
        var second = new AtOnce(it)
                .act(Cast.EVA, IdentificationDesk.class, agree, Cast.ANA, IdentificationDesk.class, revoke);
        assertThatThrownBy(() -> AtOnce.ended(second)).hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(acts.find(Cast.ANA, number).status()).isEqualTo(CaseStatus.POSSIBLE);
    }

    @Test
    void what_an_order_lacks_or_says_twice_is_refused() {
        var number = acts.open(UNO);
        var first = acts.ledger(UNO, number).get(0);
        var today = first.decidedOn();
        refused(
                "correction-changes-nothing",
                () -> acts.correct(UNO, number, first, order(DecisionOutcome.POSSIBLE, today, null)));
        refused("ledger-begins-as-possible", () -> acts.correct(UNO, number, first, null));
        refused(
                "ledger-begins-as-possible",
                () -> acts.correct(UNO, number, first, LedgerActs.order(DecisionOutcome.REQUESTED, today)));
        refused(
                "date-in-future",
                () -> acts.correct(UNO, number, first, LedgerActs.order(DecisionOutcome.POSSIBLE, "2999")));
        for (var both : List.of(
                new CorrectDecision(0, true, LedgerActs.order(DecisionOutcome.POSSIBLE, "2019"), "this is why"),
                new CorrectDecision(0, false, null, "this is why"))) {
            refused(
                    "correction-or-mistake",
                    () -> it.as(UNO, IdentificationDesk.class, desk -> desk.correct(number, first.id(), both)));
        }
        var silent = new CorrectDecision(0, false, LedgerActs.order(DecisionOutcome.POSSIBLE, "2019"), "...");
        refused(
                "reason-missing",
                () -> it.as(UNO, IdentificationDesk.class, desk -> desk.correct(number, first.id(), silent)));
        var request = acts.record(UNO, number, DecisionOutcome.REQUESTED, today);
        refused(
                "paper-needs-body-and-reference",
                () -> acts.correct(UNO, number, request, LedgerActs.order(DecisionOutcome.CONFIRMED, today)));
        refused(
                "body-does-not-decide",
                () -> acts.correct(
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
        var number = acts.open(Cast.ANA);
        var order = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2016-01-01")
                .grounds("her words")
                .build();
        var wrong = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, order));
        var right = acts.correct(Cast.ANA, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2016-01-02"));
        assertThat(right.grounds()).isEqualTo("her words");
    }

    @Test
    void access_follows_the_standing_that_is_right() {
        var number = acts.open(UNO);
        var request = acts.record(UNO, number, DecisionOutcome.REQUESTED, "2021-03-01");
        var decision = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2021-03-02");
        assertThat(acts.find(Cast.ANA, number).categories())
                .contains(DataCategory.LEGAL)
                .doesNotContain(DataCategory.EXPLOITATION);
        acts.check(DOS, number, acts.correct(UNO, number, decision, null), true);
        assertThat(acts.find(Cast.ANA, number).categories())
                .as("a correction opens nothing: who owns the case asks anew, or grants it")
                .doesNotContain(DataCategory.EXPLOITATION);
        acts.check(DOS, number, acts.correct(UNO, number, request, null), true);
        assertThatThrownBy(() -> acts.find(Cast.ANA, number))
                .as("nobody has asked it")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_case_is_opened_again_before_its_ledger_is_corrected() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2017-05-14");
        var correction =
                acts.correct(Cast.ANA, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2018-05-14"));
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(
                        number, new CloseCase(acts.find(Cast.ANA, number).version(), null, "OTHER", null)));
        refused("case-is-closed", () -> acts.check(Cast.EVA, number, correction, true));
        refused("case-is-closed", () -> acts.correct(Cast.ANA, number, wrong, null));
        assertThat(acts.ledger(Cast.ANA, number))
                .extracting(DecisionView::correctable)
                .containsOnly(false);
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.reopen(
                        number, new ReopenCase(acts.find(Cast.ANA, number).version(), "the year is wrong")));
        acts.check(Cast.EVA, number, correction, true);
        assertThat(acts.find(Cast.ANA, number).identifiedOn()).isEqualTo("2018-05-14");
    }

    @Test
    void history_tells_who_proposed_who_agreed_and_that_the_other_holds_no_longer() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2019-05-14");
        acts.check(
                Cast.EVA,
                number,
                acts.correct(Cast.ANA, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2019-06-14")),
                true);
        List<HistoryEntry> all = it.as(Cast.ANA, HistoryDesk.class, desk -> desk.of(number));
        assertThat(all.get(all.size() - 1).subject())
                .as("what came first of all")
                .isEqualTo("case");
        List<HistoryEntry> told =
                all.stream().filter(entry -> entry.subject().equals("decision")).toList();
        assertThat(told)
                .extracting(CorrectionTest::states)
                .as("latest first, and so within one act")
                .containsExactly(
                        "PROPOSED EFFECTIVE",
                        "EFFECTIVE CORRECTED",
                        "null PROPOSED",
                        "null EFFECTIVE",
                        "null EFFECTIVE");
        assertThat(told)
                .filteredOn(entry -> states(entry).equals("null PROPOSED"))
                .singleElement()
                .satisfies(proposed -> {
                    assertThat(proposed.reason()).isEqualTo("another year it was");
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
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2020-05-14");
        var correction =
                acts.correct(Cast.ANA, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2020-07-14"));
        acts.record(Cast.ANA, number, DecisionOutcome.REVOKED, "2020-06-01");
        refused("decision-before-earlier-one", () -> acts.check(Cast.EVA, number, correction, true));
        assertThat(acts.check(Cast.EVA, number, correction, false).state()).isEqualTo(DecisionState.REFUSED);
    }

    @Test
    void an_order_that_was_looked_at_is_refused_once_the_ledger_has_changed() {
        var number = acts.open(Cast.ANA);
        var looked = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.possible(number))
                .seen();
        acts.record(Cast.EVA, number, DecisionOutcome.REQUESTED, "2020-01-01");
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
        var number = acts.open(UNO);
        acts.record(UNO, number, DecisionOutcome.REQUESTED, "2020-01-01");
        DecisionPreview told = it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.preview(number, LedgerActs.order(DecisionOutcome.CONFIRMED, "2020-02")));
        assertThat(told.countsIn()).isEqualTo(2020);
        assertThat(told.checked()).isFalse();
        assertThat(told.body().code()).isEqualTo("gt-svet");
        assertThat(told.following().losing()).extracting(body -> body.code()).containsExactly("gt-svet");
        assertThat(told.following().left()).containsExactly(DataCategory.PROFILE, DataCategory.LEGAL);
        assertThat(acts.ledger(UNO, number)).hasSize(2);
        refused(
                "decision-cannot-follow",
                () -> it.as(
                        Cast.ANA,
                        IdentificationDesk.class,
                        desk -> desk.preview(number, LedgerActs.order(DecisionOutcome.REVOKED, "2020-02"))));
        acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2020-02-01");
        DecisionPreview revoked = it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.preview(number, LedgerActs.order(DecisionOutcome.REVOKED, "2021-02-01")));
        assertThat(revoked.countsIn()).isNull();
        assertThat(revoked.countedIn()).isEqualTo(2020);
        assertThat(revoked.following().losing()).as("nothing more is lost").isEmpty();
    }
}
