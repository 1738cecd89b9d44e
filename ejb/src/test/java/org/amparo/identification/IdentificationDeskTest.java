package org.amparo.identification;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.StaleVersion;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** Who may enter what in the ledger, and what is asked of a paper before it holds. */
class IdentificationDeskTest {

    private static final String OFFICE = "gt-ledger-office";
    private static final Caller UNO = Cast.caller("ledger.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller JEFA = Cast.caller("ledger.jefa", OFFICE, "GTM", Roles.SUPERVISOR);
    private static final LocalDate BEFORE_ANY_BODY = LocalDate.of(1990, 1, 1);

    private final BelowHttp it = BelowHttp.shared();

    IdentificationDeskTest() {
        Cast.register(it, OFFICE, "GTM");
    }

    private String open(Caller worker) {
        return open(worker, CaseFileSamples.order(CaseRole.VICTIM));
    }

    private String open(Caller worker, OpenCase order) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private LocalDate today() {
        return it.bean(Today.class).in("GTM");
    }

    private static RecordDecision order(DecisionOutcome outcome, String on, String body, String paper) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .article("article 2")
                .reasonCode(outcome.needsReasonCode() ? "OTHER" : null)
                .body(body)
                .paperReference(paper)
                .grounds("grounds")
                .build();
    }

