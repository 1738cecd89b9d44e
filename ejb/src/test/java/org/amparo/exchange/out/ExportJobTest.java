package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.shared.PageRequest;
import org.junit.jupiter.api.Test;

class ExportJobTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Caller AUTHOR = account(7);

    @Test
    void a_file_is_kept_for_a_day_and_its_record_stays() {
        ExportJob job = job(ExportKind.register);
        job.begin("name");
        job.finish(new Written(3, 9L, 2L, 100, "ab"), NOW);
        assertThat(job.isOver(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(job.isOver(NOW.plus(Duration.ofDays(1)).plusSeconds(1))).isTrue();
        job.expire();
        assertThat(job.fileName()).isNull();
        ExportView view = job.view(Map.of());
        assertThat(view.state()).isEqualTo(ExportState.EXPIRED);
        assertThat(view.counts()).isEqualTo(Map.of("cases", 3L, "events", 9L, "availability", 2L));
        assertThat(view.sha256()).isEqualTo("ab");
        assertThat(view.keptUntil()).isNull();
    }

    @Test
    void rows_written_so_far_are_shown_until_the_end() {
        ExportJob job = job(ExportKind.cases);
        job.begin("name");
        assertThat(job.view(Map.of("cases", 200L)).counts()).isEqualTo(Map.of("cases", 200L));
        job.finish(new Written(500, null, null, 100, "ab"), NOW);
        assertThat(job.view(Map.of()).counts()).isEqualTo(Map.of("cases", 500L));
    }

    @Test
    void a_failed_export_has_no_file() {
        ExportJob job = job(ExportKind.cases);
        job.begin("name");
        job.fail("server-stopped", NOW);
        assertThat(job.fileName()).isNull();
        assertThat(job.isUnfinished()).isFalse();
        assertThat(job.isOver(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void it_is_its_account_s_and_not_that_of_another_of_the_same_name() {
        assertThat(job(ExportKind.cases).isOf(AUTHOR)).isTrue();
        assertThat(job(ExportKind.cases).isOf(account(8))).isFalse();
    }

    @Test
    void an_order_from_the_page_keeps_the_filter_of_the_list_and_says_it() {
        var list = CaseQueryBuilder.builder()
                .number("GT-7K")
                .status(CaseStatus.CONFIRMED)
                .open(true)
                .identifiedIn(2019)
                .sort(CaseQuery.Sort.NUMBER)
                .page(new PageRequest(3, 25))
                .build();
        OrderExport order = OrderExport.ofCases(list, ExportFormat.csv);
        assertThat(order.query().said(UnaryOperator.identity()))
                .isEqualTo("number=part&status=CONFIRMED&open=true&identifiedIn=2019");
        assertThat(order.query())
                .usingRecursiveComparison()
                .ignoringFields("page")
                .isEqualTo(list);
    }

    private static Caller account(long id) {
        return CallerBuilder.builder()
                .account(id)
                .username("s.gt")
                .organisation("gt-svet")
                .organisationName("gt-svet")
                .organisationBrief("gt-svet")
                .country("GTM")
                .roles(Set.of("supervisor", "auditor"))
                .build();
    }

    private static ExportJob job(ExportKind kind) {
        return ExportJob.ordered(kind, ExportFormat.csv, "GTM", null, AUTHOR, NOW);
    }
}
