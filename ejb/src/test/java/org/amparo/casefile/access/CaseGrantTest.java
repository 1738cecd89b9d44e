package org.amparo.casefile.access;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.junit.jupiter.api.Test;

class CaseGrantTest {

    private final CaseFile file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");

    private static final Instant NOON = Instant.parse("2026-03-12T18:00:00Z");

    private CaseGrant grant(GrantBasis basis, String... categories) {
        return CaseGrant.to(
                file,
                Grantee.of(CaseFileSamples.organisation("gt-mp", "GTM")),
                Coding.set(CodeList.DATA_CATEGORY, List.of(categories)),
                basis.name(),
                NOON);
    }

    @Test
    void a_grant_names_one_grantee() {
        refused("grant-needs-one-grantee", () -> new Grantee(null, null));
    }

    @Test
    void a_grant_holds_from_its_beginning_until_the_moment_of_its_end() {
        var grant = grant(GrantBasis.REFERRAL, "PROFILE");
        assertThat(grant.holdsAt(NOON.minusNanos(1000))).isFalse();
        assertThat(grant.holdsAt(NOON)).isTrue();
        grant.endAt(NOON.plusSeconds(3600));
        assertThat(grant.holdsAt(NOON.plusSeconds(3599))).isTrue();
        assertThat(grant.holdsAt(NOON.plusSeconds(3600))).isFalse();
        refused("grant-over-already", () -> grant.endAt(NOON));
    }

    @Test
    void a_grant_that_is_ended_is_over_at_once_and_ended_once() {
        var grant = grant(GrantBasis.REFERRAL, "PROFILE");
        grant.end(NOON.plusSeconds(10));
        assertThat(grant.holdsAt(NOON.plusSeconds(10))).isFalse();
        refused("grant-already-ended", () -> grant.end(NOON.plusSeconds(20)));
    }

    @Test
    void a_basis_opens_no_more_than_it_can() {
        refused("category-above-basis", () -> grant(GrantBasis.PROSECUTION, "LEGAL", "HEALTH"));
        refused("category-above-basis", () -> grant(GrantBasis.BREAK_GLASS, "HOUSING_PLACE"));
        var grant = grant(GrantBasis.STATUS_REQUEST, "PROFILE", "FREE_TEXT");
        grant.narrowTo(Set.of(DataCategory.PROFILE, DataCategory.LEGAL));
        assertThat(grant.categories()).containsExactly(DataCategory.PROFILE);
    }
}
