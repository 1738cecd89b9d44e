package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.AnnounceAccount;
import org.amparo.organisation.KeptOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a record says that its reader may do with it is what its desk lets her do. */
class RecordsMayNowTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final String OFFICE = "gt-may-record";

    private final String number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
            .number();

    @BeforeAll
    static void others() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(Cast.caller("may.hidden", "gt-svet", "GTM", Roles.CASEWORKER));
    }

    private GrantView grant(Caller reader) {
        List<GrantView> grants = IT.as(reader, GrantDesk.class, desk -> desk.of(number));
        return grants.get(0);
    }

    @Test
    void a_grant_is_ended_once_and_by_a_supervisor() {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        var opened = IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
        assertThat(opened.endable()).isTrue();
        assertThat(grant(Cast.ANA).endable()).isFalse();
        // Her role is refused at the door; below it the act refuses her too.
        refused(
                "case-not-owned",
                () -> IT.act(Cast.ANA, GrantDesk.class, desk -> desk.end(number, opened.id(), "it is over")));
        assertThat(grant(Cast.EVA).endable()).isTrue();
        IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, opened.id(), "it is over"));
        assertThat(grant(Cast.EVA).endable()).isFalse();
        refused(
                "grant-already-ended",
                () -> IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, opened.id(), "it is over")));
    }

    @Test
    void a_bar_is_lifted_once() {
        var order = BarAccessBuilder.builder()
                .user("may.hidden")
                .reason("kin of hers")
                .build();
        var set = IT.as(Cast.EVA, BarDesk.class, desk -> desk.set(number, order));
        assertThat(set.liftable()).isTrue();
        IT.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, set.id(), "it is over"));
        List<BarView> bars = IT.as(Cast.EVA, BarDesk.class, desk -> desk.of(number));
        assertThat(bars).extracting(BarView::liftable).containsExactly(false);
        refused(
                "bar-already-lifted",
                () -> IT.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, set.id(), "it is over")));
    }

    private boolean correctable(String id) {
        return IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.find(number, id)).correctable();
    }

    @Test
    void a_service_is_corrected_while_it_stands_and_its_case_is_open() {
        var order = FullCase.service(ServiceKind.BASIC_NEEDS, null, null);
        var kept = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
        var taken = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
        assertThat(taken.correctable()).isTrue();
        IT.act(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.withdraw(number, taken.id(), taken.version(), "it stands twice"));
        assertThat(correctable(taken.id())).isFalse();
        assertThat(correctable(kept.id())).isTrue();
        int version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        IT.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(version, null, "PLAN_COMPLETED", null)));
        assertThat(correctable(kept.id())).isFalse();
        refused(
                "case-is-closed",
                () -> IT.act(
                        Cast.ANA,
                        ServiceDesk.class,
                        desk -> desk.withdraw(number, kept.id(), kept.version(), "it stands twice")));
    }

    private static AccountView account(String username) {
        List<AccountView> all = IT.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry("CRI"));
        return all.stream()
                .filter(known -> known.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_administrator_ends_accounts_but_not_her_own_and_none_twice() {
        String name = "may." + UUID.randomUUID().toString().substring(0, 8);
        var announced = IT.as(
                Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.announce(new AnnounceAccount(name, "cr-conatt")));
        assertThat(announced.endable()).isTrue();
        assertThat(account(name).endable()).isTrue();
        IT.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(announced.id()));
        assertThat(account(name).endable()).isFalse();
        refused(
                "account-already-ended",
                () -> IT.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(announced.id())));
        var own = account(Cast.ADMINISTRATOR.username());
        assertThat(own.endable()).isFalse();
        refused("account-is-yours", () -> IT.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(own.id())));
    }

    private static KeptOrganisation organisation(String country, String code) {
        List<KeptOrganisation> all = IT.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf(country));
        return all.stream()
                .filter(known -> known.organisation().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_administrator_ends_organisations_but_not_her_own() {
        assertThat(organisation("GTM", OFFICE).endable()).isTrue();
        String own = Cast.ADMINISTRATOR.organisation();
        assertThat(organisation("CRI", own).endable()).isFalse();
        refused(
                "organisation-is-your-own",
                () -> IT.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(own)));
    }
}
