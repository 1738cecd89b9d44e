package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseListing;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.jobs.Background;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AmendService;
import org.amparo.services.AppointmentDesk;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.PageRequest;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.work.WorkDesk;
import org.junit.jupiter.api.Test;

/** What an act leaves in the history and in the access log, and what leaves nothing there. */
class ActsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private final BelowHttp it = BelowHttp.shared();

    private String open() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private long revisions() {
        return it.database().number("select count(*) from revision");
    }

    private <T> T withoutRevision(String what, Supplier<T> act) {
        long before = revisions();
        T answer = act.get();
        assertThat(revisions()).as(what).isEqualTo(before);
        return answer;
    }

    @Test
    void a_case_that_is_saved_as_it_stands_makes_no_revision() {
        var number = open();
        var view = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
        var same = AmendCaseBuilder.builder()
                .version(view.version())
                .reason("nothing is new")
                .detection(AmendCase.Detection.of(Sections.Detection.of(view)))
                .profile(view.profile())
                .birth(view.birth())
                .identity(view.identity())
                .location(view.location())
                .health(view.health())
                .exploitation(view.exploitation())
                .texts(view.texts())
                .build();
        var after = withoutRevision("all sections", () -> it.as(Cast.ANA, CaseDesk.class, d -> d.amend(number, same)));
        assertThat(after).usingRecursiveComparison().isEqualTo(view);
        var nothing = AmendCaseBuilder.builder().version(view.version()).build();
        withoutRevision("nothing given", () -> it.as(Cast.ANA, CaseDesk.class, d -> d.amend(number, nothing)));
        var same2 = new AssignCase(view.version(), "ana", "she stays on");
        withoutRevision("the same worker", () -> it.as(Cast.ANA, AssignmentDesk.class, d -> d.assign(number, same2)));
        var other = AmendCaseBuilder.builder()
                .version(view.version())
                .birth(new Sections.Birth("2004"))
                .build();
        long before = revisions();
        it.as(Cast.ANA, CaseDesk.class, d -> d.amend(number, other));
        assertThat(revisions()).as("what changes makes one").isEqualTo(before + 1);
    }

    @Test
    void a_service_that_is_saved_as_it_stands_makes_no_revision() {
        var number = open();
        var order = FullCase.service(ServiceKind.MEDICAL, "HIV_TEST", "words");
        var logged = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
        withoutRevision(
                "service",
                () -> it.as(
                        Cast.ANA,
                        ServiceDesk.class,
                        desk -> desk.amend(number, logged.id(), new AmendService(0, order, "nothing is new"))));
        var cell = new LogGrid(List.of(new LogGrid.Cell(number, ServiceKind.MEDICAL, order.startOn())));
        List<ServiceView> added =
                withoutRevision("grid", () -> it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(cell)));
        assertThat(added).isEmpty();
    }

    @Test
    void a_draft_and_a_reading_make_no_revision() {
        var number = open();
        var place = new DraftPlace("section-texts", number);
        withoutRevision("draft", () -> it.as(Cast.ANA, DraftDesk.class, desk -> desk.keep(place, "typed", Set.of())));
        withoutRevision(
                "draft again", () -> it.as(Cast.ANA, DraftDesk.class, desk -> desk.keep(place, "more", Set.of())));
        withoutRevision("found", () -> it.as(Cast.ANA, DraftDesk.class, desk -> desk.find(place)));
        withoutRevision("case", () -> it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)));
        withoutRevision("history", () -> it.as(Cast.ANA, HistoryDesk.class, desk -> desk.of(number)));
    }

    @Test
    void an_organisation_that_has_ended_is_not_ended_anew() {
        Cast.register(it, "gt-acts-ended", "GTM");
        it.sql(
                "update organisation set valid_from = '2020-01-01', valid_until = '2024-12-31' where code = 'gt-acts-ended'");
        long before = revisions();
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end("gt-acts-ended"));
        assertThat(it.rows("select cast(valid_until as char) from organisation where code = 'gt-acts-ended'"))
                .containsExactly(List.of("2024-12-31"));
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void a_second_request_for_a_decision_opens_nothing_twice() {
        var office = "gt-acts-office";
        Cast.register(it, office, "GTM");
        var uno = Cast.caller("uno", office, "GTM", Roles.CASEWORKER);
        var number = it.as(uno, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        decide(uno, number, DecisionOutcome.REQUESTED);
        decide(uno, number, DecisionOutcome.WITHDRAWN);
        decide(uno, number, DecisionOutcome.REQUESTED);
        assertThat(it.rows(
                        """
                        select g.ends_at is null from case_grant g join case_file f on f.id = g.case_id
                        where f.number = ? order by g.id""",
                        number))
                .as("the first has ended, the second holds")
                .containsExactly(List.of(0), List.of(1));
        List<DecisionView> ledger = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledger(number));
        assertThat(ledger).hasSize(4);
    }

    @Test
    void a_request_of_the_body_itself_opens_nothing_to_anybody() {
        var number = open();
        assertThat(it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.requestedAccess(number, null))
                        .bodies())
                .isEmpty();
        decide(Cast.ANA, number, DecisionOutcome.REQUESTED);
        assertThat(it.rows(
                        "select 1 from case_grant g join case_file f on f.id = g.case_id where f.number = ?", number))
                .isEmpty();
    }

    private void decide(Caller caller, String number, DecisionOutcome outcome) {
        var today = it.bean(Today.class).in("GTM").toString();
        it.as(
                caller,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(outcome)
                                .decidedOn(today)
                                .build()));
    }

    /** The rows of the access log that an act adds: operation, number of cases, and as many cases as it says. */
    private List<String> reads(Runnable act) {
        long last = it.database().number("select coalesce(max(id), 0) from access_log");
        act.run();
        var rows = it.rows(
                """
                select l.operation, l.cases, (select count(*) from access_log_case s where s.log_id = l.id and not s.beside)
                from access_log l where l.id > ? order by l.id""",
                last);
        List<String> said = new ArrayList<>();
        for (var row : rows) {
            assertThat(((Number) row.get(1)).longValue())
                    .as("%s names its cases", row.get(0))
                    .isEqualTo(((Number) row.get(2)).longValue());
            said.add(row.get(0) + " " + row.get(1));
        }
        return said;
    }

    private static CaseQuery query(String assignedTo, int size) {
        return CaseQueryBuilder.builder()
                .assignedTo(assignedTo)
                .page(new PageRequest(0, size))
                .build();
    }

    @Test
    void one_act_is_one_row_with_the_cases_that_it_showed() {
        var worker =
                Cast.caller("tres." + UUID.randomUUID().toString().substring(0, 6), "gt-svet", "GTM", "caseworker");
        var boss = Cast.EVA;
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(it.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                    .number());
        }
        var first = numbers.get(0);
        var mine = worker.username();
        var therapy = FullCase.service(ServiceKind.PSYCHOSOCIAL, null, null);
        var planned = LogServiceBuilder.builder()
                .kind(ServiceKind.LEGAL)
                .state(ServiceState.PLANNED)
                .startOn(MONDAY)
                .confirmed(List.of("planned-in-past"))
                .build();

        assertThat(reads(() -> it.as(worker, CaseListDesk.class, desk -> desk.search(query(mine, 10)))))
                .containsExactly("cases 3");
        assertThat(reads(() -> it.as(worker, CaseListDesk.class, desk -> desk.search(query(mine, 2)))))
                .as("a page is what it shows")
                .containsExactly("cases 2");
        assertThat(reads(() -> it.as(worker, CaseListDesk.class, desk -> desk.search(query("nobody", 2)))))
                .isEmpty();
        assertThat(reads(() -> it.as(worker, CaseListDesk.class, desk -> desk.count(query(mine, 2)))))
                .isEmpty();
        assertThat(reads(() -> it.as(worker, CaseDesk.class, desk -> desk.sights(numbers))))
                .as("what is open is no content")
                .isEmpty();
        assertThat(reads(() ->
                        it.as(boss, ServiceDesk.class, desk -> desk.logActivity(new LogActivity(therapy, numbers)))))
                .as("by another one, whose act her start page tells her")
                .containsExactly("activity-logged 3");
        assertThat(reads(() -> it.as(worker, ServiceDesk.class, desk -> desk.week(numbers, MONDAY))))
                .containsExactly("week 3");
        assertThat(reads(() -> it.as(worker, ServiceDesk.class, desk -> desk.week(numbers, MONDAY.minusYears(1)))))
                .isEmpty();
        it.as(worker, ServiceDesk.class, desk -> desk.log(first, planned));
        assertThat(reads(() ->
                        it.as(worker, AppointmentDesk.class, desk -> desk.overdue(Whose.MINE, new PageRequest(0, 5)))))
                .containsExactly("services-planned 1");
        assertThat(reads(() -> it.as(worker, CaseDesk.class, desk -> desk.whole(first))))
                .as("its page, with its services and decisions")
                .containsExactly("case-page 1");
        assertThat(reads(() -> it.as(worker, ServiceDesk.class, desk -> desk.of(first))))
                .containsExactly("services 1");
        assertThat(reads(() -> it.as(worker, HistoryDesk.class, desk -> desk.of(first))))
                .containsExactly("history 1");
        assertThat(reads(() ->
                        it.as(worker, HistoryDesk.class, desk -> desk.changes(Whose.MINE, new PageRequest(0, 5)))))
                .containsExactly("changes 3");
        assertThat(reads(() ->
                        it.as(worker, HistoryDesk.class, desk -> desk.changes(Whose.MINE, new PageRequest(0, 2)))))
                .as("a page is what it shows")
                .containsExactly("changes 2");
        assertThat(reads(() -> it.as(worker, WorkDesk.class, desk -> desk.find(Whose.MINE))))
                .as("the start page, with all its lists")
                .singleElement()
                .asString()
                .startsWith("work ");
        assertThat(reads(() -> it.as(boss, HistoryDesk.class, desk -> desk.readsOf(first, new PageRequest(0, 5)))))
                .containsExactly("reads 1");
        assertThat(reads(() -> it.as(boss, GrantDesk.class, desk -> desk.of(first))))
                .containsExactly("grants 1");
        assertThat(reads(() -> it.as(boss, BarDesk.class, desk -> desk.of(first))))
                .containsExactly("bars 1");
        assertThat(reads(() -> it.as(worker, IdentificationDesk.class, desk -> desk.ledger(first))))
                .containsExactly("decisions 1");
        var nothing = AmendCaseBuilder.builder().build();
        assertThat(reads(() -> it.as(worker, CaseDesk.class, desk -> desk.amend(first, nothing))))
                .as("an answer to a write is a reading, too")
                .containsExactly("case-amended 1");
        assertThat(reads(() -> it.as(
                        worker,
                        CaseDesk.class,
                        desk -> desk.asItStood(first, Instant.now().plusSeconds(1)))))
                .containsExactly("case-as-it-stood 1");
        assertThat(reads(() -> exported(worker, mine))).containsExactly("cases-exported 3");
        assertThat(reads(() -> it.as(worker, DraftDesk.class, desk -> desk.find(new DraftPlace("form", first)))))
                .containsExactly("draft 1");
        assertThat(reads(() -> assertThatThrownBy(() -> it.as(Cast.LUZ, CaseDesk.class, desk -> desk.find(first)))))
                .as("what is refused was not shown")
                .isEmpty();
    }

    private void exported(Caller caller, String assignedTo) {
        var author = it.known(caller);
        it.bean(Background.class).step(Author.of(author), () -> {
            try {
                it.bean(CaseListing.class).all("cases-exported", query(assignedTo, 1), author, (row, sofar) -> {});
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void a_figure_shows_the_cases_whose_numbers_stand_in_its_list() {
        var number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        decide(Cast.ANA, number, DecisionOutcome.CONFIRMED);
        int year = it.bean(Today.class).in("GTM").getYear();
        assertThat(reads(() -> {
                    var list = it.as(
                            Cast.EVA,
                            StatisticsDesk.class,
                            desk -> desk.casesBehind(
                                    "identified.total_sum_of_countries", year, null, new PageRequest(0, 200)));
                    assertThat(list.cases().items()).anyMatch(one -> number.equals(one.number()));
                }))
                .singleElement()
                .asString()
                .startsWith("figure ");
        assertThat(reads(() -> it.as(
                        Cast.EVA,
                        StatisticsDesk.class,
                        desk -> desk.casesBehind(
                                "identified.total_sum_of_countries", 2001, null, new PageRequest(0, 200)))))
                .isEmpty();
        var closed = it.as(
                Cast.EVA,
                StatisticsDesk.class,
                desk -> desk.casesBehind("identified.lgbtiq", year, null, new PageRequest(0, 200)));
        assertThat(closed.listed()).isFalse();
        assertThat(closed.number()).isPositive();
        assertThat(closed.cases().items()).isEmpty();
    }

    @Test
    void a_case_is_not_shown_by_what_does_not_say_that_it_reads() {
        var number = open();
        var ana = it.known(Cast.ANA);
        assertThatThrownBy(() -> it.inTransaction(() -> {
                    var found = it.bean(CaseFiles.class).inSight(number, ana);
                    return it.bean(Disclosure.class).of(found, ana);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say what it reads");
    }
}
