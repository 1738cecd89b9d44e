package org.amparo.oversight;

import static org.amparo.oversight.OversightWeek.ABROAD;
import static org.amparo.oversight.OversightWeek.COUNTRY;
import static org.amparo.oversight.OversightWeek.FIRST;
import static org.amparo.oversight.OversightWeek.HOUSE;
import static org.amparo.oversight.OversightWeek.HOUSES;
import static org.amparo.oversight.OversightWeek.IT;
import static org.amparo.oversight.OversightWeek.OFFICE;
import static org.amparo.oversight.OversightWeek.OF_HOUSE;
import static org.amparo.oversight.OversightWeek.OTHER_COUNTRY;
import static org.amparo.oversight.OversightWeek.REGION;
import static org.amparo.oversight.OversightWeek.WORKER;
import static org.amparo.oversight.OversightWeek.changes;
import static org.amparo.oversight.OversightWeek.during;
import static org.amparo.oversight.OversightWeek.grant;
import static org.amparo.oversight.OversightWeek.list;
import static org.amparo.oversight.OversightWeek.named;
import static org.amparo.oversight.OversightWeek.number;
import static org.amparo.oversight.OversightWeek.of;
import static org.amparo.oversight.OversightWeek.ofHouse;
import static org.amparo.oversight.OversightWeek.open;
import static org.amparo.oversight.OversightWeek.reads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.SectionsTextsBuilder;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.Accounts;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an auditor is told of what somebody did, and what she is not. */
class OversightTest {

    @BeforeAll
    static void a_week_of_somebodys_work() {
        OversightWeek.begin();
    }

    @Test
    void what_somebody_read_is_told_by_kind_with_the_case_and_without_its_content() {
        var read = reads(REGION, of(WORKER), null);
        assertThat(read.items())
                .extracting(ReadAct::kind)
                .contains(ReadKind.PAGE, ReadKind.LIST, ReadKind.SEARCH, ReadKind.HISTORY, ReadKind.ANSWER);
        assertThat(read.items())
                .filteredOn(act -> act.kind() == ReadKind.PAGE)
                .isNotEmpty()
                .allSatisfy(act -> {
                    assertThat(act.numbers()).containsExactly(number);
                    assertThat(act.cases()).isEqualTo(1);
                    assertThat(act.organisation()).isEqualTo(OFFICE);
                });
        long byKind = Arrays.stream(ReadKind.values())
                .mapToLong(kind -> reads(REGION, of(WORKER), kind).total())
                .sum();
        assertThat(byKind).isEqualTo(read.total()).isEqualTo(read.items().size());
    }

