package org.amparo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.organisation.Accounts;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** Decisions that were taken from paper, in the order in which the database numbers them. */
class PaperDecisionTest {

    private final BelowHttp it = BelowHttp.shared();

    private final String number = it.as(
                    Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
            .number();

    private DecisionView paper(String reference) {
        return record(RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2020-02-01")
                .body("gt-svet")
                .paperReference(reference)
                .build());
    }

    private DecisionView record(RecordDecision order) {
        return it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, order));
    }

    private DecisionView check(Caller second, DecisionView paper) {
        return it.as(
                second,
                IdentificationDesk.class,
                desk -> desk.check(number, paper.id(), new CheckDecision(paper.version(), true, null)));
    }

    private CaseStatus status() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).status();
    }

    @Test
    void it_holds_once_a_second_person_has_agreed() {
        var paper = paper("1/2020");
        assertThat(status()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(check(Cast.EVA, paper).state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(status()).isEqualTo(CaseStatus.CONFIRMED);
    }

    /** Two workers of an organisation to which the legal data are open enter what the owner has not seen. */
    @Test
    void those_to_whom_a_case_is_opened_do_not_check_it_among_themselves() {
        Cast.register(it, "gt-paper-ong", "GTM");
        var one = Cast.caller("paper.one", "gt-paper-ong", "GTM", Roles.CASEWORKER);
        var other = Cast.caller("paper.other", "gt-paper-ong", "GTM", Roles.SUPERVISOR);
        it.act(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .organisation("gt-paper-ong")
                                .categories(List.of("LEGAL"))
                                .basis("REFERRAL")
                                .build()));
        var paper = it.as(
                one,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn("2020-02-01")
                                .body("gt-svet")
                                .paperReference("1/2020")
                                .build()));
        assertThatThrownBy(() -> check(other, paper))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("check-by-owner-or-body");
        assertThat(papers(other)).isEmpty();
        assertThat(papers(Cast.EVA)).contains(number);
        assertThat(ledger(other)).extracting(DecisionView::checkable).containsOnly(false);
        assertThat(ledger(Cast.EVA)).extracting(DecisionView::checkable).containsExactly(false, true);
        assertThat(check(Cast.EVA, paper).checkable()).isFalse();
        assertThat(status()).isEqualTo(CaseStatus.CONFIRMED);
    }

    private List<String> papers(Caller second) {
        return it.as(second, WaitingDecisionsDesk.class, desk -> desk.toCheck(new PageRequest(0, 200))).items().stream()
                .map(PaperToCheck::caseNumber)
                .toList();
    }

    private List<DecisionView> ledger(Caller reader) {
        return it.as(reader, IdentificationDesk.class, desk -> desk.ledger(number));
    }

    @Test
    void who_recorded_it_does_not_check_it_as_another_account() {
        var paper = paper("1/2020");
        var ana = it.known(Cast.ANA).account();
        var again = it.known(Cast.caller("ana.again", "gt-svet", "GTM", Roles.CASEWORKER));
        it.sql(
                "update account set ended_at = utc_timestamp(6), sub = (select sub from account where id = ?) where id = ?",
                ana,
                again.account());
        assertThat(it.inTransaction(() -> it.bean(Accounts.class).ofPerson(ana)))
                .containsExactlyInAnyOrder(ana, again.account());
        assertThat(paper.checkable()).isFalse();
        assertThatThrownBy(() -> check(Cast.ANA, paper)).hasMessage("check-needs-second-person");
    }

    @Test
    void it_is_overtaken_by_an_entry_that_was_made_meanwhile() {
        var paper = paper("1/2020");
        record(RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.REQUESTED)
                .decidedOn("2020-01-01")
                .build());
        assertThatThrownBy(() -> check(Cast.EVA, paper))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("decision-overtaken");
        assertThat(status()).isEqualTo(CaseStatus.REQUESTED);
    }

    @Test
    void of_two_papers_that_say_the_same_one_can_hold() {
        var first = paper("1/2020");
        var second = paper("2/2020");
        check(Cast.EVA, first);
        assertThatThrownBy(() -> check(Cast.EVA, second))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("decision-cannot-follow");
    }
}
