package org.amparo.casefile.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.list.CaseQuery.Sort;
import org.amparo.security.Caller;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list is turned over page by page: each case once, and on each page the number of all. */
class CaseListTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Caller WORKER =
            Cast.caller("hojea." + UUID.randomUUID().toString().substring(0, 6), "gt-svet", "GTM", "caseworker");

    private static CaseRows page(Sort sort, String worker, int page) {
        var query = CaseQueryBuilder.builder()
                .assignedTo(worker)
                .sort(sort)
                .descending(true)
                .page(new PageRequest(page, 2))
                .build();
        return IT.as(WORKER, CaseListDesk.class, desk -> desk.search(query));
    }

    @ParameterizedTest
    @EnumSource
    void each_page_says_how_many_there_are(Sort sort) {
        var opened = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            opened.add(IT.as(WORKER, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                    .number());
        }
        long all = IT.as(WORKER, CaseListDesk.class, desk -> desk.count(CaseQueryBuilder.builder()
                        .assignedTo(WORKER.username())
                        .descending(true)
                        .page(new PageRequest(0, 1))
                        .build())
                .number());

        List<String> read = new ArrayList<>();
        for (int page = 0; page * 2L < all; page++) {
            var shown = page(sort, WORKER.username(), page);
            assertThat(shown.total()).as("page %d", page).isEqualTo(all);
            shown.items().forEach(row -> read.add(row.number()));
        }
        assertThat(read).doesNotHaveDuplicates().hasSize((int) all).containsAll(opened);

        var beyond = page(sort, WORKER.username(), 50);
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).as("beyond the end").isEqualTo(all);
        assertThat(page(sort, "nobody", 0).total()).isZero();
        var whole = IT.as(
                WORKER,
                CaseListDesk.class,
                desk -> desk.search(CaseQueryBuilder.builder()
                        .assignedTo(WORKER.username())
                        .sort(sort)
                        .page(new PageRequest(0, 200))
                        .build()));
        assertThat(whole.items()).hasSize((int) all);
        assertThat(whole.total()).as("shown whole").isEqualTo(all);
    }
}
