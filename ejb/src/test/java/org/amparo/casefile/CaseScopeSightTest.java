package org.amparo.casefile;

import static org.amparo.casefile.ScopeCases.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What is open of a case that a grant lets her find. */
class CaseScopeSightTest {

    private final BelowHttp it = BelowHttp.shared();
    private final ScopeCases cases = new ScopeCases(it);

    @Test
    void what_a_grant_opens_is_what_it_names_within_the_role() {
        var file = cases.file(cases.open());
        cases.grant(file, null, 0, null);
        assertThat(sight(file, Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE), false));
        assertThat(sight(file, Cast.caller("cas", OFFICE, "GTM", Roles.CASEWORKER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE, DataCategory.FREE_TEXT), false));
        assertThat(sight(file, Cast.ANA)).isEqualTo(new Sight(EnumSet.allOf(DataCategory.class), true));
        assertThat(sight(file, Cast.EVA).of(DataCategory.SENSITIVE_IDENTITY)).isFalse();
    }

    @Test
    void a_grant_to_her_account_adds_to_the_one_to_her_organisation() {
        var file = cases.file(cases.open());
        var her = Cast.caller("cas", OFFICE, "GTM", Roles.CASEWORKER);
        it.known(her);
        cases.grant(file, null, 0, null);
        it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(),
                        GrantAccessBuilder.builder()
                                .user("cas")
                                .categories(List.of("HEALTH"))
                                .basis("REFERRAL")
                                .build()));
        assertThat(sight(file, her).categories())
                .containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.FREE_TEXT, DataCategory.HEALTH);
    }

    private Sight sight(CaseFile file, Caller caller) {
        var known = it.known(caller);
        return it.inTransaction(() -> it.bean(CaseFiles.class).inSight(file.number(), known))
                .sight();
    }
}
