package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.reference.CivilTime;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.shared.AppClock;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What stands around a record (its end, its age, its author, its version, who has read it) tells no more than the record. */
class TightFrameTest {

    private static final String OFFICE = "gt-frame-office";
    private static final Caller SHELTER = Cast.caller("frame.sol", OFFICE, "GTM", Roles.SHELTER);
    private static final Caller WORKER = Cast.caller("frame.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller AUDITOR = Cast.caller("frame.aud", OFFICE, "GTM", Roles.AUDITOR);

    private final BelowHttp it = BelowHttp.shared();

    private static String open(BelowHttp here) {
        Cast.register(here, OFFICE, "GTM");
        return here.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static void grant(BelowHttp here, String number, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        here.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private CaseView view(Caller reader, String number) {
        return it.as(reader, CaseDesk.class, desk -> desk.find(number));
    }

    private List<HistoryEntry> history(Caller reader, String number) {
        return it.as(reader, HistoryDesk.class, desk -> desk.of(number));
    }

    @Test
    void why_a_case_was_closed_is_part_of_the_profile() {
        var number = open(it);
        grant(it, number, "PROFILE");
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.close(number, new CloseCase(0, null, "DEATH", null)));
        assertThat(view(AUDITOR, number).closedOn()).isNotNull();
        assertThat(view(AUDITOR, number).closureReason()).isNull();
        assertThat(view(SHELTER, number).closureReason()).isEqualTo("DEATH");
        assertThat(history(AUDITOR, number).toString() + changes(AUDITOR, number))
                .doesNotContain("DEATH");
        assertThat(changes(SHELTER, number)).contains("DEATH");
    }

    private List<String> changes(Caller reader, String number) {
        return history(reader, number).stream()
                .flatMap(entry -> entry.changes().stream())
                .map(HistoryEntry.Change::after)
                .toList();
    }

    @Test
    void days_on_which_the_age_differs_are_for_who_sees_the_birth_date() {
        try (var own = BelowHttp.with(TestDatabase.create("birthday"))) {
            var today = CivilTime.dayOf(own.bean(AppClock.class).now(), "GTM");
            var born = today.plusDays(10).minusYears(20);
            Cast.register(own, OFFICE, "GTM");
            var order = OpenCaseBuilder.builder()
                    .role(CaseRole.VICTIM)
                    .birth(new Sections.Birth(born.toString()))
                    .build();
            var number =
                    own.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
            grant(own, number, "PROFILE");
            own.passTime(Duration.ofDays(30));
            assertThat(ageOn(own, Cast.ANA, number, today.plusDays(9))).isEqualTo(19);
            assertThat(ageOn(own, Cast.ANA, number, today.plusDays(10))).isEqualTo(20);
            assertThat(ageOn(own, SHELTER, number, today.plusDays(9)))
                    .isEqualTo(ageOn(own, SHELTER, number, today.plusDays(10)))
                    .isEqualTo(20);
        }
    }

    private static int ageOn(BelowHttp here, Caller reader, String number, LocalDate day) {
        Instant moment =
                day.atTime(LocalTime.NOON).atZone(CivilTime.capital("GTM")).toInstant();
        return here.as(reader, CaseDesk.class, desk -> desk.asItStood(number, moment))
                .age()
                .from();
    }

    @Test
    void who_recorded_a_stay_is_for_who_sees_the_place() {
        var number = open(it);
        grant(it, number, "SERVICES", "HEALTH");
        it.as(WORKER, ServiceDesk.class, desk -> desk.log(number, FullCase.service(ServiceKind.HOUSING, null, null)));
        it.as(WORKER, ServiceDesk.class, desk -> desk.log(number, FullCase.service(ServiceKind.MEDICAL, null, null)));
        var places = history(SHELTER, number).stream()
                .filter(entry -> entry.subject().equals("service"))
                .toList();
        assertThat(places).hasSize(1).allSatisfy(stay -> {
            assertThat(stay.username()).isNull();
            assertThat(stay.organisation()).isNull();
            assertThat(stay.role()).isNull();
        });
        assertThat(history(WORKER, number).stream()
                        .filter(entry -> entry.subject().equals("service")))
                .extracting(HistoryEntry::username)
                .as("the stay closed, the medical one open")
                .containsExactlyInAnyOrder(null, WORKER.username());
        assertThat(history(Cast.ANA, number).stream()
                        .filter(entry -> entry.subject().equals("service")))
                .extracting(HistoryEntry::organisation)
                .containsOnly(OFFICE);
    }

    @Test
    void how_often_a_service_has_changed_is_for_who_corrects_services() {
        var number = open(it);
        grant(it, number, "SERVICES");
        it.as(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.log(number, FullCase.service(ServiceKind.BASIC_NEEDS, null, "x")));
        assertThat(it.as(SHELTER, ServiceDesk.class, desk -> desk.of(number))
                        .get(0)
                        .version())
                .isNull();
        assertThat(it.as(WORKER, ServiceDesk.class, desk -> desk.of(number))
                        .get(0)
                        .version())
                .isZero();
    }

    @Test
    void what_was_not_shown_was_not_read() {
        var number = open(it);
        grant(it, number, "PROFILE");
        view(AUDITOR, number);
        var now = Instant.now();
        List<DecisionView> ledger = it.as(AUDITOR, IdentificationDesk.class, desk -> desk.ledger(number));
        List<DecisionView> before = it.as(AUDITOR, IdentificationDesk.class, desk -> desk.ledgerAsItStood(number, now));
        List<ServiceView> services = it.as(AUDITOR, ServiceDesk.class, desk -> desk.of(number));
        List<ServiceView> given = it.as(AUDITOR, ServiceDesk.class, desk -> desk.asTheyStood(number, now));
        assertThat(List.of(ledger, before, services, given)).containsOnly(List.of());
        assertThat(
                        it
                                .as(Cast.EVA, HistoryDesk.class, desk -> desk.readsOf(number, new PageRequest(0, 50)))
                                .items()
                                .stream()
                                .filter(read -> read.username().equals(AUDITOR.username())))
                .extracting(CaseReadView::operation)
                .containsExactly("case");
    }
}
