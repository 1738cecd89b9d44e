package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
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

    @BeforeAll
    static void people() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(WORKER);
        IT.known(SUPERVISOR);
    }

    private static String open() {
        return IT.as(WORKER, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static String written() throws Exception {
        var query = CaseQueryBuilder.builder().page(new PageRequest(0, 10)).build();
        var order = OrderExport.ofCases(query, ExportFormat.csv);
        var ordered = IT.as(WORKER, ExportDesk.class, desk -> desk.order(order, CaseTableTest.WORDS));
        var done = new CompletableFuture<Void>();
        IT.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get();
        return ordered.id();
    }

    private static ExportedFile file(String id) {
        return IT.as(WORKER, ExportDesk.class, desk -> desk.file(id));
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
        assertThatThrownBy(() -> file(id)).isInstanceOf(RuleViolation.class).hasMessage("file-no-longer-open");
        assertThat(file(written()).path()).as("ordered anew").exists();
        IT.act(SUPERVISOR, BarDesk.class, desk -> desk.lift(hidden, bar.id(), "it was a mistake"));
        assertThat(file(id).path()).exists();
    }
}
