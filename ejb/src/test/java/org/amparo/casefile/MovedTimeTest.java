package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.drafts.DraftView;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.StartImportBuilder;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.ExportFormat;
import org.amparo.exchange.out.ExportState;
import org.amparo.exchange.out.ListWords;
import org.amparo.exchange.out.OrderExport;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.jobs.Background;
import org.amparo.jobs.Recurring;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ends by itself, on a database of its own whose time runs on between two steps. */
class MovedTimeTest {

    private static final String OFFICE = "gt-time-office";
    private static final Caller SOL = Cast.caller("tim.sol", OFFICE, "GTM", Roles.SHELTER);
    private static final Caller UNO = Cast.caller("tim.uno", OFFICE, "GTM", Roles.CASEWORKER);

    private static final ListWords WORDS =
            new ListWords(Locale.ENGLISH, List.of("1", "2", "3", "4", "5", "6", "7", "8"), "closed", "not for you");

    private static BelowHttp it;

    @BeforeAll
    static void begin() {
        it = BelowHttp.with(TestDatabase.create("moved_time"));
        Cast.register(it, OFFICE, "GTM");
    }

    @AfterAll
    static void end() {
        it.close();
    }

    private static Instant now() {
        return it.bean(AppClock.class).now();
    }

    private static void until(Instant moment) {
        it.passTime(Duration.between(now(), moment));
    }

