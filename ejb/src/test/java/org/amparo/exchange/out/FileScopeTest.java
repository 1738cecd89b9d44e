package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.jobs.Background;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActQueryBuilder;
import org.amparo.oversight.SheetWords;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that lies ready is not handed out once one of its cases is closed to its author. */
class FileScopeTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-file-scope";
    private static final Caller WORKER = Cast.caller("file.ana", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller SUPERVISOR = Cast.caller("file.eva", OFFICE, "GTM", Roles.SUPERVISOR);

    private static final Caller GUEST = Cast.caller("file.luz", "gt-file-guest", "GTM", Roles.CASEWORKER);

    private static final Caller AUDITOR = Cast.caller("file.auditor", OFFICE, "GTM", Roles.AUDITOR);

    private static final SheetWords ACT_WORDS = new SheetWords(List.of(), Map.of(), "es");

    @BeforeAll
    static void people() {
        Cast.register(IT, GUEST.organisation(), "GTM");
        Cast.register(IT, OFFICE, "GTM");
        IT.known(GUEST);
        IT.known(AUDITOR);
        IT.known(WORKER);
        IT.known(SUPERVISOR);
    }

    private static String open() {
        return IT.as(WORKER, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static String written() throws Exception {
        return written(WORKER);
    }

    private static String written(Caller author) throws Exception {
        return written(author, null);
    }

    private static String written(Caller author, String number) throws Exception {
        var query = CaseQueryBuilder.builder()
                .number(number)
                .page(new PageRequest(0, 10))
                .build();
        var order = OrderExport.ofCases(query, ExportFormat.csv);
        var ordered = IT.as(author, ExportDesk.class, desk -> desk.order(order, CaseTableTest.WORDS));
        jobsAreDone();
        return ordered.id();
    }

    private static void jobsAreDone() throws Exception {
        var done = new CompletableFuture<Void>();
        IT.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get();
    }

    private static ExportedFile file(String id) {
        return file(WORKER, id);
    }

    private static ExportedFile file(Caller author, String id) {
        return IT.as(author, ExportDesk.class, desk -> desk.file(id));
    }

    private static void isNoLongerOpen(Caller author, String id) {
        assertThatThrownBy(() -> file(author, id))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("file-no-longer-open");
    }

    private static GrantView opened(String number, Instant until, String... categories) {
        var order = GrantAccessBuilder.builder()
                .user(GUEST.username())
                .categories(List.of(categories))
                .basis("REFERRAL")
                .endsAt(until)
                .build();
        return IT.as(SUPERVISOR, GrantDesk.class, desk -> desk.open(number, order));
    }

    @Test
    void a_list_of_before_is_not_handed_out_once_a_case_is_hidden() throws Exception {
        String hidden = open();
        open();
        String id = written();
        assertThat(file(id).path()).exists();
        var bar = IT.as(
                SUPERVISOR,
                BarDesk.class,
                desk -> desk.set(
                        hidden,
                        BarAccessBuilder.builder()
                                .user("file.ana")
                                .reason("kin of hers")
                                .build()));
        isNoLongerOpen(WORKER, id);
        assertThat(file(written()).path()).as("ordered anew").exists();
        IT.act(SUPERVISOR, BarDesk.class, desk -> desk.lift(hidden, bar.id(), "it was a mistake"));
        assertThat(file(id).path()).exists();
    }

    @Test
    void nor_once_something_of_a_case_is_closed_that_another_grant_keeps_open() throws Exception {
        String number = open();
        var profile = opened(number, null, "PROFILE");
        opened(number, null, "SERVICES");
        String id = written(GUEST);
        String hers = written();
        assertThat(file(GUEST, id).path()).exists();
        IT.act(SUPERVISOR, GrantDesk.class, desk -> desk.end(number, profile.id(), "it was too much"));
        isNoLongerOpen(GUEST, id);
        assertThat(file(GUEST, written(GUEST)).path()).as("ordered anew").exists();
        assertThat(file(hers).path()).as("of her own organisation's case").exists();
    }

    @Test
    void nor_once_a_grant_has_ended_by_its_time() throws Exception {
        String number = open();
        var grant = opened(number, Instant.now().plus(Duration.ofHours(1)), "PROFILE");
        opened(number, null, "SERVICES");
        String id = written(GUEST);
        assertThat(file(GUEST, id).path()).exists();
        IT.sql("update case_grant set ends_at = utc_timestamp(6) where public_id = ?", grant.id());
        isNoLongerOpen(GUEST, id);
    }

    @Test
    void nor_once_a_role_is_gone_for_which_it_was_written() throws Exception {
        open();
        var both = Cast.caller("file.ana", OFFICE, "GTM", Roles.CASEWORKER, Roles.SHELTER);
        String id = written(both);
        assertThat(file(both, id).path()).exists();
        isNoLongerOpen(WORKER, id);
        assertThat(file(both, written()).path()).as("more roles than then").exists();
    }

    @Test
    void a_file_holds_the_cases_that_were_read_for_it_and_not_those_of_another_one_at_the_same_time() throws Exception {
        String closed = open();
        String other = open();
        var grant = opened(closed, null, "PROFILE");
        opened(other, null, "PROFILE");
        String ofClosed = written(GUEST, closed);
        String ofOther = written(GUEST, other);
        IT.sql(
                """
                update export_job j join (select min(ordered_at) as first_at, max(ended_at) as last_at from export_job
                  where public_id in (?, ?)) both_of set j.ordered_at = first_at, j.ended_at = last_at where public_id in (?, ?)""",
                ofClosed,
                ofOther,
                ofClosed,
                ofOther);
        IT.act(SUPERVISOR, GrantDesk.class, desk -> desk.end(closed, grant.id(), "it was too much"));
        isNoLongerOpen(GUEST, ofClosed);
        assertThat(file(GUEST, ofOther).path()).exists();
    }

    @Test
    void nor_a_list_of_acts_once_a_case_that_it_names_was_withdrawn() throws Exception {
        String number = open();
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(number));
        var query = ActQueryBuilder.builder().number(number).build();
        var ordered = IT.as(
                AUDITOR,
                ExportDesk.class,
                desk -> desk.orderActs(new OrderActs(ActList.READS, query, null, null), ACT_WORDS));
        jobsAreDone();
        assertThat(file(AUDITOR, ordered.id()).path()).exists();
        IT.sql("update case_file set withdrawn = true where number = ?", number);
        isNoLongerOpen(AUDITOR, ordered.id());
    }

    @Test
    void what_does_not_go_with_an_order_is_refused_and_not_passed_over() {
        assertThatThrownBy(() -> IT.as(
                        WORKER,
                        ExportDesk.class,
                        desk -> desk.order(
                                OrderExportBuilder.builder()
                                        .kind(ExportKind.cases)
                                        .format(ExportFormat.csv)
                                        .recipient("somebody")
                                        .build(),
                                CaseTableTest.WORDS)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("order-takes-no");
        assertThatThrownBy(() -> IT.as(
                        AUDITOR,
                        ExportDesk.class,
                        desk -> desk.orderActs(new OrderActs(ActList.FILES, null, null, "case"), ACT_WORDS)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("order-takes-no");
    }
}
