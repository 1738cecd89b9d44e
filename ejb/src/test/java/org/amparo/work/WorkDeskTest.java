package org.amparo.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.Whose;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.identification.WaitingDecisionsDesk;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AppointmentDesk;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The start page tells of each list what the list's own desk does. */
class WorkDeskTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-work-office";
    private static final PageRequest FIRST = new PageRequest(0, 10);
    private static final PageRequest WHOLE = new PageRequest(0, 200);
    private static final Caller ZOE = Cast.caller("work.zoe", "gt-svet", "GTM", Roles.CASEWORKER);
    private static final Caller MIA = Cast.caller("work.mia", "gt-svet", "GTM", Roles.CASEWORKER, Roles.SUPERVISOR);

    @BeforeAll
    static void something_of_each() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(MIA);
        IT.known(ZOE);
        for (int i = 0; i < 11; i++) {
            var number = IT.as(MIA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                    .number();
            for (int day : List.of(-1, 0, 1)) {
                var planned = LogServiceBuilder.builder()
                        .kind(ServiceKind.LEGAL)
                        .state(ServiceState.PLANNED)
                        .startOn(today().plusDays(day))
                        .confirmed(day < 0 ? List.of("planned-in-past") : List.of())
                        .build();
                IT.as(MIA, ServiceDesk.class, desk -> desk.log(number, planned));
            }
            var request = RecordDecisionBuilder.builder()
                    .outcome(DecisionOutcome.REQUESTED)
                    .decidedOn(today().toString())
                    .build();
            IT.as(MIA, IdentificationDesk.class, desk -> desk.record(number, request));
            var answered = IT.as(MIA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                    .number();
            var answer = RecordDecisionBuilder.builder()
                    .outcome(DecisionOutcome.CONFIRMED)
                    .decidedOn(today().toString())
                    .build();
            IT.as(MIA, IdentificationDesk.class, desk -> desk.record(answered, request));
            IT.as(ZOE, IdentificationDesk.class, desk -> desk.record(answered, answer));
            IT.as(MIA, DraftDesk.class, desk -> desk.keep(new DraftPlace("decision", number), "typed", Set.of()));
        }
    }

    private static LocalDate today() {
        return IT.bean(Today.class).in("GTM");
    }

    private static WorkView view(Caller caller, Whose whose) {
        return IT.as(caller, WorkDesk.class, desk -> desk.find(whose));
    }

    private static void isFirstOf(Page<?> told, Page<?> whole) {
        assertThat(told.total()).isEqualTo(whole.total()).isGreaterThan(FIRST.size());
        assertThat(told.items()).hasSize(FIRST.size());
        assertThat(List.<Object>copyOf(told.items()))
                .isEqualTo(List.<Object>copyOf(whole.items().subList(0, FIRST.size())));
        if (whole.total() <= WHOLE.size()) {
            assertThat(whole.items()).hasSize((int) whole.total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_number_is_that_of_its_list_and_the_first_rows_are_the_lists(Whose whose) {
        var view = view(MIA, whose);
        assertThat(view.whose()).isEqualTo(whose);
        isFirstOf(view.requests(), IT.as(MIA, WaitingDecisionsDesk.class, desk -> desk.toDecide(WHOLE)));
        isFirstOf(view.answers(), IT.as(MIA, WaitingDecisionsDesk.class, desk -> desk.answered(whose, WHOLE)));
        isFirstOf(view.drafts(), IT.as(MIA, DraftDesk.class, desk -> desk.kept(WHOLE)));
        isFirstOf(view.overdue(), IT.as(MIA, AppointmentDesk.class, desk -> desk.overdue(whose, WHOLE)));
        isFirstOf(view.today(), IT.as(MIA, AppointmentDesk.class, desk -> desk.today(whose, WHOLE)));
        isFirstOf(view.coming(), IT.as(MIA, AppointmentDesk.class, desk -> desk.coming(whose, WHOLE)));
        isFirstOf(
                view.changed().cases(),
                IT.as(MIA, HistoryDesk.class, desk -> desk.changes(whose, WHOLE))
                        .cases());
        assertThat(view.papers().total())
                .isEqualTo(IT.as(MIA, WaitingDecisionsDesk.class, desk -> desk.toCheck(WHOLE))
                        .total());
        if (whose == Whose.MINE) {
            assertThat(view.openCases()).isEqualTo(22);
            assertThat(view.today().total()).isEqualTo(11);
        }
    }

    @Test
    void a_caseworker_is_shown_her_own_first_and_a_supervisor_the_teams() {
        assertThat(view(Cast.ANA, null).whose()).isEqualTo(Whose.MINE);
        assertThat(view(Cast.EVA, null).whose()).isEqualTo(Whose.TEAM);
        assertThat(view(Cast.EVA, Whose.MINE).whose()).isEqualTo(Whose.MINE);
    }

    private static Set<String> lists(String role, String organisation) {
        var view = view(Cast.caller("work." + role, organisation, "GTM", role), null);
        return new TreeSet<>(Stream.of(
                        view.requests() == null ? null : "requests",
                        view.papers() == null ? null : "papers",
                        view.checked() == null ? null : "checked",
                        view.answers() == null ? null : "answers",
                        view.drafts() == null ? null : "drafts",
                        view.overdue() == null ? null : "overdue",
                        view.today() == null ? null : "today",
                        view.coming() == null ? null : "coming",
                        view.changed() == null ? null : "changed")
                .filter(Objects::nonNull)
                .toList());
    }

    @Test
    void a_list_that_is_never_for_a_role_is_not_there() {
        var hers = List.of("answers", "changed", "checked", "coming", "drafts", "overdue", "papers", "today");
        assertThat(lists(Roles.CASEWORKER, OFFICE)).containsExactlyElementsOf(hers);
        assertThat(lists(Roles.SUPERVISOR, OFFICE)).containsExactlyElementsOf(hers);
        assertThat(lists(Roles.CASEWORKER, "gt-svet"))
                .as("requests come to the deciding body")
                .contains("requests")
                .containsAll(hers);
        assertThat(lists(Roles.SHELTER, OFFICE)).containsExactly("changed", "coming", "today");
        assertThat(lists(Roles.PROSECUTOR, OFFICE)).containsExactly("changed", "coming", "today");
        assertThat(lists(Roles.REFERRER, OFFICE)).containsExactly("changed");
        assertThat(lists(Roles.AUDITOR, OFFICE)).containsExactly("changed");
    }
}
