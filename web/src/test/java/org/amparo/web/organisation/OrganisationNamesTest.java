package org.amparo.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.junit.jupiter.api.Test;

class OrganisationNamesTest {

    private final OrganisationView north = named("gt-luz-norte", "Casa Luz");
    private final OrganisationView south = named("gt-luz-sur", "casa luz ");
    private final OrganisationView other = named("gt-alba", "Alba");

    @Test
    void two_of_the_same_name_are_told_apart_by_their_codes() {
        var names = new OrganisationNames();
        var all = List.of(north, south, other);
        assertThat(all.stream().map(one -> names.among(all, one)))
                .containsExactly("Casa Luz (gt-luz-norte)", "casa luz  (gt-luz-sur)", "Alba");
        assertThat(names.among(List.of(other), north))
                .as("not among them itself")
                .isEqualTo("Casa Luz");
    }

    private static OrganisationView named(String code, String name) {
        return new OrganisationView(code, name, null, "GTM", "NGO", null);
    }
}
