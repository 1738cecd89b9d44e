package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.MIA;
import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.SectionsLocationBuilder;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever was built on an import keeps it from being taken back, and is named: what, on which case, by whom. */
class StandsAgainstTest {

    private static final BelowHttp IT = BelowHttp.shared();
    static final String OFFICE = "gt-back-office";
    private static final Caller KAI = Cast.caller("back.kai", OFFICE, "GTM", Roles.SUPERVISOR);

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
        IT.known(MIA);
        IT.known(OPERATOR);
        IT.known(KAI);
    }

    private ImportView brought(List<String> cases, List<String> events) {
        var run = registers.bring(Cast.EVA, ImportMode.UPSERT, false, cases, events);
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        return run;
    }

    private static WithdrawalView look(ImportView run) {
        return IT.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.look(run.id()));
    }

    private static void refused(ImportView run) {
        assertThatThrownBy(() -> IT.as(
                        Cast.EVA,
                        WithdrawalDesk.class,
                        desk -> desk.withdraw(run.id(), new WithdrawImport("a wrong file"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("import-built-upon"));
    }

    private static List<String> standing(ImportView run) {
        return IT
                .rows(
                        """
                        select r.state, (select count(*) from case_file f join case_file_aud a on a.id = f.id and a.rev = r.revision_id
                          where f.withdrawn) from import_run r where r.public_id = ?""",
                        run.id())
                .get(0)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Built.class)
    void is_named_and_nothing_goes(Built built) {
        var run = brought(List.of(victim("A"), victim("B")), List.of(service("E", "A", "LEGAL")));
        String number = registers.number("A");
        built.on(number);
        var look = look(run);
        assertThat(look.possible()).isFalse();
        assertThat(look.more()).isZero();
        assertThat(look.against()).hasSize(1);
        var against = look.against().get(0);
        assertThat(against.kind()).isEqualTo(built.kind);
        assertThat(against.caseNumber()).isEqualTo(number);
        assertThat(against.at()).isNotNull();
        if (built.kind == Against.Kind.ACCESS) {
            assertThat(against.username()).isNull();
        } else {
            assertThat(against.username()).isIn("ana", "eva");
        }
        refused(run);
        assertThat(standing(run)).containsExactly("DONE", "0");
    }

    /** What it changed of a case that it did not bring counts as its own; what it added to another one counts by itself. */
    @Test
    void of_known_cases_it_holds_what_it_changed() {
        brought(List.of(victim("A"), victim("B")), List.of());
        var run =
                brought(List.of(victim("A", "M", "Y", "1980-02-29"), victim("B")), List.of(service("E", "B", "LEGAL")));
        String b = registers.number("B");
        Built.log(b, ServiceKind.MEDICAL);
        assertThat(look(run).against()).isEmpty();
        String a = registers.number("A");
        Built.log(a, ServiceKind.MEDICAL);
        assertThat(look(run).against()).extracting(Against::caseNumber).containsExactly(a);
        Built.SERVICE_CORRECTED.on(b);
        assertThat(look(run).against()).extracting(Against::caseNumber).contains(a);
        refused(run);
    }

    /** Of a case that is hidden from her nothing is told but that there is one. */
    @Test
    void a_case_that_is_hidden_is_not_named() {
        var run = brought(List.of(victim("A")), List.of());
        Built.log(registers.number("A"), ServiceKind.LEGAL);
        Closing.bar(registers.number("A"), MIA);
        var told = IT.as(MIA, WithdrawalDesk.class, desk -> desk.look(run.id())).against();
        assertThat(told).extracting(Against::kind).contains(Against.Kind.CLOSED);
        assertThat(told).allSatisfy(one -> {
            assertThat(one.caseNumber()).isNull();
            assertThat(one.username()).isNull();
            assertThat(one.at()).isNull();
        });
    }

    /** The case of a dependant is told by the scope of that case, not of the one it hangs on. */
    @Test
    void what_lies_in_a_hidden_case_tells_its_kind_alone() {
        var run = brought(List.of(victim("A")), List.of());
        String dependant = Built.open(OpenCaseBuilder.builder()
                .role(CaseRole.DEPENDANT)
                .linkedCase(registers.number("A"))
                .build());
        String same = Built.open(OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .samePersonAs(registers.number("A"))
                .build());
        Closing.bar(dependant, MIA);
        Closing.bar(same, MIA);
        var told = IT.as(MIA, WithdrawalDesk.class, desk -> desk.look(run.id())).against();
        assertThat(told)
                .extracting(Against::kind)
                .containsExactlyInAnyOrder(Against.Kind.DEPENDANT, Against.Kind.PERSON);
        assertThat(told).allSatisfy(StandsAgainstTest::tellsNothingElse);
        assertThat(look(run).against()).extracting(Against::username).containsExactlyInAnyOrder("ana", "ana");
    }

    private static void tellsNothingElse(Against one) {
        assertThat(one.caseNumber()).isNull();
        assertThat(one.username()).isNull();
        assertThat(one.at()).isNull();
    }

    /** She sees the case, as every case of her country, and not what another organisation does in it. */
    @Test
    void of_another_organisation_s_case_nothing_is_told_but_that_something_was_recorded() {
        var run = brought(List.of(victim("A")), List.of());
        String number = registers.number("A");
        Built.log(number, ServiceKind.LEGAL);
        Closing.give(number, OFFICE);
        var order = GrantAccessBuilder.builder()
                .organisation(Cast.EVA.organisation())
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        IT.as(KAI, GrantDesk.class, desk -> desk.open(number, order));
        var other = new Against(Against.Kind.OTHER, 1, number, null, null, null);
        assertThat(look(run).against())
                .filteredOn(one -> one.kind() != Against.Kind.CLOSED)
                .containsExactly(other, other);
    }

    @Test
    void what_was_set_back_since_stands_against_no_more() {
        var run = brought(List.of(victim("A")), List.of());
        String number = registers.number("A");
        amend(number, "GT-01");
        assertThat(look(run).against()).extracting(Against::kind).containsExactly(Against.Kind.CASE);
        amend(number, null);
        assertThat(look(run).possible()).isTrue();
        amend(number, "GT-17");
        assertThat(look(run).against()).extracting(Against::kind).contains(Against.Kind.CASE);
    }

    private static void amend(String number, String area) {
        var location = SectionsLocationBuilder.builder().originArea(area).build();
        IT.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.amend(
                        number,
                        AmendCaseBuilder.builder()
                                .version(Built.version(number))
                                .reason("she said so")
                                .location(location)
                                .build()));
    }

    @Test
    void what_was_withdrawn_since_stands_against_no_more() {
        var run = brought(List.of(victim("A")), List.of(service("E", "A", "LEGAL")));
        String number = registers.number("A");
        Built.log(number, ServiceKind.MEDICAL);
        assertThat(look(run).possible()).isFalse();
        withdraw(number, one -> one.kind() == ServiceKind.MEDICAL);
        assertThat(look(run).possible()).isTrue();
        // Its own is another matter: a person has withdrawn what it says.
        withdraw(number, one -> one.kind() == ServiceKind.LEGAL);
        assertThat(look(run).against()).extracting(Against::kind).containsExactly(Against.Kind.SERVICE);
    }

    private static void withdraw(String number, Predicate<ServiceView> which) {
        var one = Built.services(number).stream().filter(which).findFirst().orElseThrow();
        IT.act(Cast.ANA, ServiceDesk.class, desk -> desk.withdraw(number, one.id(), one.version(), "it was a slip"));
    }

    /** Words that are typed elsewhere and name its case would be closed to whoever typed them. */
    @Test
    void a_draft_that_names_its_case_stands_against() {
        var run = brought(List.of(victim("A")), List.of());
        String number = registers.number("A");
        IT.as(
                Cast.ANA,
                DraftDesk.class,
                desk -> desk.keep(new DraftPlace("intake", null), "typed of " + number, Set.of()));
        assertThat(look(run).against())
                .extracting(Against::kind, Against::caseNumber, Against::username)
                .containsExactly(tuple(Against.Kind.DRAFT, number, "ana"));
        IT.act(Cast.ANA, DraftDesk.class, desk -> desk.discard(new DraftPlace("intake", null)));
        assertThat(look(run).possible()).isTrue();
    }

    /** For another organisation none but new rows are brought, and those may go as they came. */
    @Test
    void what_was_brought_for_another_organisation_can_be_taken_back() {
        for (Caller caller : List.of(Cast.EVA, OPERATOR)) {
            var run = registers.bring(
                    caller, registers.order(ImportMode.INSERT, false, OFFICE), List.of(victim("A")), List.of());
            assertThat(run.state()).isEqualTo(ImportState.DONE);
            IT.as(caller, WithdrawalDesk.class, desk -> desk.withdraw(run.id(), new WithdrawImport("a wrong file")));
            var taken = registers.ended(caller, run.id());
            assertThat(taken.state()).as(taken.failure()).isEqualTo(ImportState.WITHDRAWN);
        }
    }

    @Test
    void a_hundred_are_told_and_the_rest_counted() {
        var run = brought(List.of(victim("A")), List.of());
        String number = registers.number("A");
        for (int i = 0; i < WithdrawalDesk.TOLD + 3; i++) {
            Built.log(number, ServiceKind.LEGAL);
        }
        assertThat(look(run).against()).hasSize(WithdrawalDesk.TOLD);
        assertThat(look(run).more()).isEqualTo(3);
    }

    /** Asked of the mapping itself: a new table that points to cases has to be told by a name. */
    @Test
    void every_table_that_points_to_a_case_is_told_by_a_name() {
        var pointing = IT.as(Cast.EVA, () -> IT.bean(AuditedTables.class).referring(CaseFile.class).stream()
                .map(AuditedTables.Reference::path)
                .toList());
        assertThat(pointing).containsExactlyInAnyOrderElementsOf(StandsAgainst.KINDS.keySet());
    }
}
