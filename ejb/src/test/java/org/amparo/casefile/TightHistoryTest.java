package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistoryEntry.Action;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AmendService;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** A history tells each reader no more than the records of which it is made. */
class TightHistoryTest {

    private static final String OFFICE = "gt-history-office";
    private static final Caller SHELTER = Cast.caller("his.sol", OFFICE, "GTM", Roles.SHELTER);
    private static final Caller WORKER = Cast.caller("his.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller PROSECUTOR = Cast.caller("his.paz", OFFICE, "GTM", Roles.PROSECUTOR);
    private static final Caller AUDITOR = Cast.caller("his.aud", OFFICE, "GTM", Roles.AUDITOR);

    private final BelowHttp it = BelowHttp.shared();

    private String open() {
        Cast.register(it, OFFICE, "GTM");
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private GrantView grant(String number, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .basisReference("ref. 7/2026")
                .build();
        return it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private List<HistoryEntry> history(Caller caller, String number) {
        return it.as(caller, HistoryDesk.class, desk -> desk.of(number));
    }

    private static Set<String> words(List<HistoryEntry> history) {
        return history.stream()
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> Stream.of(String.valueOf(change.before()), String.valueOf(change.after())))
                .collect(Collectors.toSet());
    }

    private static List<HistoryEntry> about(String subject, List<HistoryEntry> history) {
        return history.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    private ServiceView log(Caller caller, String number, LogService order) {
        return it.as(caller, ServiceDesk.class, desk -> desk.log(number, order));
    }

    @Test
    void a_category_that_is_closed_today_is_closed_in_the_past_too() {
        var number = open();
        var wide = grant(number, "PROFILE", "FREE_TEXT", "HEALTH");
        assertThat(words(history(WORKER, number))).contains("her story");
        assertThat(it.as(WORKER, CaseDesk.class, desk -> desk.asItStood(number, Instant.now()))
                        .texts())
                .isNotNull();
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, wide.id(), "less is enough"));
        grant(number, "PROFILE");
        assertThat(words(history(WORKER, number))).doesNotContain("her story", "a bed", "SEEING");
        var then = it.as(WORKER, CaseDesk.class, desk -> desk.asItStood(number, Instant.now()));
        assertThat(then.texts()).isNull();
        assertThat(then.health()).isNull();
        assertThat(then.profile()).isNotNull();
    }

    @Test
    void a_change_from_one_category_to_another_is_for_readers_of_both() {
        var number = open();
        grant(number, "PROFILE", "SERVICES", "FREE_TEXT");
        var medical = log(Cast.ANA, number, FullCase.service(ServiceKind.MEDICAL, "HIV_TEST", "positive"));
        var basic = log(Cast.ANA, number, FullCase.service(ServiceKind.BASIC_NEEDS, null, "blankets"));
        amend(number, medical, FullCase.service(ServiceKind.BASIC_NEEDS, null, "clothes"));
        amend(number, basic, FullCase.service(ServiceKind.MEDICAL, "FIRST_AID", "a cut"));
        for (var reader : List.of(SHELTER, WORKER)) {
            var told = about("service", history(reader, number));
            assertThat(told)
                    .as("the second was of her category when it was added")
                    .extracting(HistoryEntry::subjectId, HistoryEntry::action)
                    .containsExactly(tuple(basic.id(), Action.ADDED));
            assertThat(words(told)).doesNotContain("HIV_TEST", "MEDICAL", "FIRST_AID", "positive", "a cut");
        }
        assertThat(words(history(Cast.ANA, number))).contains("HIV_TEST", "MEDICAL", "FIRST_AID", "positive");
        assertThat(words(history(Cast.EVA, number)))
                .as("not the assigned worker")
                .doesNotContain("HIV_TEST")
                .contains("MEDICAL", "FIRST_AID");
    }

    @Test
    void a_change_whose_old_value_is_closed_is_told_like_one_from_nothing() {
        var number = open();
        grant(number, "HEALTH");
        var test = log(Cast.ANA, number, FullCase.service(ServiceKind.MEDICAL, "HIV_TEST", null));
        var plain = log(Cast.ANA, number, FullCase.service(ServiceKind.MEDICAL, null, null));
        for (var service : List.of(test, plain)) {
            amend(number, service, FullCase.service(ServiceKind.MEDICAL, "FIRST_AID", null));
        }
        var told = about("service", history(WORKER, number)).stream()
                .filter(entry -> entry.action() == Action.CHANGED)
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).changes()).isEqualTo(told.get(1).changes()).isNotEmpty();
    }

    private void amend(String number, ServiceView service, LogService order) {
        it.as(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.amend(
                        number, service.id(), new AmendService(service.version(), order, "it was a mistake")));
    }

    @Test
    void the_place_of_a_stay_is_for_readers_of_places_whatever_it_was_before() {
        var number = open();
        var services = grant(number, "SERVICES");
        var stay = log(Cast.ANA, number, FullCase.service(ServiceKind.HOUSING, null, null));
        amend(number, stay, FullCase.service(ServiceKind.BASIC_NEEDS, null, null));
        var name = it.rows("select name from organisation where code = 'gt-svet'")
                .get(0)
                .get(0)
                .toString();
        assertThat(about("service", history(SHELTER, number)))
                .extracting(HistoryEntry::action)
                .containsExactly(Action.CHANGED, Action.ADDED);
        assertThat(words(about("service", history(SHELTER, number)))).doesNotContain(name);
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, services.id(), "a wider one"));
        grant(number, "SERVICES", "HOUSING_PLACE");
        assertThat(words(about("service", history(SHELTER, number)))).contains(name);
    }

    @Test
    void to_whom_else_a_case_is_open_is_for_its_owner_and_the_auditor() {
        var number = open();
        grant(number, "PROFILE", "LEGAL", "SERVICES", "FREE_TEXT");
        assertThat(about("grant", history(Cast.ANA, number))).hasSize(1);
        assertThat(words(history(Cast.EVA, number))).contains("ref. 7/2026");
        assertThat(about("grant", history(AUDITOR, number))).hasSize(1);
        assertThat(words(history(AUDITOR, number)))
                .as("the paper it rests on is free text")
                .contains("REFERRAL")
                .doesNotContain("ref. 7/2026");
        for (var reader : List.of(SHELTER, WORKER, PROSECUTOR)) {
            assertThat(about("grant", history(reader, number))).isEmpty();
            assertThat(words(history(reader, number))).doesNotContain("ref. 7/2026");
        }
    }

    @Test
    void how_often_a_case_has_changed_is_for_those_who_can_change_it() {
        var number = open();
        grant(number, "PROFILE");
        for (var reader : List.of(SHELTER, WORKER, PROSECUTOR, AUDITOR)) {
            assertThat(it.as(reader, CaseDesk.class, desk -> desk.find(number)).version())
                    .isNull();
        }
        assertThat(it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version())
                .isZero();
    }

    @Test
    void from_whom_a_case_is_hidden_is_for_the_owners_supervisors_and_the_auditor() {
        var number = open();
        grant(number, "PROFILE", "FREE_TEXT");
        it.known(Cast.caller("his.kin", "gt-svet", "GTM", Roles.CASEWORKER));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user("his.kin")
                                .reason("her uncle works there")
                                .build()));
        var set = about("bar", history(Cast.EVA, number));
        assertThat(words(set))
                .as("why is told once, as the reason")
                .contains("his.kin")
                .doesNotContain("her uncle works there");
        assertThat(set).extracting(HistoryEntry::reason).containsExactly("her uncle works there");
        assertThat(about("bar", history(AUDITOR, number))).hasSize(1);
        assertThat(words(history(AUDITOR, number)))
                .as("why is free text")
                .contains("his.kin")
                .doesNotContain("her uncle works there");
        for (var reader : List.of(Cast.ANA, WORKER)) {
            var told = history(reader, number);
            assertThat(about("bar", told)).isEmpty();
            assertThat(words(told)).doesNotContain("his.kin", "her uncle works there");
            assertThat(told).extracting(HistoryEntry::reason).doesNotContain("her uncle works there");
        }
    }

    @Test
    void services_stand_latest_first_today_and_as_they_stood() {
        var number = open();
        for (int day : new int[] {3, 9, 1}) {
            var on = LocalDate.of(2026, 1, day);
            log(
                    Cast.ANA,
                    number,
                    LogServiceBuilder.builder()
                            .kind(ServiceKind.LEGAL)
                            .state(ServiceState.DELIVERED)
                            .startOn(on)
                            .confirmed(List.of("service-before-detection"))
                            .build());
        }
        List<ServiceView> now = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.of(number));
        List<ServiceView> then = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.asTheyStood(number, Instant.now()));
        assertThat(now).extracting(service -> service.startOn().getDayOfMonth()).containsExactly(9, 3, 1);
        assertThat(then)
                .extracting(ServiceView::id)
                .isEqualTo(now.stream().map(ServiceView::id).toList());
    }

    @Test
    void what_is_changed_on_a_service_is_told_of_that_service() {
        var number = open();
        var service = log(Cast.ANA, number, FullCase.service(ServiceKind.BASIC_NEEDS, null, "first words"));
        amend(number, service, FullCase.service(ServiceKind.BASIC_NEEDS, null, "second words"));
        assertThat(about("service", history(Cast.ANA, number)))
                .filteredOn(entry -> entry.action() == Action.CHANGED)
                .flatExtracting(HistoryEntry::about)
                .extracting(HistoryEntry.Field::field, HistoryEntry.Field::value)
                .containsExactly(
                        tuple("kind", "BASIC_NEEDS"),
                        tuple("startOn", service.startOn().toString()));
    }

    @Test
    void what_ends_is_named_by_whom_it_was_for() {
        var number = open();
        var grant = grant(number, "PROFILE");
        it.known(Cast.caller("his.aunt", "gt-svet", "GTM", Roles.CASEWORKER));
        var bar = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user("his.aunt")
                                .reason("kin of hers")
                                .build()));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, bar.id(), "it was another"));
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, grant.id(), "it is over"));
        assertThat(history(Cast.EVA, number))
                .filteredOn(entry -> entry.action() == Action.CHANGED)
                .extracting(
                        HistoryEntry::subject,
                        entry -> entry.about().stream()
                                .map(HistoryEntry.Field::value)
                                .toList(),
                        entry -> entry.changes().stream()
                                .map(HistoryEntry.Change::field)
                                .toList(),
                        HistoryEntry::reason)
                .containsExactly(
                        tuple("grant", List.of("Sample " + OFFICE), List.of("endsAt"), "it is over"),
                        tuple("bar", List.of("his.aunt"), List.of("endsAt"), "it was another"));
    }

    @Test
    void a_reason_is_free_text() {
        var number = open();
        grant(number, "PROFILE");
        var order = AmendCaseBuilder.builder()
                .reason("her sister told")
                .profile(SectionsProfileBuilder.builder()
                        .sex("X")
                        .nationalities(List.of("GTM"))
                        .languages(List.of())
                        .build())
                .build();
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, order));
        assertThat(history(Cast.ANA, number)).extracting(HistoryEntry::reason).contains("her sister told");
        assertThat(history(WORKER, number)).extracting(HistoryEntry::reason).containsOnlyNulls();
    }

    @Test
    void the_history_of_a_moved_service_tells_each_case_its_own_part() {
        var from = open();
        var to = open();
        grant(to, "PROFILE", "SERVICES", "FREE_TEXT");
        var first = log(Cast.ANA, from, FullCase.service(ServiceKind.BASIC_NEEDS, null, "first words"));
        amend(from, first, FullCase.service(ServiceKind.BASIC_NEEDS, null, "second words"));
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.move(from, first.id(), new MoveService(1, to, "it was hers")));
        var later =
                new AmendService(2, FullCase.service(ServiceKind.BASIC_NEEDS, null, "third words"), "she told more");
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.amend(to, first.id(), later));

        var there = about("service", history(WORKER, to));
        assertThat(there).extracting(HistoryEntry::action).containsExactly(Action.CHANGED, Action.MOVED_IN);
        assertThat(words(there)).doesNotContain("first words").contains("third words");
        assertThat(there.get(1).changes()).as("nothing of it changed").isEmpty();
        assertThat(there)
                .extracting(HistoryEntry::reason)
                .as("both histories say why")
                .containsExactly("she told more", "it was hers");
        var here = about("service", history(Cast.ANA, from));
        assertThat(here)
                .extracting(HistoryEntry::action)
                .containsExactly(Action.MOVED_OUT, Action.CHANGED, Action.ADDED);
        assertThat(words(here)).doesNotContain("third words").contains("first words");
    }

    @Test
    void a_service_is_moved_by_whom_all_of_it_is_open_on_both_cases() {
        var from = open();
        var to = it.as(WORKER, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        grant(from, "PROFILE", "SERVICES", "HOUSING_PLACE");
        var sealed = log(Cast.ANA, from, FullCase.service(ServiceKind.BASIC_NEEDS, null, "sealed words"));
        var order = new MoveService(0, to, "it was mine");
        assertThatThrownBy(() -> it.as(WORKER, ServiceDesk.class, desk -> desk.move(from, sealed.id(), order)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("category-not-granted");
        grant(from, "FREE_TEXT");
        assertThat(it.as(WORKER, ServiceDesk.class, desk -> desk.move(from, sealed.id(), order))
                        .note())
                .isEqualTo("sealed words");
    }

    @Test
    void what_a_worker_may_not_see_stays_as_it_stands_when_she_saves() {
        var number = open();
        grant(number, "SERVICES", "HEALTH");
        var stay = log(Cast.ANA, number, FullCase.service(ServiceKind.HOUSING, null, "upper floor"));
        var test = log(Cast.ANA, number, FullCase.service(ServiceKind.MEDICAL, "HIV_TEST", "positive"));
        for (var service : List.of(stay, test)) {
            var order = LogServiceBuilder.builder()
                    .kind(service.kind())
                    .startOn(FullCase.GIVEN)
                    .endOn(FullCase.GIVEN.plusDays(1))
                    .build();
            var said = LogServiceBuilder.builder(order).note("my words").build();
            refused("category-not-granted", () -> corrected(number, service, said));
            var answer = corrected(number, service, order);
            assertThat(answer.note()).isNull();
            assertThat(answer.type()).isNull();
            var stands = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.find(number, service.id()));
            assertThat(stands.endOn()).isEqualTo(FullCase.GIVEN.plusDays(1));
            assertThat(stands.note()).isEqualTo(service.note());
            assertThat(stands.type()).isEqualTo(service.type());
        }
        var elsewhere = LogServiceBuilder.builder()
                .kind(ServiceKind.HOUSING)
                .startOn(FullCase.GIVEN)
                .provider(OFFICE)
                .build();
        refused("category-not-granted", () -> corrected(number, stay, elsewhere));
        assertThat(it.as(Cast.ANA, ServiceDesk.class, desk -> desk.find(number, stay.id()))
                        .provider()
                        .code())
                .isEqualTo("gt-svet");
    }

    private ServiceView corrected(String number, ServiceView service, LogService order) {
        int version = it.as(WORKER, ServiceDesk.class, desk -> desk.find(number, service.id()))
                .version();
        return it.as(
                WORKER,
                ServiceDesk.class,
                desk -> desk.amend(number, service.id(), new AmendService(version, order, "it was longer")));
    }

    @Test
    void who_gave_a_service_stays_where_a_correction_does_not_say() {
        var number = open();
        grant(number, "SERVICES", "HEALTH", "FREE_TEXT", "SENSITIVE_IDENTITY");
        var given = log(Cast.ANA, number, FullCase.service(ServiceKind.MEDICAL, null, "words"));
        var corrected = LogServiceBuilder.builder()
                .kind(ServiceKind.MEDICAL)
                .startOn(FullCase.GIVEN)
                .note("other words")
                .build();
        assertThat(it.as(
                                WORKER,
                                ServiceDesk.class,
                                desk -> desk.amend(
                                        number, given.id(), new AmendService(0, corrected, "in other words")))
                        .provider()
                        .code())
                .isEqualTo("gt-svet");
    }
}
