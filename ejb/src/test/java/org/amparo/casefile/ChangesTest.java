package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which cases are told as changed, to whom, and how many; on a database of its own, in which days have passed. */
class ChangesTest {

    private static final String OFFICE = "gt-changes-office";
    private static final String MANY = "gt-changes-many";
    private static final Caller SOL = Cast.caller("chg.sol", OFFICE, "GTM", Roles.SHELTER);
    private static final Caller UNO = Cast.caller("chg.uno", MANY, "GTM", Roles.CASEWORKER);
    private static final Caller DOS = Cast.caller("chg.dos", MANY, "GTM", Roles.CASEWORKER);
    private static final Caller SUP = Cast.caller("chg.sup", MANY, "GTM", Roles.SUPERVISOR);

    private static BelowHttp it;
    private static String number;
    private static String quiet;
    private static String granted;

    @BeforeAll
    static void cases_of_some_days_ago() {
        it = BelowHttp.with(TestDatabase.create("changes"));
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, MANY, "GTM");
        List.of(SOL, UNO, DOS, SUP, Cast.EVA, Cast.LUZ).forEach(it::known);
        number = open(Cast.ANA);
        quiet = open(Cast.ANA);
        granted = open(Cast.ANA);
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of("PROFILE", "SERVICES"))
                .basis("REFERRAL")
                .build();
        it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(granted, order));
        it.passTime(Duration.ofDays(4));
    }

    @AfterAll
    static void close() {
        it.close();
    }

    private static String open(Caller worker) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static ChangedCases changes(Caller caller, Whose whose) {
        return it.as(caller, HistoryDesk.class, desk -> desk.changes(whose, new PageRequest(0, 200)));
    }

    private static List<String> numbers(Caller caller, Whose whose) {
        var told = changes(caller, whose).cases();
        assertThat(told.total())
                .as("the number is that of the list")
                .isEqualTo(told.items().size());
        return told.items().stream().map(ChangedCase::number).toList();
    }

    private static void amend(Caller caller, String of, Sections.Identity identity, Sections.Location location) {
        int version = it.as(caller, CaseDesk.class, desk -> desk.find(of)).version();
        var change = AmendCaseBuilder.builder()
                .version(version)
                .reason("she was asked again")
                .identity(identity)
                .location(location)
                .build();
        it.as(caller, CaseDesk.class, desk -> desk.amend(of, change));
    }

    @Test
    void whoever_may_see_nothing_of_a_change_is_not_told_that_there_was_one() {
        assertThat(numbers(Cast.ANA, Whose.TEAM)).doesNotContain(number, quiet, granted);
        amend(
                Cast.ANA,
                number,
                SectionsIdentityBuilder.builder()
                        .lgbtiq("NO")
                        .genderIdentity("WOMAN")
                        .build(),
                null);
        assertThat(numbers(Cast.ANA, Whose.MINE))
                .as("her own acts are no news to her")
                .isEmpty();
        assertThat(numbers(Cast.EVA, Whose.TEAM)).as("it is closed to her").doesNotContain(number);
        amend(
                Cast.ANA,
                number,
                null,
                SectionsLocationBuilder.builder()
                        .originArea("GT-03")
                        .detectionArea("GT-03")
                        .build());
        var told = changes(Cast.EVA, Whose.TEAM).cases().items().stream()
                .filter(change -> change.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(told.username()).isEqualTo("ana");
        assertThat(told.subject()).isEqualTo("case");
        assertThat(told.acts()).containsExactly("CHANGED");
        assertThat(told.fields()).containsExactlyInAnyOrder("originArea", "detectionArea");
        assertThat(told.person().sex()).isEqualTo("F");
        assertThat(numbers(Cast.EVA, Whose.MINE)).as("she is in charge of none").doesNotContain(number);
        it.as(
                Cast.EVA,
                ServiceDesk.class,
                desk -> desk.log(number, FullCase.service(ServiceKind.BASIC_NEEDS, null, null)));
        amend(
                Cast.ANA,
                number,
                null,
                SectionsLocationBuilder.builder().originArea("GT-01").build());
        assertThat(changes(Cast.ANA, Whose.MINE).cases().items())
                .as("what others did, though she did something since")
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.number()).isEqualTo(number);
                    assertThat(change.username()).isEqualTo("eva");
                    assertThat(change.subject()).isEqualTo("service");
                    assertThat(change.acts()).containsExactly("ADDED");
                    assertThat(change.fields()).isEmpty();
                });
    }

    @Test
    void of_a_granted_case_that_counts_which_its_history_tells_her() {
        assertThat(numbers(SOL, null)).isEmpty();
        serve(ServiceKind.MEDICAL);
        assertThat(numbers(SOL, null)).isEmpty();
        serve(ServiceKind.BASIC_NEEDS);
        assertThat(numbers(SOL, null)).containsExactly(granted);
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        granted,
                        BarAccessBuilder.builder()
                                .organisation(OFFICE)
                                .reason("kin of hers")
                                .build()));
        assertThat(numbers(SOL, null)).isEmpty();
    }

    private static void serve(ServiceKind kind) {
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(granted, FullCase.service(kind, null, null)));
    }

    @Test
    void more_than_are_looked_at_hide_no_one_elses_and_are_said_to_be_more() {
        String first = open(DOS);
        List<String> later = new ArrayList<>();
        for (int i = 0; i < HistoryDesk.MOST_CHANGED + 1; i++) {
            later.add(it.as(UNO, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                    .number());
        }
        var ofAll = changes(SUP, Whose.TEAM);
        assertThat(ofAll.more()).isTrue();
        assertThat(ofAll.cases().total()).isEqualTo(HistoryDesk.MOST_CHANGED);
        assertThat(ofAll.cases().items().get(0).number())
                .as("the last one first")
                .isEqualTo(later.get(later.size() - 1));
        assertThat(changes(DOS, Whose.MINE).cases().items()).as("her own act").isEmpty();
        assertThat(changes(UNO, Whose.TEAM).cases().items())
                .as("how much she did herself hides nobody else's")
                .extracting(ChangedCase::number)
                .containsExactly(first);
        it.as(SUP, ServiceDesk.class, desk -> desk.log(first, FullCase.service(ServiceKind.BASIC_NEEDS, null, null)));
        var hers = changes(DOS, Whose.MINE);
        assertThat(hers.more()).isFalse();
        assertThat(hers.cases().items()).extracting(ChangedCase::number).containsExactly(first);
        assertThat(numbers(Cast.LUZ, Whose.TEAM)).as("another country's").isEmpty();
        int version = it.as(SUP, CaseDesk.class, desk -> desk.find(first)).version();
        it.as(
                SUP,
                AssignmentDesk.class,
                desk -> desk.assign(first, new AssignCase(version, "chg.uno", "she is on leave")));
        assertThat(changes(DOS, Whose.MINE).cases().items()).isEmpty();
    }
}
