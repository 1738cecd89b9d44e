package org.amparo.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner is told of a grant that opens less than it says. */
class GrantWarningsTest {

    private static final String HOUSE = "gt-warned-house";
    private static final String EMPTY = "gt-warned-empty";
    private static final String OFFICE = "gt-warned-office";
    private static final Caller GUARD = Cast.caller("war.she", HOUSE, "GTM", Roles.SHELTER);
    private static final Caller KEEPER = Cast.caller("war.adm", HOUSE, "GTM", Roles.ADMINISTRATOR);
    private static final Caller WORKER = Cast.caller("war.wor", OFFICE, "GTM", Roles.CASEWORKER);

    private final BelowHttp it = BelowHttp.shared();

    private String number;

    @BeforeEach
    void a_case() {
        List.of(HOUSE, EMPTY, OFFICE).forEach(code -> Cast.register(it, code, "GTM"));
        List.of(GUARD, KEEPER, WORKER).forEach(it::known);
        number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private GrantView open(String organisation, String user, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(organisation)
                .user(user)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        return it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private List<GrantView> seenBy(Caller caller) {
        return it.as(caller, GrantDesk.class, desk -> desk.of(number));
    }

    @Test
    void of_an_organisation_it_is_told_what_none_of_its_accounts_may_see() {
        assertThat(open(HOUSE, null, "SERVICES", "HEALTH", "FREE_TEXT").aboveCeiling())
                .containsExactly("HEALTH", "FREE_TEXT");
        assertThat(open(OFFICE, null, "SERVICES", "HEALTH").aboveCeiling()).isEmpty();
        assertThat(open(EMPTY, null, "SERVICES", "HEALTH").aboveCeiling())
                .as("nobody knows who will sign in")
                .isEmpty();
        assertThat(seenBy(Cast.ANA)).extracting(GrantView::aboveCeiling).contains(List.of("HEALTH", "FREE_TEXT"));
    }

    @Test
    void a_bar_against_a_person_is_told_beside_each_of_her_grants() {
        long left = it.known(Cast.caller("war.kin", OFFICE, "GTM", Roles.CASEWORKER))
                .account();
        var toHer = open(null, "war.kin", "PROFILE").id();
        var toHouse = open(HOUSE, null, "PROFILE").id();
        // The same person, as the account that she has by now.
        long moved = it.known(Cast.caller("war.moved", OFFICE, "GTM", Roles.CASEWORKER))
                .account();
        it.sql("update account set ended_at = utc_timestamp(6), end_reason = 'MOVED' where id = ?", left);
        it.sql("update account a join account b on b.id = ? set a.sub = b.sub where a.id = ?", left, moved);
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user("war.moved")
                                .reason("kin of hers")
                                .build()));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .organisation(HOUSE)
                                .reason("kin of hers")
                                .build()));
        var late = open(null, "war.she", "SERVICES");
        assertThat(late.barredSince()).as("through her organisation").isNotNull();
        assertThat(seenBy(Cast.EVA))
                .filteredOn(grant -> List.of(toHer, toHouse, late.id()).contains(grant.id()))
                .hasSize(3)
                .allSatisfy(grant -> assertThat(grant.barredSince()).isNotNull());
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, toHouse, "it is over"));
        assertThat(seenBy(Cast.EVA))
                .filteredOn(grant -> grant.id().equals(toHouse))
                .as("what has ended is told to have ended")
                .allSatisfy(grant -> assertThat(grant.barredSince()).isNull())
                .hasSize(1);
        assertThat(seenBy(Cast.ANA))
                .as("bars are their supervisors' alone")
                .hasSize(3)
                .allSatisfy(grant -> assertThat(grant.barredSince()).isNull());
    }

    @Test
    void a_grant_to_what_has_ended_says_that_it_opens_nothing() {
        var office = "gt-warn-ending";
        Cast.register(it, office, "GTM");
        var worker = Cast.caller("war.end", office, "GTM", Roles.CASEWORKER);
        it.known(worker);
        var toOffice = open(office, null, "PROFILE");
        var toHer = open(null, "war.end", "SERVICES");
        assertThat(List.of(toOffice, toHer))
                .allSatisfy(grant -> assertThat(grant.granteeEnded()).isFalse());
        it.sql("update organisation set valid_from = '2020-01-01', valid_until = '2024-12-31' where code = ?", office);
        assertThat(seenBy(Cast.EVA))
                .filteredOn(grant -> List.of(toOffice.id(), toHer.id()).contains(grant.id()))
                .hasSize(2)
                .allSatisfy(grant -> assertThat(grant.granteeEnded()).isTrue());
        it.sql("update organisation set valid_until = null where code = ?", office);
        it.sql("update account set ended_at = utc_timestamp(6), end_reason = 'MOVED' where username = ?", "war.end");
        assertThat(seenBy(Cast.EVA))
                .filteredOn(grant -> List.of(toOffice.id(), toHer.id()).contains(grant.id()))
                .allSatisfy(grant ->
                        assertThat(grant.granteeEnded()).isEqualTo(grant.id().equals(toHer.id())));
    }
}
