package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.oversight.ActQueryBuilder;
import org.amparo.oversight.OversightDesk;
import org.amparo.oversight.ReadAct;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.CompletedYears;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands beside the number of a case is what its reader may see of that very case. */
class PersonLineTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-line-office";
    private static final Caller SOL = Cast.caller("line.sol", OFFICE, "GTM", Roles.SHELTER);

    @BeforeAll
    static void an_office() {
        Cast.register(IT, OFFICE, "GTM");
    }

    private static String open() {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static String dependantOf(String victim) {
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.DEPENDANT)
                .linkedCase(victim)
                .profile(FullCase.order(null).profile())
                .birth(new Sections.Birth("2019"))
                .build();
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private static void grant(String number, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private static Map<String, PersonLine> persons(Caller caller, String... numbers) {
        return IT.as(caller, CaseListDesk.class, desk -> desk.persons(List.of(numbers)));
    }

    private static PersonLine line(String born) {
        int years = CompletedYears.between(
                LocalDate.parse(born), IT.bean(Today.class).in("GTM"));
        return new PersonLine("F", new AgeView(years, years), List.of("GTM"));
    }

    @Test
    void of_many_cases_each_has_what_is_open_of_it() {
        var profile = open();
        var services = open();
        var foreign = open();
        grant(profile, "PROFILE");
        grant(services, "SERVICES");
        assertThat(persons(Cast.ANA, profile.replace("-", ""), services, foreign))
                .containsOnlyKeys(profile, services, foreign)
                .containsEntry(profile, line("2003-05-06"));
        assertThat(persons(SOL, profile, services, foreign, "nobody's"))
                .as("by the grant of the profile alone, and of what she does not see nothing")
                .isEqualTo(Map.of(profile, line("2003-05-06")));
        assertThat(persons(Cast.caller("line.aud", OFFICE, "GTM", Roles.AUDITOR), profile))
                .as("an auditor sees the frame")
                .isEmpty();
        assertThat(persons(Cast.LUZ, profile, services, foreign)).isEmpty();
    }

    @Test
    void a_barred_case_has_none() {
        var number = open();
        var barred = Cast.caller("line.bar", "gt-svet", "GTM", Roles.CASEWORKER);
        IT.known(barred);
        assertThat(persons(barred, number)).containsKey(number);
        IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user("line.bar")
                                .reason("kin of hers")
                                .build()));
        assertThat(persons(barred, number)).isEmpty();
    }

    @Test
    void a_row_of_a_list_says_the_same() {
        var number = open();
        var query = CaseQueryBuilder.builder()
                .number(number)
                .page(new PageRequest(0, 1))
                .build();
        var row = IT.as(Cast.ANA, CaseListDesk.class, desk -> desk.search(query))
                .items()
                .get(0);
        assertThat(row.person()).isEqualTo(line("2003-05-06"));
        grant(number, "SERVICES");
        assertThat(IT.as(SOL, CaseListDesk.class, desk -> desk.search(query))
                        .items()
                        .get(0)
                        .person())
                .isNull();
    }

    @Test
    void beside_a_case_stand_its_dependants_as_far_as_each_of_them_is_open() {
        var victim = open();
        var child = dependantOf(victim);
        var infant = dependantOf(victim);
        WholeCase whole = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.whole(victim));
        assertThat(whole.beside()).containsOnlyKeys(child, infant);
        assertThat(whole.openBeside()).containsExactlyInAnyOrder(child, infant);
        int version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(infant)).version();
        IT.as(Cast.ANA, CaseDesk.class, desk -> desk.close(infant, new CloseCase(version, null, "INDEPENDENT", "r")));
        WholeCase later = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.whole(victim));
        assertThat(later.openBeside()).containsExactly(child);
        WholeCase ofChild = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.whole(child));
        assertThat(ofChild.beside()).isEqualTo(Map.of(victim, line("2003-05-06")));

        grant(victim, "PROFILE", "FAMILY");
        grant(child, "SERVICES");
        WholeCase granted = IT.as(SOL, CaseDesk.class, desk -> desk.whole(victim));
        assertThat(granted.view().dependants()).containsExactly(child);
        assertThat(granted.beside()).as("the child's profile is closed").isEmpty();
        grant(child, "PROFILE");
        granted = IT.as(SOL, CaseDesk.class, desk -> desk.whole(victim));
        assertThat(granted.beside()).containsOnlyKeys(child);
    }

    @Test
    void whoever_reads_the_lines_is_on_record_with_their_cases() {
        var worker =
                Cast.caller("line." + UUID.randomUUID().toString().substring(0, 6), "gt-svet", "GTM", "caseworker");
        var one = open();
        var other = open();
        persons(worker, one, other, "nobody's");
        assertThat(IT.rows(
                        """
                        select l.operation, l.cases, group_concat(f.number order by f.number) from access_log l
                        join access_log_case s on s.log_id = l.id join case_file f on f.id = s.case_id
                        where l.username = ? group by l.id, l.operation, l.cases""",
                        worker.username()))
                .containsExactly(List.of(
                        "persons-of-cases", 2, one.compareTo(other) < 0 ? one + "," + other : other + "," + one));
    }

    @Test
    void a_dependant_named_on_a_victims_page_is_on_record_as_such_and_not_told_to_an_auditor() {
        var worker =
                Cast.caller("line." + UUID.randomUUID().toString().substring(0, 6), "gt-svet", "GTM", "caseworker");
        var victim = open();
        var child = dependantOf(victim);
        IT.as(worker, CaseDesk.class, desk -> desk.whole(victim));
        assertThat(IT.rows(
                        """
                        select f.number, s.beside, l.cases from access_log l join access_log_case s on s.log_id = l.id
                        join case_file f on f.id = s.case_id where l.username = ?""",
                        worker.username()))
                .containsExactlyInAnyOrder(List.of(victim, false, 1), List.of(child, true, 1));
        var auditor = Cast.caller("line.auditor", "gt-svet", "GTM", "auditor");
        assertThat(readings(auditor, worker, victim)).singleElement().satisfies(act -> {
            assertThat(act.cases()).isEqualTo(1);
            assertThat(act.numbers()).containsExactly(victim);
        });
        assertThat(readings(auditor, worker, child)).isEmpty();
    }

    private static List<ReadAct> readings(Caller auditor, Caller of, String number) {
        var query =
                ActQueryBuilder.builder().person(of.username()).number(number).build();
        Page<ReadAct> found =
                IT.as(auditor, OversightDesk.class, desk -> desk.reads(query, ReadKind.PAGE, new PageRequest(0, 10)));
        return found.items();
    }
}
