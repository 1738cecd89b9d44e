package org.amparo.oversight;

import static org.amparo.oversight.OversightWeek.COUNTRY;
import static org.amparo.oversight.OversightWeek.HOUSE;
import static org.amparo.oversight.OversightWeek.IT;
import static org.amparo.oversight.OversightWeek.OFFICE;
import static org.amparo.oversight.OversightWeek.OF_HOUSE;
import static org.amparo.oversight.OversightWeek.SUPERVISOR;
import static org.amparo.oversight.OversightWeek.WORKER;
import static org.amparo.oversight.OversightWeek.changes;
import static org.amparo.oversight.OversightWeek.grant;
import static org.amparo.oversight.OversightWeek.list;
import static org.amparo.oversight.OversightWeek.named;
import static org.amparo.oversight.OversightWeek.of;
import static org.amparo.oversight.OversightWeek.open;
import static org.amparo.oversight.OversightWeek.reads;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.security.Roles;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an auditor is not told: of cases that are barred to her, and of those that are withdrawn. */
class HiddenActsTest {

    @BeforeAll
    static void a_week_of_somebodys_work() {
        OversightWeek.begin();
    }

    @Test
    void whoever_is_barred_from_a_case_is_told_nothing_of_it() {
        var barred = Cast.caller("over.barred", "gt-svet", "GTM", Roles.AUDITOR);
        IT.known(barred);
        String hidden = open(WORKER);
        String beside = open(WORKER);
        list(WORKER, null);
        IT.as(SUPERVISOR, CaseDesk.class, desk -> desk.find(hidden));
        var listed = reads(barred, of(WORKER), ReadKind.LIST).items().get(0);
        assertThat(named(barred, listed)).contains(hidden, beside);
        IT.as(
                SUPERVISOR,
                BarDesk.class,
                desk -> desk.set(
                        hidden,
                        BarAccessBuilder.builder()
                                .user("over.barred")
                                .reason("her sister works there")
                                .build()));

        var asked = ActQueryBuilder.builder().number(hidden).build();
        assertThat(reads(barred, asked, null).total()).isZero();
        assertThat(changes(barred, asked, null).total()).isZero();
        ActTotals totals = IT.as(barred, OversightDesk.class, desk -> desk.totals(asked));
        assertThat(totals).isEqualTo(new ActTotals(0, 0, 0, 0));
        assertThat(reads(barred, of(SUPERVISOR), null).items())
                .flatExtracting(ReadAct::numbers)
                .doesNotContain(hidden);
        assertThat(reads(barred, of(SUPERVISOR), ReadKind.PAGE).total())
                .as("an act on it alone is left out")
                .isLessThan(reads(COUNTRY, of(SUPERVISOR), ReadKind.PAGE).total());
        assertThat(changes(barred, of(SUPERVISOR), "bar").total()).isZero();
        assertThat(changes(COUNTRY, of(SUPERVISOR), "bar").total()).isPositive();
        var after = reads(barred, of(WORKER), ReadKind.LIST).items().stream()
                .filter(act -> act.act() == listed.act())
                .findFirst()
                .orElseThrow();
        assertThat(after.cases()).isEqualTo(listed.cases() - 1);
        assertThat(named(barred, after)).contains(beside).doesNotContain(hidden);
        assertThat(changes(barred, of(WORKER), null).items())
                .flatExtracting(ChangeAct::parts)
                .flatExtracting(ChangeAct.Part::numbers)
                .contains(beside)
                .doesNotContain(hidden);
    }

    @Test
    void an_act_of_others_is_not_there_for_a_case_of_hers_that_is_barred_to_her() {
        var barred = Cast.caller("over.house-barred", HOUSE, "GTM", Roles.AUDITOR);
        var lead = Cast.caller("over.house-lead", HOUSE, "GTM", Roles.SUPERVISOR);
        var worker = Cast.caller("over.elsa", OFFICE, "GTM", Roles.CASEWORKER);
        List.of(barred, lead, worker).forEach(IT::known);
        String hers = open(OF_HOUSE);
        grant(hers, "over.elsa");
        list(worker, hers);
        var query = of(worker);
        long before = reads(barred, query, ReadKind.SEARCH).total();
        assertThat(before).isPositive();
        IT.as(
                lead,
                BarDesk.class,
                desk -> desk.set(
                        hers,
                        BarAccessBuilder.builder()
                                .user("over.house-barred")
                                .reason("her sister works there")
                                .build()));
        assertThat(reads(barred, query, ReadKind.SEARCH).total()).isEqualTo(before - 1);
    }

    @Test
    void what_was_done_with_a_withdrawn_case_is_told_without_its_number() {
        String gone = open(WORKER);
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(gone));
        list(WORKER, gone);
        long before = reads(COUNTRY, of(WORKER), null).total();
        IT.sql("update case_file set withdrawn = true where number = ?", gone);
        assertThat(reads(COUNTRY, ActQueryBuilder.builder().number(gone).build(), null)
                        .total())
                .isZero();
        var left = reads(COUNTRY, of(WORKER), null);
        assertThat(left.total()).as("the acts stay").isEqualTo(before);
        assertThat(left.items()).flatExtracting(ReadAct::numbers).doesNotContain(gone);
        assertThat(left.items())
                .extracting(act -> String.valueOf(act.asked()))
                .noneMatch(asked -> asked.contains(gone));
        assertThat(changes(COUNTRY, of(WORKER), null).items())
                .flatExtracting(ChangeAct::parts)
                .flatExtracting(ChangeAct.Part::numbers)
                .doesNotContain(gone);
    }
}
