package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @BeforeAll
    static void people() {
        Cast.register(IT, GUEST.organisation(), "GTM");
        IT.known(GUEST);
        Cast.register(IT, OFFICE, "GTM");
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
        var query = CaseQueryBuilder.builder().page(new PageRequest(0, 10)).build();
        var order = OrderExport.ofCases(query, ExportFormat.csv);
        var ordered = IT.as(author, ExportDesk.class, desk -> desk.order(order, CaseTableTest.WORDS));
        var done = new CompletableFuture<Void>();
        IT.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get();
        return ordered.id();
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
}
