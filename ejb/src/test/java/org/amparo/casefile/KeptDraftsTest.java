package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which drafts somebody is told that she can go on with. */
class KeptDraftsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-kept-office";

    @BeforeAll
    static void an_office() {
        Cast.register(IT, OFFICE, "GTM");
    }

    private static Caller worker(String organisation) {
        var caller = Cast.caller(
                "kept." + UUID.randomUUID().toString().substring(0, 6), organisation, "GTM", Roles.CASEWORKER);
        IT.known(caller);
        return caller;
    }

    private static String open() {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    private static void type(Caller caller, String form, String number) {
        var place = new DraftPlace(form, number);
        var open = IT.as(caller, DraftDesk.class, desk -> desk.find(place)).open();
        IT.as(caller, DraftDesk.class, desk -> desk.keep(place, "typed", open));
    }

    private static List<KeptDraft> kept(Caller caller) {
        Page<KeptDraft> all = IT.as(caller, DraftDesk.class, desk -> desk.kept(new PageRequest(0, 200)));
        assertThat(all.total()).isEqualTo(all.items().size());
        Page<KeptDraft> first = IT.as(caller, DraftDesk.class, desk -> desk.kept(new PageRequest(0, 1)));
        assertThat(first.total()).isEqualTo(all.total());
        return all.items();
    }

    private static GrantView grant(String number, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        return IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    @Test
    void hers_are_told_the_last_one_first_with_their_cases() {
        var ana = worker("gt-svet");
        var number = open();
        type(ana, "intake", null);
        type(ana, "section-profile", number);
        assertThat(kept(ana))
                .extracting(KeptDraft::form, KeptDraft::caseNumber)
                .containsExactly(tuple("section-profile", number), tuple("intake", null));
        assertThat(kept(ana).get(0).person().sex()).isEqualTo("F");
        assertThat(kept(worker("gt-svet"))).as("they are hers alone").isEmpty();
        assertThat(IT.rows(
                        "select operation, cases from access_log where username = ? and operation = 'drafts'",
                        ana.username()))
                .as("the case is shown")
                .contains(List.of("drafts", 1));
    }

    @Test
    void one_whose_case_is_closed_or_hidden_or_whose_week_is_over_is_not() {
        var ana = worker("gt-svet");
        var closed = open();
        var hidden = open();
        var old = open();
        List.of(closed, hidden, old).forEach(number -> type(ana, "decision", number));
        assertThat(kept(ana)).hasSize(3);
        int version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(closed)).version();
        IT.as(Cast.ANA, CaseDesk.class, desk -> desk.close(closed, new CloseCase(version, null, "INDEPENDENT", "r")));
        IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        hidden,
                        BarAccessBuilder.builder()
                                .user(ana.username())
                                .reason("kin of hers")
                                .build()));
        IT.sql("update draft set saved_at = saved_at - interval 8 day where case_number = ?", old);
        assertThat(kept(ana)).isEmpty();
    }

    @Test
    void one_that_would_be_thrown_away_is_not_told_and_still_says_so_where_it_was_typed() {
        var sol = worker(OFFICE);
        var number = open();
        grant(number, "PROFILE", "SERVICES");
        var wide = grant(number, "PROFILE", "SERVICES", "FREE_TEXT");
        type(sol, "service", number);
        assertThat(kept(sol)).extracting(KeptDraft::caseNumber).containsExactly(number);
        IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, wide.id(), "it is over"));
        assertThat(kept(sol)).isEmpty();
        var gone = IT.as(sol, DraftDesk.class, desk -> desk.find(new DraftPlace("service", number)));
        assertThat(gone.thrownAway()).isTrue();
    }
}
