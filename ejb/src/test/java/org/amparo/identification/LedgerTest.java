package org.amparo.identification;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseStatus;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private static final Caller ANA = CallerBuilder.builder()
            .account(1)
            .username("ana")
            .organisation("gt-svet")
            .organisationName("gt-svet")
            .organisationBrief("gt-svet")
            .country("GTM")
            .roles(Set.of(Roles.CASEWORKER))
            .build();

    private final CaseFile file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");
    private final List<StatusDecision> entries =
            new ArrayList<>(List.of(StatusDecision.detected(file, CaseFileSamples.TODAY, "ana")));

    private static RecordDecision order(DecisionOutcome outcome, String on) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .reasonCode("NEW_EVIDENCE")
                .recognisedCountry("PAN")
                .build();
    }

    private StatusDecision enter(DecisionOutcome outcome, String on, boolean paper) {
        new Ledger(entries).admit(outcome, PartialDate.parse(on));
        var entry = StatusDecision.of(file, order(outcome, on), PartialDate.parse(on), file.owner(), paper, ANA);
        entries.add(entry);
        new Ledger(entries).projectOn(file);
        return entry;
    }

    private static Checker by(long account, String username, String organisation) {
        return new Checker(() -> Set.of(account), username, organisation, true);
    }

    @Test
    void the_case_shows_the_last_entry_and_the_date_of_the_confirmation_in_force() {
        enter(DecisionOutcome.REQUESTED, "2019-02-01", false);
        assertThat(file.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(file.identified()).isNull();
        enter(DecisionOutcome.CONFIRMED, "2019-03", false);
        assertThat(file.status()).isEqualTo(CaseStatus.CONFIRMED);
        assertThat(file.identified()).hasToString("2019-03");
        enter(DecisionOutcome.REVOKED, "2019-06-01", false);
        assertThat(file.status()).isEqualTo(CaseStatus.REVOKED);
        assertThat(file.identified()).isNull();
        enter(DecisionOutcome.CONFIRMED, "2020-01-01", false);
        assertThat(file.identified()).hasToString("2020-01-01");
    }

    @Test
    void a_case_without_an_entry_is_possible_and_open_to_any_date() {
        var empty = new Ledger(List.of());
        assertThat(empty.standing()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(empty.identified()).isNull();
        empty.admit(DecisionOutcome.CONFIRMED, PartialDate.parse("2011"));
    }

    @Test
    void a_case_opened_today_can_hold_a_decision_of_years_ago() {
        enter(DecisionOutcome.CONFIRMED, "2011-12-31", false);
        assertThat(file.identified()).hasToString("2011-12-31");
    }

    @Test
    void a_confirmation_cannot_be_confirmed_again_nor_denied() {
        enter(DecisionOutcome.CONFIRMED, "2019-03-01", false);
        refused("decision-cannot-follow", () -> enter(DecisionOutcome.CONFIRMED, "2019-04-01", false));
        refused("decision-cannot-follow", () -> enter(DecisionOutcome.NOT_CONFIRMED, "2019-04-01", false));
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionOutcome.class,
            names = {"REVOKED", "WITHDRAWN", "NO_DECISION", "POSSIBLE"})
    void some_outcomes_cannot_come_first(DecisionOutcome outcome) {
        refused("decision-cannot-follow", () -> enter(outcome, "2019-04-01", false));
    }

    @Test
    void an_entry_cannot_be_dated_before_the_one_that_it_follows() {
        enter(DecisionOutcome.REQUESTED, "2019-04-02", false);
        refused("decision-before-earlier-one", () -> enter(DecisionOutcome.CONFIRMED, "2019-04-01", false));
        enter(DecisionOutcome.CONFIRMED, "2019-04", false);
        assertThat(file.status()).isEqualTo(CaseStatus.CONFIRMED);
    }

    @Test
    void a_decision_from_paper_holds_once_a_second_person_agrees() {
        var paper = enter(DecisionOutcome.CONFIRMED, "2019-04-01", true);
        assertThat(file.status()).isEqualTo(CaseStatus.POSSIBLE);
        refused("check-needs-second-person", () -> paper.check(by(1, "ana", "gt-svet"), CaseFileSamples.TODAY, true));
        paper.check(by(2, "eva", "gt-svet"), CaseFileSamples.TODAY, true);
        new Ledger(entries).projectOn(file);
        assertThat(file.status()).isEqualTo(CaseStatus.CONFIRMED);
        refused("decision-not-awaiting-check", () -> paper.check(by(2, "eva", "gt-svet"), CaseFileSamples.TODAY, true));
    }

    @Test
    void who_recorded_a_paper_is_known_by_her_account_and_not_by_her_name() {
        var paper = enter(DecisionOutcome.CONFIRMED, "2019-04-01", true);
        assertThat(new Checker(() -> Set.of(1L, 9L), "ana.new", "gt-svet", true).refusalOf(paper))
                .as("with another account")
                .contains("check-needs-second-person");
        assertThat(by(2, "ana", "gt-svet").refusalOf(paper)).as("her namesake").isEmpty();
    }

    @Test
    void a_paper_is_compared_by_the_owner_or_the_body_that_it_names() {
        var paper = StatusDecision.of(
                file,
                order(DecisionOutcome.CONFIRMED, "2019"),
                PartialDate.parse("2019"),
                CaseFileSamples.organisation("gt-body", "GTM"),
                true,
                ANA);
        assertThat(by(2, "eva", "gt-svet").refusalOf(paper)).isEmpty();
        assertThat(by(3, "gil", "gt-body").refusalOf(paper)).isEmpty();
        assertThat(by(4, "sol", "gt-ong").refusalOf(paper)).contains("check-by-owner-or-body");
    }

    @Test
    void a_paper_that_the_second_person_refuses_never_holds() {
        var paper = enter(DecisionOutcome.CONFIRMED, "2019-04-01", true);
        paper.check(by(2, "eva", "gt-svet"), CaseFileSamples.TODAY, false);
        new Ledger(entries).projectOn(file);
        assertThat(file.status()).isEqualTo(CaseStatus.POSSIBLE);
    }

    @Test
    void a_denial_needs_a_coded_reason_and_a_validation_another_country() {
        var denial = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.NOT_CONFIRMED)
                .decidedOn("2019")
                .build();
        refused(
                "decision-needs-reason",
                () -> StatusDecision.of(file, denial, PartialDate.parse("2019"), null, false, ANA));
        var own = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.VALIDATED)
                .decidedOn("2019")
                .recognisedCountry("GTM")
                .build();
        refused(
                "validation-needs-country",
                () -> StatusDecision.of(file, own, PartialDate.parse("2019"), null, false, ANA));
    }
}
