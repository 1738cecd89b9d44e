package org.amparo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** The list of organisations, as everybody reads it and as its keeper does. */
class OrganisationDeskTest {

    private static final String OVER = "hn-over-office";
    private static final String HOLDS = "hn-holds-office";

    private final BelowHttp it = BelowHttp.shared();

    @Test
    void the_administrator_sees_an_ended_organisation_that_is_offered_to_nobody() {
        Cast.register(it, OVER, "HND");
        Cast.register(it, HOLDS, "HND");
        LocalDate today = it.bean(AppClock.class).today();
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(OVER));
        List<KeptOrganisation> ever = it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf("HND"));
        assertThat(ever)
                .filteredOn(kept ->
                        List.of(OVER, HOLDS).contains(kept.organisation().code()))
                .extracting(kept -> kept.organisation().code(), KeptOrganisation::lastDay)
                .containsExactly(tuple(HOLDS, null), tuple(OVER, today.minusDays(1)));
        List<OrganisationView> offered =
                it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.ofCountry("HND"));
        assertThat(offered).extracting(OrganisationView::code).contains(HOLDS).doesNotContain(OVER);
    }

    @Test
    void what_is_no_country_has_no_list() {
        assertThatThrownBy(() -> it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf("Honduras")))
                .isInstanceOf(NotFound.class);
    }
}