    @Test
    void a_change_is_told_by_its_parts_and_never_by_what_stood_there() {
        String amended = open(WORKER);
        int version = IT.as(WORKER, CaseDesk.class, desk -> desk.find(amended)).version();
        var order = AmendCaseBuilder.builder()
                .version(version)
                .reason("a second talk")
                .texts(SectionsTextsBuilder.builder()
                        .needsNow("a bed and a talk")
                        .story("another story")
                        .build())
                .build();
        IT.as(WORKER, CaseDesk.class, desk -> desk.amend(amended, order));
        var found = changes(REGION, ActQueryBuilder.builder().number(amended).build(), null);
        assertThat(found.items()).hasSize(2);
        assertThat(found.items().get(0).parts()).singleElement().satisfies(part -> {
            assertThat(part.subject()).isEqualTo("case");
            assertThat(part.action()).isEqualTo(HistoryEntry.Action.CHANGED);
            assertThat(part.numbers()).containsExactly(amended);
            assertThat(part.fields()).containsExactly("needsNow", "story");
        });
        assertThat(found.items().get(1).parts())
                .filteredOn(part -> part.subject().equals("case"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.action()).isEqualTo(HistoryEntry.Action.ADDED);
                    assertThat(part.fields()).isEmpty();
                });
    }

    @Test
    void changes_are_narrowed_by_what_was_changed() {
        var query = ActQueryBuilder.builder().person("over.ana").number(number).build();
        assertThat(changes(REGION, query, "service").total()).isEqualTo(1);
        assertThat(changes(REGION, query, "grant").total()).isZero();
        assertThatThrownBy(() -> changes(REGION, query, "weather"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("subject-unknown");
        Set<String> subjects = IT.as(REGION, OversightDesk.class, OversightDesk::subjects);
        assertThat(subjects)
                .containsExactlyInAnyOrder(
                        "account",
                        "availability",
                        "bar",
                        "case",
                        "confirmation",
                        "decidingBody",
                        "decision",
                        "declaredFigure",
                        "grant",
                        "organisation",
                        "registerKeeper",
                        "service");
    }

    @Test
    void totals_are_those_of_the_lists() {
        for (var query : List.of(
                of(WORKER),
                ActQueryBuilder.builder().number(number).build(),
                of(ABROAD),
                ActQueryBuilder.builder().organisation(HOUSE).build())) {
            ActTotals totals = IT.as(COUNTRY, OversightDesk.class, desk -> desk.totals(query));
            int asking = query.number() == null ? 0 : 1;
            assertThat(totals.reads() + asking)
                    .as("to ask what was done with a case is to look at it")
                    .isEqualTo(reads(COUNTRY, query, null).total());
            assertThat(totals.changes()).isEqualTo(changes(COUNTRY, query, null).total());
            Page<FileAct> files = IT.as(COUNTRY, OversightDesk.class, desk -> desk.files(query, FIRST));
            assertThat(totals.files()).isEqualTo(files.total());
            Page<RegisterAct> registers = IT.as(COUNTRY, OversightDesk.class, desk -> desk.registers(query, FIRST));
            assertThat(totals.registers()).isEqualTo(registers.total());
        }
    }

    @Test
    void an_organisations_auditor_examines_its_people_and_whoever_touches_its_cases() {
        assertThat(reads(HOUSES, of(OF_HOUSE), null).total()).isPositive();
        assertThat(reads(HOUSES, of(WORKER), null).items()).isEmpty();
        assertThat(changes(HOUSES, of(WORKER), null).items()).isEmpty();
        grant(ofHouse, "over.ana");
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(ofHouse));
        list(WORKER, null);
        assertThat(reads(HOUSES, of(WORKER), ReadKind.PAGE).items())
                .singleElement()
                .satisfies(act -> assertThat(act.numbers()).containsExactly(ofHouse));
        var listed = reads(HOUSES, of(WORKER), ReadKind.LIST).items();
        assertThat(listed).hasSize(1);
        assertThat(named(HOUSES, listed.get(0)))
                .as("of somebody else's list her own organisation's case alone")
                .containsExactly(ofHouse);
        assertThat(named(COUNTRY, listed.get(0))).contains(ofHouse, number);
    }

    @Test
    void a_countrys_auditor_examines_its_people_and_whoever_touches_its_cases_from_abroad() {
        assertThat(reads(COUNTRY, of(WORKER), null).total())
                .isEqualTo(reads(REGION, of(WORKER), null).total());
        assertThat(reads(COUNTRY, of(ABROAD), null).items())
                .as("a prosecutor of another country")
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.numbers()).containsExactly(number));
        assertThat(reads(OTHER_COUNTRY, of(WORKER), null).items()).isEmpty();
        assertThat(changes(OTHER_COUNTRY, of(WORKER), null).items()).isEmpty();
        assertThat(reads(OTHER_COUNTRY, of(ABROAD), null).items())
                .as("her own people, whatever they touched")
                .isNotEmpty();
    }

    @Test
    void of_a_case_that_she_does_not_examine_only_her_own_peoples_acts_are_found_by_its_number() {
        var query = ActQueryBuilder.builder().number(number).build();
        assertThat(reads(OTHER_COUNTRY, query, null).items()).isNotEmpty().allSatisfy(act -> assertThat(act.username())
                .isEqualTo("over.luz"));
        assertThat(changes(OTHER_COUNTRY, query, null).items()).isEmpty();
        assertThat(reads(COUNTRY, query, null).items())
                .extracting(ReadAct::username)
                .contains("over.ana", "over.luz");
    }

    @Test
    void an_act_of_others_is_not_found_by_its_number() {
        long act = reads(REGION, of(OF_HOUSE), ReadKind.ANSWER).items().get(0).act();
        assertThatThrownBy(() -> IT.as(OTHER_COUNTRY, OversightDesk.class, desk -> desk.casesOf(act, FIRST)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_others_acts_only_how_many_of_her_cases_they_showed_is_told() {
        var worker = Cast.caller("over.olga", OFFICE, "GTM", Roles.CASEWORKER);
        IT.known(worker);
        grant(ofHouse, "over.olga");
        list(worker, null);
        var told = reads(HOUSES, of(worker), ReadKind.LIST).items();
        assertThat(told).isNotEmpty().allSatisfy(act -> {
            assertThat(act.asked()).isNull();
            assertThat(act.cases()).isEqualTo(named(HOUSES, act).size());
        });
    }

    @Test
    void what_the_cases_of_a_list_have_in_common_is_not_told_beside_them() {
        var query = CaseQueryBuilder.builder()
                .role(CaseRole.VICTIM)
                .open(true)
                .page(FIRST)
                .build();
        IT.as(WORKER, CaseListDesk.class, desk -> desk.search(query));
        var told = reads(COUNTRY, of(WORKER), ReadKind.LIST).items().get(0);
        assertThat(told.asked()).as("that there was something").isEqualTo("more");
        assertThat(told.cases()).isPositive();
        assertThat(IT.rows("select detail from access_log where username = 'over.ana' order by id desc limit 1"))
                .as("the record keeps it")
                .first()
                .asString()
                .contains("role=VICTIM&open=true");
    }

    @Test
    void a_name_that_was_typed_for_an_account_is_nobodys_and_not_kept() {
        UnaryOperator<String> kept = IT.bean(Accounts.class)::toBeKept;
        var query = CaseQueryBuilder.builder().page(FIRST);
        assertThat(query.assignedTo("María López&status=CONFIRMED").build().said(kept))
                .isEqualTo("assignedTo=unknown");
        assertThat(query.assignedTo("over.ana").build().said(kept)).isEqualTo("assignedTo=over.ana");
    }

    @Test
    void a_period_is_of_the_days_of_her_country() {
        LocalDate today = IT.bean(Today.class).in("GTM");
        assertThat(reads(COUNTRY, during(WORKER, today, today), null).total()).isPositive();
        assertThat(reads(COUNTRY, during(WORKER, today.plusDays(1), null), null).total())
                .isZero();
        assertThat(reads(COUNTRY, during(WORKER, null, today.minusDays(1)), null)
                        .total())
                .isZero();
        assertThat(reads(COUNTRY, during(WORKER, LocalDate.MIN, LocalDate.MAX), null)
                        .total())
                .isEqualTo(reads(COUNTRY, of(WORKER), null).total())
                .isPositive();
        assertThatThrownBy(() -> reads(COUNTRY, during(WORKER, today, today.minusDays(1)), null))
                .hasMessageContaining("period-ends-before-it-begins");
        assertThatThrownBy(() ->
                        reads(COUNTRY, ActQueryBuilder.builder().number("GT-7K").build(), null))
                .hasMessageContaining("case-number-not-understood");
    }

    @Test
    void asking_is_recorded_with_what_was_asked_and_the_cases_that_were_named() {
        var asker = Cast.caller("over.asker", "gt-svet", "GTM", Roles.AUDITOR);
        IT.known(asker);
        reads(asker, ActQueryBuilder.builder().person("over.ana").number(number).build(), ReadKind.PAGE);
        assertThat(IT.rows(
                        "select operation, detail, cases from access_log where username = ? order by id", "over.asker"))
                .containsExactly(List.of("audit-reads", "number=" + number + "&person=over.ana&kind=PAGE", 1));
        assertThat(reads(REGION, of(asker), ReadKind.AUDIT).total()).isEqualTo(1);
    }

    @Test
    void the_accounts_of_whom_she_may_ask_are_those_that_she_examines() {
        assertThat(persons(HOUSES)).contains("over.sol", "over.house").doesNotContain("over.ana", "over.luz");
        assertThat(persons(COUNTRY)).contains("over.sol", "over.ana").doesNotContain("over.luz", "amparo");
        assertThat(persons(REGION)).contains("over.sol", "over.ana", "over.luz");
    }

    private static Set<String> persons(Caller auditor) {
        List<AccountView> known = IT.as(auditor, OversightDesk.class, OversightDesk::persons);
        return known.stream().map(AccountView::username).collect(Collectors.toSet());
    }
}