    private static String openBy(Caller worker) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static GrantView grant(String number, LocalDate until, Instant endsAt) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of("PROFILE"))
                .until(until)
                .endsAt(endsAt)
                .basis("REFERRAL")
                .build();
        return it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private static boolean finds(Caller caller, String number) {
        try {
            it.as(caller, CaseDesk.class, desk -> desk.find(number));
            return true;
        } catch (NotFound absent) {
            return false;
        }
    }

    @Test
    void a_grant_of_an_hour_ends_at_its_instant_between_two_reads() {
        var number = openBy(Cast.ANA);
        var grant = grant(number, null, now().plus(Duration.ofHours(1)));
        until(grant.endsAt().minusSeconds(20));
        assertThat(finds(SOL, number)).isTrue();
        until(grant.endsAt());
        assertThat(finds(SOL, number)).isFalse();
    }

    @Test
    void the_last_day_of_a_grant_is_over_when_it_is_over_in_the_country() {
        var number = openBy(Cast.ANA);
        var guatemala = ZoneId.of("America/Guatemala");
        var day = LocalDate.ofInstant(now(), guatemala).plusDays(1);
        var grant = grant(number, day, null);
        assertThat(grant.endsAt())
                .isEqualTo(day.plusDays(1).atStartOfDay(guatemala).toInstant());
        // Midnight in Guatemala is six in the morning by UTC.
        until(day.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(60));
        assertThat(finds(SOL, number)).isTrue();
        until(grant.endsAt());
        assertThat(finds(SOL, number)).isFalse();
    }

    @Test
    void a_bar_and_an_organisation_end_by_the_same_clock() {
        var number = openBy(Cast.ANA);
        grant(number, null, null);
        assertThat(finds(SOL, number)).isTrue();
        var late = "gt-time-late";
        Cast.register(it, late, "GTM");
        var guest = Cast.caller("tim.late", late, "GTM", Roles.CASEWORKER);
        it.sql(
                "update organisation set valid_until = ? where code = ?",
                it.bean(Today.class).in("GTM"),
                late);
        assertThat(it.known(guest).organisation()).isEqualTo(late);
        it.passTime(Duration.ofDays(1));
        assertThatThrownBy(() -> it.known(guest)).isInstanceOf(EJBAccessException.class);
    }

    private static void decide(Caller caller, String number, DecisionOutcome outcome) {
        var today = it.bean(Today.class).in("GTM").toString();
        var reason = outcome.needsReasonCode() ? "OTHER" : null;
        it.as(
                caller,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(outcome)
                                .decidedOn(today)
                                .reasonCode(reason)
                                .grounds("why")
                                .build()));
    }

    private static Set<DataCategory> open(String number) {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).categories();
    }

    @Test
    void a_request_opens_the_case_to_the_body_until_it_has_decided_and_then_what_it_has_to_know() {
        var number = openBy(UNO);
        assertThat(finds(Cast.ANA, number)).isFalse();
        var told = it.as(UNO, IdentificationDesk.class, desk -> desk.requestedAccess(number, null));
        decide(UNO, number, DecisionOutcome.REQUESTED);
        assertThat(open(number)).containsExactlyInAnyOrderElementsOf(told.categories());
        assertThat(open(number)).doesNotContain(DataCategory.HEALTH, DataCategory.HOUSING_PLACE, DataCategory.SERVICES);
        it.passTime(Duration.ofDays(30));
        assertThat(open(number)).as("it may take its time").contains(DataCategory.FREE_TEXT);
        decide(Cast.ANA, number, DecisionOutcome.CONFIRMED);
        assertThat(open(number)).containsExactlyInAnyOrderElementsOf(told.afterwards());
        var version = it.as(UNO, CaseDesk.class, desk -> desk.find(number)).version();
        it.as(UNO, CaseDesk.class, desk -> desk.close(number, new CloseCase(version, null, "OTHER", null)));
        assertThat(finds(Cast.ANA, number)).as("closed").isFalse();
        it.as(UNO, CaseDesk.class, desk -> desk.reopen(number, new ReopenCase(version + 1, "it was a mistake")));
        assertThat(finds(Cast.ANA, number)).as("open again, but nobody asked").isFalse();
    }

    @Test
    void a_request_that_is_over_opens_nothing() {
        for (var over : List.of(DecisionOutcome.WITHDRAWN, DecisionOutcome.NO_DECISION)) {
            var number = openBy(UNO);
            decide(UNO, number, DecisionOutcome.REQUESTED);
            assertThat(finds(Cast.ANA, number)).isTrue();
            decide(UNO, number, over);
            assertThat(finds(Cast.ANA, number)).as(over.name()).isFalse();
            var stands = it.as(UNO, CaseDesk.class, desk -> desk.find(number));
            it.as(
                    UNO,
                    CaseDesk.class,
                    desk -> desk.close(number, new CloseCase(stands.version(), null, "OTHER", null)));
        }
    }

    @Test
    void a_denial_narrows_too_and_a_new_request_opens_again() {
        var number = openBy(UNO);
        decide(UNO, number, DecisionOutcome.REQUESTED);
        decide(Cast.ANA, number, DecisionOutcome.NOT_CONFIRMED);
        assertThat(open(number)).containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.LEGAL);
        decide(UNO, number, DecisionOutcome.REQUESTED);
        assertThat(open(number)).contains(DataCategory.FREE_TEXT, DataCategory.EXPLOITATION);
        assertThat(it.rows(
                        "select 1 from case_grant g join case_file f on f.id = g.case_id where f.number = ?", number))
                .as("one grant, however often it is asked")
                .hasSize(1);
    }

    private static void sweep() {
        it.beans(Recurring.class).forEach(Recurring::run);
    }

    private static Optional<DraftView> found(DraftPlace place) {
        return Optional.of(it.as(Cast.ANA, DraftDesk.class, desk -> desk.find(place)))
                .filter(DraftView::isThere);
    }

    @Test
    void a_draft_of_a_week_is_gone_with_its_key() {
        var place = new DraftPlace("intake", null);
        it.as(Cast.ANA, DraftDesk.class, desk -> desk.keep(place, "typed", Set.of()));
        var key = it.rows("select data_key_id from draft where form = 'intake'")
                .get(0)
                .get(0);
        it.passTime(Duration.ofDays(7).minusMinutes(1));
        sweep();
        assertThat(found(place)).isPresent();
        it.passTime(Duration.ofMinutes(2));
        assertThat(found(place)).as("over, though nobody has swept yet").isEmpty();
        sweep();
        assertThat(it.rows("select 1 from draft where form = 'intake'")).isEmpty();
        assertThat(it.rows("select 1 from data_key where id = ?", key)).isEmpty();
    }

    @Test
    void the_file_of_an_export_is_gone_after_a_day_and_its_record_stays() throws Exception {
        openBy(Cast.ANA);
        var query = CaseQueryBuilder.builder().page(new PageRequest(0, 10)).build();
        var order = OrderExport.ofCases(query, ExportFormat.csv);
        var ordered = it.as(Cast.ANA, ExportDesk.class, desk -> desk.order(order, WORDS));
        jobsAreDone();
        var file = it.as(Cast.ANA, ExportDesk.class, desk -> desk.file(ordered.id()));
        assertThat(file.path()).exists();
        assertThatThrownBy(() -> it.as(Cast.EVA, ExportDesk.class, desk -> desk.file(ordered.id())))
                .isInstanceOf(NotFound.class);
        it.passTime(Duration.ofDays(1).plusMinutes(1));
        assertThatThrownBy(() -> it.as(Cast.ANA, ExportDesk.class, desk -> desk.file(ordered.id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("export-has-no-file");
        assertThat(file.path()).exists();
        sweep();
        assertThat(file.path()).doesNotExist();
        assertThat(it.as(Cast.ANA, ExportDesk.class, desk -> desk.find(ordered.id()))
                        .state())
                .isEqualTo(ExportState.EXPIRED);
    }

    /** The one thread of jobs comes to this when it has done what was ordered before. */
    private static void jobsAreDone() throws Exception {
        var done = new CompletableFuture<Void>();
        it.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get(30, TimeUnit.SECONDS);
    }

    @Test
    void what_was_wrong_with_an_import_is_forgotten_after_a_month_and_its_file_after_a_day() throws Exception {
        var order = StartImportBuilder.builder()
                .format(ImportFormat.REGISTER)
                .mode(ImportMode.INSERT)
                .dryRun(true)
                .source("moved")
                .fileName("r.zip")
                .build();
        var started = it.as(Cast.EVA, () -> {
            var desk = it.bean(ImportDesk.class);
            var file = desk.receive(order, new ByteArrayInputStream("no register".getBytes(StandardCharsets.UTF_8)));
            return desk.start(order, file);
        });
        jobsAreDone();
        long run = it.database().number("select id from import_run where public_id = ?", started.id());
        var ended = it.rows(
                "select timestampdiff(second, ended_at, utc_timestamp() + interval (select clock_offset from installation) microsecond) from import_run where id = ?",
                run);
        assertThat(((Number) ended.get(0).get(0)).longValue())
                .as("it ended by the application's clock")
                .isBetween(-60L, 60L);
        it.sql(
                "insert into import_problem (import_id, severity, file, line, code) values (?, 'ERROR', 'cases.csv', 2, 'forgotten')",
                run);
        it.passTime(Duration.ofDays(29));
        sweep();
        assertThat(it.rows("select 1 from import_problem where import_id = ?", run))
                .isNotEmpty();
        it.passTime(Duration.ofDays(2));
        sweep();
        assertThat(it.rows("select 1 from import_problem where import_id = ?", run))
                .isEmpty();
    }

    @Test
    void that_an_account_is_in_use_is_noted_by_the_hour() {
        var first = it.known(SOL);
        var seen = lastSeen(first);
        it.passTime(Duration.ofMinutes(50));
        it.known(SOL);
        assertThat(lastSeen(first)).isEqualTo(seen);
        it.passTime(Duration.ofMinutes(20));
        it.known(SOL);
        assertThat(lastSeen(first)).isNotEqualTo(seen);
        assertThat(it.database().number("select count(*) from account_aud where id = ?", first.account()))
                .isEqualTo(1);
    }

    private static Object lastSeen(Caller caller) {
        return it.rows("select cast(last_seen as char) from account where id = ?", caller.account())
                .get(0)
                .get(0);
    }
}
