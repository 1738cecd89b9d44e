package org.amparo.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.jobs.Background;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of whom an auditor may ask, and what a file of the answer holds. */
class ActSheetTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-sheet-office";
    private static final String HOUSE = "gt-sheet-house";
    private static final PageRequest FIRST = new PageRequest(0, 100);

    private static final Caller WORKER = Cast.caller("sheet.ana", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller OF_HOUSE = Cast.caller("sheet.sol", HOUSE, "GTM", Roles.CASEWORKER);
    private static final Caller REGION = Cast.caller("sheet.region", "corett-st", "CRI", Roles.AUDITOR);
    private static final Caller COUNTRY = Cast.caller("sheet.country", "gt-svet", "GTM", Roles.AUDITOR);
    private static final Caller HOUSES = Cast.caller("sheet.house", HOUSE, "GTM", Roles.AUDITOR);
    private static final Caller OTHER_COUNTRY = Cast.caller("sheet.cri", "cr-conatt", "CRI", Roles.AUDITOR);

    private static final SheetWords WORDS =
            new SheetWords(List.of(), Map.of("role.caseworker", "Atención de casos", "reads.cases", "una lista"), "es");

    private static Set<String> opened;
    private static String ofHouse;

    @BeforeAll
    static void a_list_of_many_cases() {
        Cast.register(IT, OFFICE, "GTM");
        Cast.register(IT, HOUSE, "GTM");
        List.of(WORKER, OF_HOUSE, REGION, COUNTRY, HOUSES, OTHER_COUNTRY).forEach(IT::known);
        opened = Stream.generate(() -> open(WORKER)).limit(5).collect(Collectors.toSet());
        ofHouse = open(OF_HOUSE);
        Object file = IT.rows("select id from case_file where number = ?", ofHouse)
                .get(0)
                .get(0);
        IT.sql(
                """
                insert into case_grant (version, public_id, case_id, grantee_account_id, categories, begins_at, basis)
                select 0, uuid(), ?, a.id, 'PROFILE', utc_timestamp(6) - interval 1 hour, 'REFERRAL'
                from account a where a.username = ?""",
                file,
                WORKER.username());
        IT.as(
                WORKER,
                CaseListDesk.class,
                desk -> desk.search(CaseQueryBuilder.builder().page(FIRST).build()));
    }

    private static String open(Caller worker) {
        return IT.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static ActQuery of(String person) {
        return ActQueryBuilder.builder().person(person).build();
    }

    private static Page<ReadAct> reads(Caller auditor, ActQuery query) {
        return IT.as(auditor, OversightDesk.class, desk -> desk.reads(query, null, FIRST));
    }

    private static List<List<String>> lists(Caller named) {
        var auditor = IT.known(named);
        List<List<String>> rows = new ArrayList<>();
        IT.bean(Background.class).step(Author.of(auditor), () -> {
            try {
                IT.bean(ActSheet.class)
                        .write(
                                ActList.READS,
                                of(WORKER.username()),
                                ReadKind.LIST,
                                null,
                                auditor,
                                WORDS,
                                (cells, sofar) -> rows.add(cells));
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
            return null;
        });
        return rows;
    }

    @Test
    void an_act_is_a_row_in_words_with_the_time_of_her_country() {
        ReadAct act = reads(COUNTRY, of(WORKER.username())).items().stream()
                .filter(one -> one.kind() == ReadKind.LIST)
                .findFirst()
                .orElseThrow();
        assertThat(lists(COUNTRY)).singleElement().satisfies(row -> assertThat(row)
                .contains("sheet.ana", "Atención de casos", "una lista", "Guatemala")
                .doesNotContain("caseworker", "GTM")
                .startsWith(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                        .format(act.at().atZone(ZoneId.of("America/Guatemala")))));
    }

    @Test
    void all_numbers_that_may_be_named_stand_in_one_cell_and_are_on_record() {
        assertThat(numbers(COUNTRY)).hasSize(6).containsAll(opened).contains(ofHouse);
        assertThat(numbers(HOUSES)).as("of others hers alone").containsExactly(ofHouse);
        assertThat(IT.rows(
                        "select cases from access_log where username = ? and operation = 'audit-exported'",
                        HOUSES.username()))
                .contains(List.of(1));
    }

    private static List<String> numbers(Caller auditor) {
        return List.of(lists(auditor).get(0).get(9).split(" "));
    }

    @Test
    void an_act_with_more_numbers_than_a_cell_takes_goes_on_in_the_next_row() {
        var act = ReadActBuilder.builder()
                .act(1)
                .at(null)
                .username("sheet.ana")
                .role(null)
                .organisation(null)
                .country(null)
                .operation("cases")
                .kind(ReadKind.LIST)
                .asked(null)
                .cases(3_001)
                .numbers(List.of())
                .requestId(null)
                .build();
        var numbers =
                IntStream.rangeClosed(1, 3_001).mapToObj(n -> "GT-0000-0000-0").toList();
        var rows = new ActCells(new ActTelling(WORDS, code -> code, Object::toString, day -> day)).rows(act, numbers);
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.get(9)).hasSizeLessThan(32_768));
        assertThat(rows.get(2).get(9)).isEqualTo("GT-0000-0000-0");
    }

    @Test
    void of_nobody_it_is_not_said_that_nothing_was_done() {
        var nobody = of("María de los Ángeles");
        assertThatThrownBy(() -> reads(COUNTRY, nobody)).hasMessage("person-unknown");
        assertThatThrownBy(() -> IT.as(COUNTRY, OversightDesk.class, desk -> desk.totals(nobody)))
                .hasMessage("person-unknown");
        var nowhere = ActQueryBuilder.builder().organisation("gt-nowhere").build();
        assertThatThrownBy(() -> reads(COUNTRY, nowhere)).hasMessage("acting-organisation-unknown");
        assertThat(reads(OTHER_COUNTRY, of(WORKER.username())).total())
                .as("somebody of whom she examines nothing")
                .isZero();
    }

    @Test
    void whoever_acted_before_there_was_a_directory_is_known_by_her_acts() {
        var before = Cast.caller("sheet.before", OFFICE, "GTM", Roles.CASEWORKER);
        IT.known(before);
        String found = open(before);
        IT.sql("update account set username = 'sheet.after' where username = 'sheet.before'");
        assertThat(reads(COUNTRY, of("sheet.before")).items()).isNotEmpty().allSatisfy(act -> assertThat(act.numbers())
                .containsExactly(found));
        assertThatThrownBy(() -> reads(OTHER_COUNTRY, of("sheet.before"))).hasMessage("person-unknown");
    }

    @Test
    void organisations_are_chosen_among_those_of_the_country_and_of_the_region_among_all() {
        assertThat(organisations(COUNTRY)).contains(OFFICE, HOUSE).doesNotContain("cr-conatt");
        assertThat(organisations(HOUSES)).contains(OFFICE, HOUSE).doesNotContain("cr-conatt");
        assertThat(organisations(REGION)).contains(OFFICE, HOUSE, "cr-conatt");
    }

    private static Set<String> organisations(Caller auditor) {
        List<OrganisationView> offered = IT.as(auditor, OversightDesk.class, OversightDesk::organisations);
        return offered.stream().map(OrganisationView::code).collect(Collectors.toSet());
    }
}