    private DecisionView record(Caller caller, String number, RecordDecision order) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.record(number, order));
    }

    private DecisionView record(Caller caller, String number, DecisionOutcome outcome) {
        return record(caller, number, order(outcome, today().toString(), null, null));
    }

    private DecisionView paper(Caller caller, String number) {
        return record(caller, number, order(DecisionOutcome.CONFIRMED, "2020-02-01", "gt-svet", "1/2020"));
    }

    private DecisionView check(Caller caller, String number, DecisionView paper, boolean agrees, String reason) {
        var order = new CheckDecision(paper.version(), agrees, reason);
        return it.as(caller, IdentificationDesk.class, desk -> desk.check(number, paper.id(), order));
    }

    private List<DecisionView> ledger(Caller caller, String number) {
        return it.as(caller, IdentificationDesk.class, desk -> desk.ledger(number));
    }

    private void grant(String number, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation("gt-svet")
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        it.as(JEFA, GrantDesk.class, desk -> desk.open(number, order));
    }

    @Test
    void a_decision_is_entered_as_it_was_ordered_by_the_body_of_who_entered_it() {
        var number = open(Cast.ANA);
        var view = record(Cast.ANA, number, DecisionOutcome.CONFIRMED);
        assertThat(view.outcome()).isEqualTo(DecisionOutcome.CONFIRMED);
        assertThat(view.decidedOn()).isEqualTo(today().toString());
        assertThat(view.body().code()).isEqualTo("gt-svet");
        assertThat(view.article()).isEqualTo("article 2");
        assertThat(view.grounds()).isEqualTo("grounds");
        assertThat(view.state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(ledger(Cast.ANA, number)).last().isEqualTo(view);
    }

    @Test
    void a_request_has_no_body_even_where_a_paper_is_named() {
        var number = open(UNO);
        var view = record(UNO, number, order(DecisionOutcome.REQUESTED, today().toString(), "gt-svet", "1/2020"));
        assertThat(view.body()).isNull();
        assertThat(view.state()).isEqualTo(DecisionState.EFFECTIVE);
    }

    @Test
    void a_decision_is_of_a_victim_whose_case_is_open_and_not_of_a_day_to_come() {
        var victim = open(Cast.ANA);
        var dependant = open(
                Cast.ANA,
                OpenCaseBuilder.builder()
                        .role(CaseRole.DEPENDANT)
                        .linkedCase(victim)
                        .build());
        refused("dependants-have-no-status", () -> record(Cast.ANA, dependant, DecisionOutcome.CONFIRMED));
        var tomorrow = today().plusDays(1).toString();
        refused(
                "date-in-future",
                () -> record(Cast.ANA, victim, order(DecisionOutcome.CONFIRMED, tomorrow, null, null)));
        var closed = new CloseCase(
                it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(victim)).version(), null, "OTHER", null);
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.close(victim, closed));
        refused("case-is-closed", () -> record(Cast.ANA, victim, DecisionOutcome.CONFIRMED));
    }

    @Test
    void a_decision_follows_from_what_the_ledger_says() {
        var number = open(Cast.ANA);
        refused("decision-cannot-follow", () -> record(Cast.ANA, number, DecisionOutcome.REVOKED));
    }

    @Test
    void who_does_not_decide_only_asks_and_who_does_not_own_does_not_ask() {
        var number = open(UNO);
        refused("decision-not-by-this-body", () -> record(UNO, number, DecisionOutcome.CONFIRMED));
        grant(number, "PROFILE", "LEGAL");
        refused("case-not-owned", () -> record(Cast.ANA, number, DecisionOutcome.REQUESTED));
        assertThat(record(Cast.ANA, number, DecisionOutcome.CONFIRMED).body().code())
                .isEqualTo("gt-svet");
        var old = open(Cast.ANA);
        refused(
                "decision-not-by-this-body",
                () -> record(Cast.ANA, old, order(DecisionOutcome.CONFIRMED, "1999", null, null)));
    }

    @Test
    void a_paper_names_its_body_and_its_number_and_that_body_decided_then() {
        var number = open(Cast.ANA);
        var day = "2020-02-01";
        for (var half : List.of(
                order(DecisionOutcome.CONFIRMED, day, "gt-svet", null),
                order(DecisionOutcome.CONFIRMED, day, "gt-svet", " "),
                order(DecisionOutcome.CONFIRMED, day, null, "1/2020"),
                order(DecisionOutcome.CONFIRMED, day, " ", "1/2020"))) {
            refused("paper-needs-body-and-reference", () -> record(Cast.ANA, number, half));
        }
        for (var body : List.of(OFFICE, "cr-conatt", "gt-nobody")) {
            refused(
                    "body-does-not-decide",
                    () -> record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, day, body, "1/2020")));
        }
        refused(
                "body-does-not-decide",
                () -> record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, "1999", "gt-svet", "1/1999")));
        assertThat(record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, day, " ", " "))
                        .state())
                .as("nothing was named")
                .isEqualTo(DecisionState.EFFECTIVE);
        var other = open(UNO);
        var paper = paper(UNO, other);
        assertThat(paper.state()).isEqualTo(DecisionState.AWAITING_CHECK);
        assertThat(paper.body().code()).isEqualTo("gt-svet");
        assertThat(paper.paperReference()).isEqualTo("1/2020");
    }

    @Test
    void a_paper_is_checked_by_another_who_says_why_she_disagrees() {
        var number = open(Cast.ANA);
        var paper = paper(Cast.ANA, number);
        refused("check-needs-second-person", () -> check(Cast.ANA, number, paper, true, null));
        refused("reason-missing", () -> check(Cast.EVA, number, paper, false, null));
        assertThatThrownBy(() -> it.as(
                        Cast.EVA,
                        IdentificationDesk.class,
                        desk -> desk.check(
                                number, paper.id(), new CheckDecision(paper.version() + 1, false, "no such paper"))))
                .isInstanceOf(StaleVersion.class);
        var checked = check(Cast.EVA, number, paper, false, "there is no such paper");
        assertThat(checked.state()).isEqualTo(DecisionState.REFUSED);
        assertThat(checked.version()).as("it is answered as it is stored").isEqualTo(paper.version() + 1);
        assertThat(checked.checkedBy()).isEqualTo("eva");
        assertThat(checked.checkedOn()).isEqualTo(today());
        refused("decision-not-awaiting-check", () -> check(Cast.EVA, number, checked, false, "again for nothing"));
    }

    @Test
    void why_she_agrees_stands_in_the_history_where_she_says_it() {
        var number = open(Cast.ANA);
        check(Cast.EVA, number, paper(Cast.ANA, number), true, "the paper lies before me");
        assertThat(it.rows("select 1 from revision where id = (select max(id) from revision) and reason is not null"))
                .hasSize(1);
        var silent = open(Cast.ANA);
        check(Cast.EVA, silent, paper(Cast.ANA, silent), true, null);
        assertThat(it.rows("select 1 from revision where id = (select max(id) from revision) and reason is null"))
                .hasSize(1);
    }

    @Test
    void papers_await_those_who_may_see_what_was_decided() {
        var open = open(UNO);
        paper(UNO, open);
        grant(open, "PROFILE", "LEGAL");
        var closed = open(UNO);
        paper(UNO, closed);
        grant(closed, "PROFILE");
        var mine = open(Cast.EVA);
        paper(Cast.EVA, mine);
        List<PaperToCheck> waiting = it.as(
                        Cast.EVA, WaitingDecisionsDesk.class, desk -> desk.toCheck(new PageRequest(0, 200)))
                .items();
        assertThat(waiting).extracting(PaperToCheck::caseNumber).contains(open).doesNotContain(closed, mine);
        assertThat(waiting)
                .filteredOn(paper -> paper.caseNumber().equals(open))
                .extracting(PaperToCheck::paperReference)
                .containsExactly("1/2020");
    }

    @Test
    void the_ledger_is_read_as_it_stood_and_the_reading_says_when() throws InterruptedException {
        var number = open(Cast.ANA);
        Instant before = it.bean(AppClock.class).now();
        record(Cast.ANA, number, DecisionOutcome.CONFIRMED);
        List<DecisionView> then =
                it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledgerAsItStood(number, before));
        assertThat(then)
                .extracting(DecisionView::outcome)
                .containsExactly(ledger(Cast.ANA, number).get(0).outcome());
        assertThat(ledger(Cast.ANA, number)).hasSize(2);
        assertThat(it.rows("select detail from access_log where operation = 'decisions-as-they-stood' order by id desc")
                        .get(0))
                .containsExactly(before.toString());
        assertThatThrownBy(() ->
                        it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledgerAsItStood(number, Instant.EPOCH)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bodies_and_what_a_request_would_open_are_those_of_the_day() {
        var number = open(UNO);
        assertThat(it.as(UNO, IdentificationDesk.class, desk -> desk.requestedAccess(number, null))
                        .bodies())
                .extracting(OrganisationView::code)
                .containsExactly("gt-svet");
        assertThat(it.as(UNO, IdentificationDesk.class, desk -> desk.requestedAccess(number, BEFORE_ANY_BODY))
                        .bodies())
                .isEmpty();
        List<OrganisationView> now = it.as(UNO, IdentificationDesk.class, desk -> desk.bodies(today()));
        assertThat(now).extracting(OrganisationView::code).containsExactly("gt-svet");
        List<OrganisationView> then = it.as(UNO, IdentificationDesk.class, desk -> desk.bodies(BEFORE_ANY_BODY));
        assertThat(then).isEmpty();
    }

    @Test
    void nothing_is_entered_or_checked_where_legal_data_are_closed() {
        var number = open(UNO);
        var paper = paper(UNO, number);
        grant(number, "PROFILE");
        refused("category-not-granted", () -> record(Cast.ANA, number, DecisionOutcome.CONFIRMED));
        refused("category-not-granted", () -> check(Cast.EVA, number, paper, true, null));
        assertThat(ledger(Cast.ANA, number)).isEmpty();
    }
}
