package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.exchange.RegisterFormat;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever came later and speaks of the same rows, persons or statements is taken back first: imports go in the order from the last. */
class LaterImportsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Caller SOL = Cast.caller("later.sol", "cr-conatt", "CRI", Roles.SUPERVISOR);

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        List.of(Cast.ANA, Cast.EVA, SOL, OPERATOR).forEach(IT::known);
    }

    private ImportView brought(String... cases) {
        return brought(Cast.EVA, List.of(cases), List.of());
    }

    private ImportView brought(Caller caller, List<String> cases, List<String> events) {
        return done(registers.bring(caller, ImportMode.UPSERT, false, cases, events));
    }

    private static ImportView done(ImportView run) {
        assertThat(run.state())
                .as(run.problems().items().stream().map(ProblemView::code).toList() + "")
                .isEqualTo(ImportState.DONE);
        return run;
    }

    private static WithdrawalView look(ImportView run) {
        return IT.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.look(run.id()));
    }

    /** It is refused as long as those stand, named from the last one, and goes once they are taken back in that order. */
    private void goesAfter(ImportView run, ImportView... later) {
        assertThat(look(run).against())
                .extracting(Against::kind, one -> one.other().id())
                .containsExactlyElementsOf(List.of(later).stream()
                        .map(one -> tuple(Against.Kind.IMPORT, one.id()))
                        .toList());
        assertThatThrownBy(() -> takenBack(run)).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code())
                .isEqualTo("import-built-upon"));
        List.of(later).forEach(one -> assertThat(takenBack(one)).isEqualTo(ImportState.WITHDRAWN));
        assertThat(look(run).possible()).isTrue();
        assertThat(takenBack(run)).isEqualTo(ImportState.WITHDRAWN);
    }

    private ImportState takenBack(ImportView run) {
        IT.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.withdraw(run.id(), new WithdrawImport("a wrong file")));
        return registers.ended(Cast.EVA, run.id()).state();
    }

    /** They would go with it, though a later file says them as well. */
    @Test
    void one_that_found_its_rows_unchanged() {
        var run = brought(victim("A"), victim("B"));
        var later = brought(victim("A"), victim("B"), victim("C"));
        goesAfter(run, brought(victim("A")), later);
    }

    /** A supervisor's day of registration is not kept, but it is among what a row says. */
    @Test
    void one_that_changed_what_is_not_kept() {
        brought(victim("A"));
        var run = brought(victim("A", "M", "Y", "1980-02-29"));
        goesAfter(run, brought(victim("A", "M", "Y", "1980-02-29").replace("2001-06-01", "2001-06-05")));
        assertThat(brought(victim("A")).counts().getJsonObject("cases").getInt("unchanged"))
                .as("the name stands again for what it stood for")
                .isEqualTo(1);
    }

    /** Statements belong to no source. */
    @Test
    void one_of_another_source_that_found_its_statement_as_it_stands() {
        String statement = Registers.statement("PARTIAL", "as the register says");
        var run = stated(registers, statement);
        goesAfter(run, stated(new Registers(IT), statement));
    }

    private static ImportView stated(Registers registers, String statement) {
        var order = registers.order(ImportMode.UPSERT, false, null);
        return done(registers.bring(
                Cast.EVA, order, Registers.zip(Map.of(RegisterFormat.AVAILABILITY_FILE, List.of(statement)))));
    }

    /** What it said of her joined them; said otherwise again, they would be two persons with one identity. */
    @Test
    void one_with_another_case_of_a_person_of_whom_it_says_something() {
        brought(victim("A"));
        var run = brought(victim("A", "M", "Y", "1991-02-03"));
        goesAfter(run, brought(victim("X", "M", "Y", "1991-02-03").replace("P-X", "P-A")));
    }

    /** She was told apart only because of what it says; without it she would be known by her name everywhere. */
    @Test
    void one_with_somebody_of_the_same_name_who_was_told_apart() {
        var run = brought(victim("A"));
        goesAfter(run, brought(victim("B", "M", "", "1961-02-03").replace("P-B", "P-A")));
    }

    @Test
    void nothing_is_told_of_one_of_another_country() {
        var run = brought(victim("A"), victim("B"));
        brought(
                SOL,
                List.of(
                        victim("A").replace("GTM", "CRI"),
                        victim("C").replace("GTM", "CRI").replace("P-C", "P-B")),
                List.of());
        assertThat(look(run).against()).containsExactly(new Against(Against.Kind.IMPORT, 1, null, null, null, null));
    }

    @Test
    void the_operator_is_told_of_no_supervisor_s_act() {
        var run = done(registers.bring(
                OPERATOR,
                registers.order(ImportMode.UPSERT, false, "gt-svet"),
                List.of(victim("A")),
                List.of(service("E", "A", "LEGAL"))));
        IT.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.open(OpenCaseBuilder.builder()
                        .role(CaseRole.DEPENDANT)
                        .linkedCase(registers.number("A"))
                        .build()));
        brought(victim("A"));
        assertThat(IT.as(OPERATOR, WithdrawalDesk.class, desk -> desk.look(run.id()))
                        .against())
                .containsExactlyInAnyOrder(
                        new Against(Against.Kind.IMPORT, 1, null, null, null, null),
                        new Against(Against.Kind.DEPENDANT, 1, null, null, null, null));
    }

    /** The victim's case is kept to whoever comes first; the other finds what that one has left. */
    @Test
    void nobody_opens_a_dependant_s_case_while_the_victim_s_is_being_withdrawn() {
        var run = brought(victim("A"));
        String number = registers.number("A");
        IT.inTransaction(
                () -> IT.bean(ImportRuns.class).beginWithdrawing(named(run).id()));
        var second = new AtOnce(IT)
                .act(
                        Cast.EVA,
                        TakingBack.class,
                        taking -> taking.takeBack(named(run), Author.of(IT.known(Cast.EVA)), "a wrong file"),
                        Cast.ANA,
                        CaseDesk.class,
                        desk -> desk.open(OpenCaseBuilder.builder()
                                .role(CaseRole.DEPENDANT)
                                .linkedCase(number)
                                .build()));
        assertThatThrownBy(() -> AtOnce.ended(second)).hasCauseInstanceOf(NotFound.class);
    }

    private static ImportRun named(ImportView run) {
        return IT.bean(ImportRuns.class).named(run.id());
    }
}
