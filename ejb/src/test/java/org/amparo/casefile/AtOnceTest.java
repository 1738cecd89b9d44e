package org.amparo.casefile;

import static org.amparo.testing.AtOnce.ended;
import static org.amparo.testing.AtOnce.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.NotFound;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two acts at once on who may see a case: the second is judged by what the first has left. */
class AtOnceTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final AtOnce AT_ONCE = new AtOnce(IT);

    private static final String OWNER = "gt-at-once";
    private static final String OTHER = "gt-at-once-other";
    private static final Caller UNO = Cast.caller("once.uno", OWNER, "GTM", Roles.SUPERVISOR);
    private static final Caller DOS = Cast.caller("once.dos", OWNER, "GTM", Roles.SUPERVISOR);
    private static final Caller WORKER = Cast.caller("once.worker", OWNER, "GTM", Roles.CASEWORKER);
    private String number;

    @BeforeAll
    static void two_supervisors_and_no_more() {
        Cast.register(IT, OWNER, "GTM");
        Cast.register(IT, OTHER, "GTM");
        List.of(UNO, DOS, WORKER).forEach(IT::known);
    }

    @BeforeEach
    void a_case() {
        number = IT.as(UNO, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private Consumer<BarDesk> bar(String name) {
        return desk -> desk.set(
                number,
                BarAccessBuilder.builder().user(name).reason("kin of hers").build());
    }

    private Consumer<GrantDesk> grant(String... categories) {
        return desk -> desk.open(
                number,
                GrantAccessBuilder.builder()
                        .organisation(OTHER)
                        .categories(List.of(categories))
                        .basis("REFERRAL")
                        .build());
    }

    private long count(String table) {
        return IT.database()
                .number(
                        "select count(*) from " + table + " b join case_file f on f.id = b.case_id where f.number = ?",
                        number);
    }

    @Test
    void two_supervisors_who_bar_each_other_leave_one_of_them() {
        var second = AT_ONCE.act(UNO, BarDesk.class, bar("once.dos"), DOS, BarDesk.class, bar("once.uno"));
        assertThatThrownBy(() -> ended(second))
                .isInstanceOf(CompletionException.class)
                .as("to her there is no such case any more")
                .hasCauseInstanceOf(NotFound.class);
        List<BarView> bars = IT.as(UNO, BarDesk.class, desk -> desk.of(number));
        assertThat(bars).hasSize(1);
    }

    @Test
    void what_two_bar_at_once_is_barred_once() {
        refused(
                AT_ONCE.act(UNO, BarDesk.class, bar("once.worker"), DOS, BarDesk.class, bar("once.worker")),
                "bar-stands-already");
        assertThat(count("case_bar")).isEqualTo(1);
    }

    @Test
    void what_two_open_at_once_is_opened_once() {
        refused(
                AT_ONCE.act(UNO, GrantDesk.class, grant("PROFILE", "LEGAL"), DOS, GrantDesk.class, grant("LEGAL")),
                "grant-stands-already");
        assertThat(count("case_grant")).isEqualTo(1);
    }

    @Test
    void what_is_lifted_or_ended_at_once_is_so_by_the_first() {
        var bar = IT.as(
                        UNO,
                        BarDesk.class,
                        desk -> desk.set(
                                number,
                                BarAccessBuilder.builder()
                                        .user("once.worker")
                                        .reason("kin of hers")
                                        .build()))
                .id();
        Consumer<BarDesk> lift = desk -> desk.lift(number, bar, "it is over");
        refused(AT_ONCE.act(UNO, BarDesk.class, lift, DOS, BarDesk.class, lift), "bar-already-lifted");
        IT.act(UNO, GrantDesk.class, grant("PROFILE"));
        var opened = IT.as(UNO, GrantDesk.class, desk -> desk.of(number)).get(0).id();
        Consumer<GrantDesk> end = desk -> desk.end(number, opened, "it is over");
        refused(AT_ONCE.act(UNO, GrantDesk.class, end, DOS, GrantDesk.class, end), "grant-already-ended");
    }

    @Test
    void nobody_is_put_in_charge_while_she_is_being_barred() {
        Consumer<AssignmentDesk> assign = desk -> desk.assign(number, new AssignCase(0, "once.worker", "her turn now"));
        refused(
                AT_ONCE.act(UNO, BarDesk.class, bar("once.worker"), DOS, AssignmentDesk.class, assign),
                "worker-is-barred");
    }

    private Consumer<CaseDesk> close() {
        return desk -> desk.close(number, new CloseCase(0, null, "INDEPENDENT", "she has a home"));
    }

    private Consumer<ServiceDesk> stay() {
        return desk -> desk.log(
                number,
                LogServiceBuilder.builder()
                        .kind(ServiceKind.HOUSING)
                        .startOn(FullCase.GIVEN)
                        .build());
    }

    @Test
    void a_case_is_not_closed_while_somebody_begins_to_live_somewhere() {
        refused(AT_ONCE.act(WORKER, ServiceDesk.class, stay(), UNO, CaseDesk.class, close()), "stay-still-open");
    }

    @Test
    void nobody_begins_to_live_somewhere_while_the_case_is_closed() {
        var second = AT_ONCE.act(UNO, CaseDesk.class, close(), WORKER, ServiceDesk.class, stay());
        assertThatThrownBy(() -> ended(second)).hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(count("service_provision")).isZero();
    }
}
