package org.amparo.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a service, and of a case, does not change any more, at whichever door it is asked. */
class StandingServicesTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-standing-office";
    private static final Caller BEA = Cast.caller("standing.bea", OFFICE, "GTM", Roles.CASEWORKER);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private String number;

    @BeforeEach
    void a_case() {
        number = opened();
    }

    private static String opened() {
        var order = OpenCaseBuilder.builder().role(CaseRole.VICTIM).build();
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private static LogService order(ServiceKind kind, ServiceState state) {
        return LogServiceBuilder.builder()
                .kind(kind)
                .state(state)
                .startOn(DAY)
                .confirmed(state == ServiceState.PLANNED ? List.of("planned-in-past") : List.of())
                .build();
    }

    private ServiceView logged(ServiceState state) {
        return IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order(ServiceKind.LEGAL, state)));
    }

    private static void refused(String code, Consumer<ServiceDesk> act) {
        assertThatThrownBy(() -> IT.as(Cast.ANA, ServiceDesk.class, desk -> {
                    act.accept(desk);
                    return null;
                }))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(code);
    }

    @Test
    void one_person_in_three_spellings_takes_part_once() {
        String small = number.toLowerCase(Locale.ROOT);
        var activity = new LogActivity(order(ServiceKind.LEGAL, null), List.of(number, small, number.replace("-", "")));
        List<ServiceView> took = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.logActivity(activity));
        assertThat(took).hasSize(1);
        var grid = new LogGrid(List.of(
                new LogGrid.Cell(number, ServiceKind.BASIC_NEEDS, DAY),
                new LogGrid.Cell(small, ServiceKind.BASIC_NEEDS, DAY)));
        List<ServiceView> ticked = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(grid));
        assertThat(ticked).hasSize(1);
    }

    @Test
    void a_service_is_withdrawn_by_its_own_order_alone_and_stays_withdrawn() {
        refused(
                "withdrawal-has-its-own-way",
                desk -> desk.log(number, order(ServiceKind.LEGAL, ServiceState.WITHDRAWN)));
        refused(
                "withdrawal-has-its-own-way",
                desk -> desk.logActivity(
                        new LogActivity(order(ServiceKind.LEGAL, ServiceState.WITHDRAWN), List.of(number))));
        var planned = logged(ServiceState.PLANNED);
        refused(
                "withdrawal-has-its-own-way",
                desk -> desk.amend(
                        number,
                        planned.id(),
                        new AmendService(0, order(ServiceKind.LEGAL, ServiceState.WITHDRAWN), "it was a slip")));
        IT.act(Cast.ANA, ServiceDesk.class, desk -> desk.withdraw(number, planned.id(), 0, "it was a slip"));
        refused(
                "service-already-withdrawn",
                desk -> desk.amend(
                        number,
                        planned.id(),
                        new AmendService(1, order(ServiceKind.LEGAL, ServiceState.PLANNED), "planned after all")));
        String other = opened();
        refused(
                "service-already-withdrawn",
                desk -> desk.move(number, planned.id(), new MoveService(1, other, "it was hers")));
    }

    @Test
    void a_reason_without_a_word_is_none() {
        var given = logged(ServiceState.DELIVERED);
        for (String silent : List.of(".", " - ", "\u200b\u00ad\u2060", "¿?")) {
            refused(
                    "reason-missing",
                    desk -> desk.amend(
                            number,
                            given.id(),
                            new AmendService(0, order(ServiceKind.LEGAL, ServiceState.NO_SHOW), silent)));
        }
    }

    @Test
    void a_reason_that_has_to_be_given_has_three_words() {
        var given = logged(ServiceState.DELIVERED);
        var order = order(ServiceKind.LEGAL, ServiceState.NO_SHOW);
        for (String silent : List.of("error", "mal escrito", "a . b", " typed - wrong ", "uno\u00a0dos")) {
            refused("reason-too-short", desk -> desk.amend(number, given.id(), new AmendService(0, order, silent)));
            refused("reason-too-short", desk -> desk.withdraw(number, given.id(), 0, silent));
        }
        var amended = IT.as(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.amend(number, given.id(), new AmendService(0, order, "se escribió mal")));
        assertThat(amended.version()).isEqualTo(1);
    }

    @Test
    void a_reason_is_asked_for_where_an_answer_is_replaced() {
        var stay = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order(ServiceKind.HOUSING, null)));
        assertThat(stay.staysOn()).isTrue();
        var ended = LogServiceBuilder.builder(order(ServiceKind.HOUSING, null))
                .endOn(DAY.plusDays(2))
                .build();
        var over = IT.as(
                Cast.ANA, ServiceDesk.class, desk -> desk.amend(number, stay.id(), new AmendService(0, ended, null)));
        assertThat(over.staysOn()).isFalse();
        var longer = LogServiceBuilder.builder(ended).endOn(DAY.plusDays(3)).build();
        refused("reason-missing", desk -> desk.amend(number, stay.id(), new AmendService(1, longer, null)));
    }

    @Test
    void closed_cases_of_a_grid_are_named_together() {
        String other = opened();
        for (String one : List.of(number, other)) {
            int version =
                    IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(one)).version();
            IT.as(
                    Cast.ANA,
                    CaseDesk.class,
                    desk -> desk.close(one, new CloseCase(version, null, "INDEPENDENT", "done")));
        }
        var cells = Stream.of(opened(), number, other)
                .map(one -> new LogGrid.Cell(one, ServiceKind.LEGAL, DAY))
                .toList();
        assertThatThrownBy(() -> IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(new LogGrid(cells))))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("cases-are-closed");
                    assertThat(refused.arguments()).containsExactly(number + ", " + other);
                });
    }

    @Test
    void of_a_closed_case_nothing_is_corrected() {
        var given = logged(ServiceState.DELIVERED);
        String other = opened();
        int version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        IT.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(version, null, "INDEPENDENT", "done")));
        refused(
                "case-is-closed",
                desk -> desk.amend(
                        number,
                        given.id(),
                        new AmendService(0, order(ServiceKind.LEGAL, ServiceState.NO_SHOW), "she did not come")));
        refused("case-is-closed", desk -> desk.withdraw(number, given.id(), 0, "it was a slip"));
        refused("case-is-closed", desk -> desk.move(number, given.id(), new MoveService(0, other, "it was hers")));
        assertThatThrownBy(() -> IT.as(
                        Cast.ANA,
                        CaseDesk.class,
                        desk -> desk.amend(
                                number,
                                AmendCaseBuilder.builder()
                                        .version(version + 1)
                                        .reason("this is why")
                                        .birth(new Sections.Birth("2004"))
                                        .build())))
                .hasMessage("case-is-closed");
    }

    @Test
    void the_type_of_who_gives_a_stay_is_for_whom_the_place_is_open() {
        var stay = LogServiceBuilder.builder()
                .kind(ServiceKind.HOUSING)
                .startOn(DAY)
                .endOn(DAY.plusDays(2))
                .providerType("JOINT")
                .build();
        var given = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, stay));
        assertThat(given.providerType()).isEqualTo("JOINT");
        Cast.register(IT, OFFICE, "GTM");
        IT.known(BEA);
        IT.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .user(BEA.username())
                                .categories(List.of("PROFILE", "SERVICES"))
                                .basis("REFERRAL")
                                .build()));
        var seen = IT.as(BEA, ServiceDesk.class, desk -> desk.find(number, given.id()));
        assertThat(seen.provider()).isNull();
        assertThat(seen.providerType()).isNull();
        var longer = LogServiceBuilder.builder()
                .kind(ServiceKind.HOUSING)
                .startOn(DAY)
                .endOn(DAY.plusDays(3))
                .build();
        IT.as(
                BEA,
                ServiceDesk.class,
                desk -> desk.amend(number, given.id(), new AmendService(0, longer, "a day more")));
        assertThat(IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.find(number, given.id()))
                        .providerType())
                .as("what she does not see stays as it stands")
                .isEqualTo("JOINT");
    }
}
