package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.plausibility.NotAsked;
import org.amparo.plausibility.Question;
import org.amparo.plausibility.Unlikely;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AmendService;
import org.amparo.services.IntakeDesk;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** At the desks: what cannot be is refused, what hardly can is asked, and who says that it is right stands in the history. */
class PlausibleTest {

    private static final Caller GUEST = Cast.caller("guest", "gt-plausible-guest", "GTM", Roles.CASEWORKER);

    private final BelowHttp it = BelowHttp.shared();

    private LocalDate today() {
        return it.bean(Today.class).in("GTM");
    }

    private static OpenCase found(LocalDate on, String birth, String... confirmed) {
        return OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .detectedOn(on)
                .birth(new Sections.Birth(birth))
                .confirmed(List.of(confirmed))
                .build();
    }

    private String open(LocalDate detected, String birth, String... confirmed) {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(found(detected, birth, confirmed)))
                .number();
    }

    private static void asked(ThrowingCallable work, Question... questions) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Unlikely.class, unlikely -> assertThat(unlikely.questions())
                .containsExactlyInAnyOrder(questions));
    }

    private AmendCase amending(String number, Sections.Birth birth, String... confirmed) {
        int version = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        return AmendCaseBuilder.builder()
                .version(version)
                .reason("a letter came")
                .birth(birth)
                .confirmed(List.of(confirmed))
                .build();
    }

    private CaseView amend(String number, String birth, String... confirmed) {
        var order = amending(number, new Sections.Birth(birth), confirmed);
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, order));
    }

    private void log(String number, LogService order) {
        it.act(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
    }

    private static LogService service(LocalDate on) {
        return LogServiceBuilder.builder().kind(ServiceKind.LEGAL).startOn(on).build();
    }

    private static LogService in(ServiceState state, LogService order) {
        return LogServiceBuilder.builder(order).state(state).build();
    }

    private static LogService until(LocalDate end, LogService order) {
        return LogServiceBuilder.builder(order).endOn(end).build();
    }

    private static LogService by(String provider, LogService order) {
        return LogServiceBuilder.builder(order).provider(provider).build();
    }

    private static LogService confirming(String code, LogService order) {
        return LogServiceBuilder.builder(order).confirmed(List.of(code)).build();
    }

    private void close(String number, LocalDate on, String... confirmed) {
        int version = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        it.act(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(version, on, "INDEPENDENT", "over", List.of(confirmed))));
    }

    private void decide(String number, String on, String... confirmed) {
        it.act(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn(on)
                                .confirmed(List.of(confirmed))
                                .build()));
    }

    private List<String> confirmedIn(String number) {
        return it.as(Cast.ANA, HistoryDesk.class, desk -> desk.of(number)).stream()
                .filter(entry -> entry.subject().equals("confirmation"))
                .flatMap(entry -> entry.changes().stream())
                .map(HistoryEntry.Change::after)
                .toList();
    }

    @Test
    void what_cannot_be_is_refused_wherever_it_is_said() {
        refused("born-too-long-ago", () -> open(today(), "1066"));
        refused("date-too-early", () -> open(LocalDate.of(1890, 1, 1), null));
        refused("date-in-future", () -> open(today().plusDays(1), null));
        refused(
                "born-after-detection",
                () -> open(today().minusDays(2), today().minusDays(1).toString()));
        var number = open(today(), "2010-03-01");
        refused("born-after-service", () -> log(number, service(LocalDate.of(1950, 1, 1))));
        refused("service-in-future", () -> log(number, in(ServiceState.NO_SHOW, service(today().plusDays(1)))));
        refused("service-ends-in-future", () -> log(number, until(today().plusYears(3), service(today()))));
        refused("end-before-start", () -> log(number, until(today().minusDays(1), service(today()))));
        refused("closed-before-detection", () -> close(number, today().minusDays(1)));
        refused("date-in-future", () -> decide(number, today().plusDays(1).toString()));
        refused("born-after-identification", () -> decide(number, "2009"));
    }

    @Test
    void a_birth_date_is_judged_beside_the_services_that_are_there() {
        var number = open(today().minusDays(20), null);
        log(number, service(today().minusDays(10)));
        refused(
                "born-after-detection",
                () -> amend(number, today().minusDays(15).toString()));
        var later = open(null, null);
        log(later, service(today().minusDays(10)));
        refused("born-after-service", () -> amend(later, today().minusDays(5).toString()));
    }

    @Test
    void a_detection_is_judged_beside_the_services_that_are_there() {
        var number = open(null, null);
        log(number, service(today().minusDays(40)));
        int version = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        var later = AmendCaseBuilder.builder()
                .version(version)
                .detection(new AmendCase.Detection(today(), null, null))
                .build();
        asked(
                () -> it.act(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, later)),
                new Question("service-before-detection", "detection.on"));
    }

    @Test
    void what_is_unlikely_is_asked_all_at_once_and_nothing_is_stored() {
        long cases = it.database().number("select count(*) from case_file");
        asked(
                () -> open(today().minusYears(12), today().minusYears(110).toString()),
                new Question("age-over-90", "birth.birthDate"),
                new Question("detected-long-ago", "detectedOn"));
        assertThat(it.database().number("select count(*) from case_file")).isEqualTo(cases);
    }

    @Test
    void who_confirms_it_stands_in_the_history_and_is_not_asked_again() {
        var number = open(today(), "1930", "age-over-90");
        assertThat(confirmedIn(number)).containsExactly("age-over-90");
        amend(number, "1930");
        var texts = AmendCaseBuilder.builder()
                .version(it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number))
                        .version())
                .reason("she told more")
                .texts(SectionsTextsBuilder.builder().story("more").build())
                .build();
        it.act(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, texts));
        asked(() -> amend(number, "1929"), new Question("age-over-90", "birth.birthDate"));
        amend(number, "1929", "age-over-90");
        assertThat(confirmedIn(number)).containsExactly("age-over-90", "age-over-90");
    }

    @Test
    void nothing_is_confirmed_that_is_not_asked() {
        assertThatThrownBy(() -> open(today(), "2000", "age-over-90"))
                .isInstanceOfSatisfying(
                        NotAsked.class, notAsked -> assertThat(notAsked.codes()).isEqualTo(Set.of("age-over-90")));
    }

    @Test
    void a_service_is_asked_for_beside_its_case() {
        var number = open(today(), null);
        var early = service(today().minusDays(31));
        asked(() -> log(number, early), new Question("service-before-detection", "startOn"));
        log(number, confirming("service-before-detection", early));
        var planned = in(ServiceState.PLANNED, service(today().minusDays(1)));
        asked(() -> log(number, planned), new Question("planned-in-past", "startOn"));
        log(number, confirming("planned-in-past", planned));
        assertThat(confirmedIn(number)).containsExactly("planned-in-past", "service-before-detection");
    }

    @Test
    void what_became_of_a_planned_service_is_judged_anew() {
        var number = open(today(), null);
        var ahead = in(ServiceState.PLANNED, service(today().plusDays(3)));
        var planned = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, ahead));
        var missed = in(ServiceState.NO_SHOW, ahead);
        refused(
                "service-in-future",
                () -> it.act(
                        Cast.ANA,
                        ServiceDesk.class,
                        desk -> desk.amend(
                                number, planned.id(), new AmendService(planned.version(), missed, "she did not"))));
    }

    @Test
    void an_organisation_that_has_ended_gives_nothing_any_more() {
        Cast.register(it, "gt-plausible", "GTM");
        var number = open(today(), null);
        var ahead = by("gt-plausible", in(ServiceState.PLANNED, service(today().plusDays(3))));
        var planned = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, ahead));
        it.sql("update organisation set valid_until = ? where code = 'gt-plausible'", today().minusDays(1));
        refused("provider-ended", () -> log(number, by("gt-plausible", service(today()))));
        refused("provider-ended", () -> log(number, ahead));
        log(number, by("gt-plausible", service(today().minusDays(1))));
        var given = by("gt-plausible", service(today()));
        refused(
                "provider-ended",
                () -> it.act(
                        Cast.ANA,
                        ServiceDesk.class,
                        desk -> desk.amend(
                                number,
                                planned.id(),
                                new AmendService(planned.version(), given, "she came after all"))));
    }

    @Test
    void a_service_that_is_moved_is_judged_beside_its_new_case() {
        var number = open(today().minusYears(1), null);
        var child = open(today(), today().minusMonths(20).toString());
        var early = service(today().minusYears(1));
        var logged = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, early));
        asked(
                () -> it.act(
                        Cast.ANA,
                        ServiceDesk.class,
                        desk -> desk.move(
                                number, logged.id(), new MoveService(logged.version(), child, "it is not hers"))),
                new Question("service-before-detection", "toCase"));
        it.act(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.move(
                        number,
                        logged.id(),
                        new MoveService(
                                logged.version(), child, "it is not hers", List.of("service-before-detection"))));
        assertThat(confirmedIn(child)).containsExactly("service-before-detection");
    }

    @Test
    void a_closing_before_the_case_was_opened_here_is_asked() {
        var number = open(today().minusDays(20), null);
        log(number, service(today().minusDays(2)));
        asked(
                () -> close(number, today().minusDays(10)),
                new Question("closed-before-opening", "on"),
                new Question("closed-before-service", "on"));
        close(number, today().minusDays(10), "closed-before-opening", "closed-before-service");
        assertThat(confirmedIn(number)).containsExactlyInAnyOrder("closed-before-opening", "closed-before-service");
    }

    @Test
    void a_decision_before_the_detection_is_asked() {
        var number = open(today(), null);
        String before = today().minusDays(3).toString();
        asked(() -> decide(number, before), new Question("decided-before-detection", "decidedOn"));
        decide(number, before, "decided-before-detection");
        assertThat(confirmedIn(number)).containsExactly("decided-before-detection");
    }

    @Test
    void an_intake_is_one_order() {
        var order = found(today(), "1930");
        var services = List.of(service(today()), service(today().minusYears(1)));
        asked(
                () -> it.act(Cast.ANA, IntakeDesk.class, desk -> desk.open(order, services)),
                new Question("age-over-90", "birth.birthDate"),
                new Question("service-before-detection", "services[1].startOn"));
        var both = found(today(), "1930", "age-over-90", "service-before-detection");
        var number = it.as(Cast.ANA, IntakeDesk.class, desk -> desk.open(both, services))
                .number();
        assertThat(confirmedIn(number)).containsExactlyInAnyOrder("age-over-90", "service-before-detection");
    }

    /** By refusals she could guess at the day of a birth that is closed to her; of the age she sees the year. */
    @Test
    void nobody_is_judged_by_what_she_does_not_see() {
        var number = open(null, today().minusYears(20).toString());
        Cast.register(it, GUEST.organisation(), "GTM");
        it.known(GUEST);
        it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .organisation(GUEST.organisation())
                                .categories(List.of("LEGAL"))
                                .basis("REFERRAL")
                                .build()));
        var before = service(today().minusYears(20).minusDays(1));
        refused("born-after-service", () -> it.act(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, before)));
        it.act(GUEST, ServiceDesk.class, desk -> desk.log(number, before));
    }
}
