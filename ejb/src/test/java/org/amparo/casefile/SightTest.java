package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.amparo.casefile.access.GrantBasis;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private final CaseFile file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");

    private static Caller caller(String username, String organisation, String role) {
        long account = username.equals("ana") ? CaseFileSamples.ASSIGNED : 99;
        return CallerBuilder.builder()
                .account(account)
                .username(username)
                .organisation(organisation)
                .organisationName(organisation)
                .organisationBrief(organisation)
                .country("GTM")
                .roles(Set.of(role))
                .build();
    }

    private static final Set<DataCategory> EVERYTHING = EnumSet.allOf(DataCategory.class);

    @Test
    void the_assigned_worker_of_the_owner_sees_everything() {
        var sight = Sight.of(caller("ana", "gt-svet", Roles.CASEWORKER), file, Set.of());
        assertThat(sight.categories()).containsExactlyInAnyOrder(DataCategory.values());
        assertThat(sight.owner()).isTrue();
    }

    @Test
    void her_colleague_sees_everything_but_what_is_for_the_assigned_worker_alone() {
        var sight = Sight.of(caller("eva", "gt-svet", Roles.SUPERVISOR), file, Set.of());
        assertThat(sight.categories()).isEqualTo(EnumSet.complementOf(EnumSet.of(DataCategory.SENSITIVE_IDENTITY)));
    }

    @Test
    void a_grant_is_asked_for_where_it_could_open_more() {
        assertThat(Sight.isWhole(caller("ana", "gt-svet", Roles.CASEWORKER), file))
                .isTrue();
        assertThat(Sight.isWhole(caller("eva", "gt-svet", Roles.SUPERVISOR), file))
                .isFalse();
        assertThat(Sight.isWhole(caller("mar", "gt-mp", Roles.PROSECUTOR), file))
                .isFalse();
        assertThat(Sight.isWhole(caller("aud", "gt-mp", Roles.AUDITOR), file)).isTrue();
    }

    @Test
    void whoever_takes_a_case_herself_is_not_shown_what_is_for_the_assigned_worker_alone() {
        var leo = CallerBuilder.builder()
                .account(8)
                .username("leo")
                .organisation("gt-svet")
                .organisationName("gt-svet")
                .organisationBrief("gt-svet")
                .country("GTM")
                .roles(Set.of(Roles.CASEWORKER))
                .build();
        file.assignTo(8, "leo", true);
        assertThat(Sight.of(leo, file, Set.of()).of(DataCategory.SENSITIVE_IDENTITY))
                .isFalse();
        file.assignTo(8, "leo", false);
        assertThat(Sight.of(leo, file, Set.of()).of(DataCategory.SENSITIVE_IDENTITY))
                .as("assigned by a colleague")
                .isTrue();
        file.assignTo(8, "leo", true);
        assertThat(Sight.of(leo, file, Set.of()).of(DataCategory.SENSITIVE_IDENTITY))
                .as("assigned to herself once more, as she was")
                .isTrue();
    }

    @Test
    void an_organisation_of_the_same_code_in_another_country_owns_nothing() {
        var foreign = CallerBuilder.builder()
                .account(99)
                .username("eva")
                .organisation("gt-svet")
                .organisationName("gt-svet")
                .organisationBrief("gt-svet")
                .country("CRI")
                .roles(Set.of(Roles.CASEWORKER))
                .build();
        assertThat(Sight.of(foreign, file, Set.of()).categories()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SHELTER, Roles.PROSECUTOR, Roles.ADMINISTRATOR, Roles.SECRETARIAT, Roles.AUDITOR})
    void no_other_role_of_the_owner_sees_anything_without_a_grant(String role) {
        var sight = Sight.of(caller("leo", "gt-svet", role), file, Set.of());
        assertThat(sight.categories()).isEmpty();
        assertThat(sight.owner()).isFalse();
    }

    @Test
    void shelter_staff_never_read_the_story_whatever_a_grant_says() {
        var sight = Sight.of(caller("sol", "gt-albergue", Roles.SHELTER), file, EVERYTHING);
        assertThat(sight.categories())
                .doesNotContain(
                        DataCategory.FREE_TEXT,
                        DataCategory.EXPLOITATION,
                        DataCategory.LEGAL,
                        DataCategory.SENSITIVE_IDENTITY,
                        DataCategory.BIRTH_DATE)
                .contains(DataCategory.HOUSING_PLACE);
    }

    @Test
    void prosecutors_never_see_shelter_places_or_health_whatever_a_grant_says() {
        var sight = Sight.of(caller("paz", "gt-mp", Roles.PROSECUTOR), file, EVERYTHING);
        assertThat(sight.categories())
                .doesNotContain(DataCategory.HOUSING_PLACE, DataCategory.HEALTH, DataCategory.PSYCHOSOCIAL)
                .contains(DataCategory.LEGAL);
    }

    @Test
    void administrators_see_no_case_content_even_with_a_grant() {
        var sight = Sight.of(caller("adm", "corett-st", Roles.ADMINISTRATOR), file, EVERYTHING);
        assertThat(sight.categories()).isEmpty();
    }

    @Test
    void the_name_of_the_assigned_worker_alone_is_not_the_worker() {
        var namesake = CallerBuilder.builder()
                .account(99)
                .username("ana")
                .organisation("gt-svet")
                .organisationName("gt-svet")
                .organisationBrief("gt-svet")
                .country("GTM")
                .roles(Set.of(Roles.CASEWORKER))
                .build();
        assertThat(Sight.of(namesake, file, Set.of()).of(DataCategory.SENSITIVE_IDENTITY))
                .isFalse();
    }

    @Test
    void an_emergency_never_opens_places_counselling_or_links() {
        var sight = Sight.of(caller("sol", "gt-ong", Roles.CASEWORKER), file, GrantBasis.BREAK_GLASS.ceiling());
        assertThat(sight.categories())
                .contains(DataCategory.PROFILE, DataCategory.HEALTH)
                .doesNotContain(
                        DataCategory.HOUSING_PLACE,
                        DataCategory.PSYCHOSOCIAL,
                        DataCategory.FAMILY,
                        DataCategory.SENSITIVE_IDENTITY);
    }
}
