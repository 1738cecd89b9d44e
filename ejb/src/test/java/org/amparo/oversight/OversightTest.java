package org.amparo.oversight;

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
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.SectionsTextsBuilder;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.Accounts;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an auditor is told of what somebody did, and what she is not. */
class OversightTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-oversight-office";
    private static final String HOUSE = "gt-oversight-house";
    private static final PageRequest FIRST = new PageRequest(0, 100);

    private static final Caller WORKER = Cast.caller("over.ana", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller SUPERVISOR = Cast.caller("over.eva", OFFICE, "GTM", Roles.SUPERVISOR);
    private static final Caller OF_HOUSE = Cast.caller("over.sol", HOUSE, "GTM", Roles.CASEWORKER);
    private static final Caller ABROAD = Cast.caller("over.luz", "cr-conatt", "CRI", Roles.PROSECUTOR);

    private static final Caller REGION = Cast.caller("over.region", "corett-st", "CRI", Roles.AUDITOR);
    private static final Caller COUNTRY = Cast.caller("over.country", "gt-svet", "GTM", Roles.AUDITOR);
    private static final Caller HOUSES = Cast.caller("over.house", HOUSE, "GTM", Roles.AUDITOR);
    private static final Caller OTHER_COUNTRY = Cast.caller("over.cri", "cr-conatt", "CRI", Roles.AUDITOR);

    private static String number;
    private static String ofHouse;

    @BeforeAll
    static void a_week_of_somebodys_work() {
        Cast.register(IT, OFFICE, "GTM");
        Cast.register(IT, HOUSE, "GTM");
        List.of(WORKER, SUPERVISOR, OF_HOUSE, ABROAD, REGION, COUNTRY, HOUSES, OTHER_COUNTRY)
                .forEach(IT::known);
        number = open(WORKER);
        ofHouse = open(OF_HOUSE);
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(number));
        IT.as(WORKER, HistoryDesk.class, desk -> desk.of(number));
        list(WORKER, null);
        list(WORKER, number);
        IT.as(
                WORKER,
                ServiceDesk.class,
                desk -> desk.log(number, FullCase.service(ServiceKind.BASIC_NEEDS, null, null)));
        grant(number, "over.luz");
        IT.as(ABROAD, CaseDesk.class, desk -> desk.find(number));
    }

    private static String open(Caller worker) {
        return IT.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static void list(Caller worker, String searched) {
        var query = CaseQueryBuilder.builder().number(searched).page(FIRST).build();
        IT.as(worker, CaseListDesk.class, desk -> desk.search(query));
    }

    private static void grant(String opened, String account) {
        String id = (String) IT.rows("select public_id from account where username = ?", account)
                .get(0)
                .get(0);
        IT.sql(
                """
                insert into case_grant (version, public_id, case_id, grantee_account_id, categories, begins_at, basis)
                select 0, uuid(), f.id, a.id, 'PROFILE', utc_timestamp(6) - interval 1 hour, 'REFERRAL'
                from case_file f, account a where f.number = ? and a.public_id = ?""",
                opened,
                id);
    }

    private static ActQuery of(Caller person) {
        return during(person, null, null);
    }

    private static ActQuery during(Caller person, LocalDate from, LocalDate until) {
        return ActQueryBuilder.builder()
                .person(person.username())
                .from(from)
                .until(until)
                .build();
    }

    private static Page<ReadAct> reads(Caller auditor, ActQuery query, ReadKind kind) {
        return IT.as(auditor, OversightDesk.class, desk -> desk.reads(query, kind, FIRST));
    }

    private static Page<ChangeAct> changes(Caller auditor, ActQuery query, String subject) {
        return IT.as(auditor, OversightDesk.class, desk -> desk.changes(query, subject, FIRST));
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
        var order = new AmendCase(
                version,
                "a second talk",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SectionsTextsBuilder.builder()
                        .needsNow("a bed and a talk")
                        .story("another story")
                        .build());
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
                        "exportJob",
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

    private static List<String> named(Caller auditor, ReadAct act) {
        Page<String> numbers = IT.as(auditor, OversightDesk.class, desk -> desk.casesOf(act.act(), FIRST));
        return numbers.items();
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
    void whoever_is_barred_from_a_case_is_told_nothing_of_it() {
        var barred = Cast.caller("over.barred", "gt-svet", "GTM", Roles.AUDITOR);
        IT.known(barred);
        String hidden = open(WORKER);
        String beside = open(WORKER);
        list(WORKER, null);
        IT.as(SUPERVISOR, CaseDesk.class, desk -> desk.find(hidden));
        var listed = reads(barred, of(WORKER), ReadKind.LIST).items().get(0);
        assertThat(named(barred, listed)).contains(hidden, beside);
        IT.as(
                SUPERVISOR,
                BarDesk.class,
                desk -> desk.set(
                        hidden,
                        BarAccessBuilder.builder()
                                .user("over.barred")
                                .reason("her sister works there")
                                .build()));

        var asked = ActQueryBuilder.builder().number(hidden).build();
        assertThat(reads(barred, asked, null).total()).isZero();
        assertThat(changes(barred, asked, null).total()).isZero();
        ActTotals totals = IT.as(barred, OversightDesk.class, desk -> desk.totals(asked));
        assertThat(totals).isEqualTo(new ActTotals(0, 0, 0, 0));
        assertThat(reads(barred, of(SUPERVISOR), null).items())
                .flatExtracting(ReadAct::numbers)
                .doesNotContain(hidden);
        assertThat(reads(barred, of(SUPERVISOR), ReadKind.PAGE).total())
                .as("an act on it alone is left out")
                .isLessThan(reads(COUNTRY, of(SUPERVISOR), ReadKind.PAGE).total());
        assertThat(changes(barred, of(SUPERVISOR), "bar").total()).isZero();
        assertThat(changes(COUNTRY, of(SUPERVISOR), "bar").total()).isPositive();
        var after = reads(barred, of(WORKER), ReadKind.LIST).items().stream()
                .filter(act -> act.act() == listed.act())
                .findFirst()
                .orElseThrow();
        assertThat(after.cases()).isEqualTo(listed.cases() - 1);
        assertThat(named(barred, after)).contains(beside).doesNotContain(hidden);
        assertThat(changes(barred, of(WORKER), null).items())
                .flatExtracting(ChangeAct::parts)
                .flatExtracting(ChangeAct.Part::numbers)
                .contains(beside)
                .doesNotContain(hidden);
    }

    @Test
    void an_act_of_others_is_not_there_for_a_case_of_hers_that_is_barred_to_her() {
        var barred = Cast.caller("over.house-barred", HOUSE, "GTM", Roles.AUDITOR);
        var lead = Cast.caller("over.house-lead", HOUSE, "GTM", Roles.SUPERVISOR);
        var worker = Cast.caller("over.elsa", OFFICE, "GTM", Roles.CASEWORKER);
        List.of(barred, lead, worker).forEach(IT::known);
        String hers = open(OF_HOUSE);
        grant(hers, "over.elsa");
        list(worker, hers);
        var query = of(worker);
        long before = reads(barred, query, ReadKind.SEARCH).total();
        assertThat(before).isPositive();
        IT.as(
                lead,
                BarDesk.class,
                desk -> desk.set(
                        hers,
                        BarAccessBuilder.builder()
                                .user("over.house-barred")
                                .reason("her sister works there")
                                .build()));
        assertThat(reads(barred, query, ReadKind.SEARCH).total()).isEqualTo(before - 1);
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
        assertThat(told.asked()).isNull();
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
    void what_was_done_with_a_withdrawn_case_is_told_without_its_number() {
        String gone = open(WORKER);
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(gone));
        list(WORKER, gone);
        long before = reads(COUNTRY, of(WORKER), null).total();
        IT.sql("update case_file set withdrawn = true where number = ?", gone);
        assertThat(reads(COUNTRY, ActQueryBuilder.builder().number(gone).build(), null)
                        .total())
                .isZero();
        var left = reads(COUNTRY, of(WORKER), null);
        assertThat(left.total()).as("the acts stay").isEqualTo(before);
        assertThat(left.items()).flatExtracting(ReadAct::numbers).doesNotContain(gone);
        assertThat(left.items())
                .extracting(act -> String.valueOf(act.asked()))
                .noneMatch(asked -> asked.contains(gone));
        assertThat(changes(COUNTRY, of(WORKER), null).items())
                .flatExtracting(ChangeAct::parts)
                .flatExtracting(ChangeAct.Part::numbers)
                .doesNotContain(gone);
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
