package org.amparo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.jobs.Background;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Callers;
import org.junit.jupiter.api.Test;

/** The harness does what the server does, as far as the tests that stand on it rely on it. */
class BelowHttpTest {

    private final BelowHttp it = BelowHttp.shared();

    @Test
    void the_caller_is_read_from_her_token() {
        assertThat(it.known(Cast.EVA))
                .usingRecursiveComparison()
                .ignoringFields("account", "organisationName", "organisationBrief")
                .isEqualTo(Cast.EVA);
    }

    @Test
    void who_is_not_signed_in_or_has_no_claims_is_nobody() {
        assertThatThrownBy(() -> it.bean(Callers.class).current()).isInstanceOf(EJBAccessException.class);
        var roles = Map.<String, Object>of("realm_access", Map.of("roles", List.of("caseworker")));
        assertThatThrownBy(() ->
                        it.withClaims("ana", roles, () -> it.bean(Callers.class).current()))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void one_transaction_has_one_persistence_context_and_the_next_has_another() {
        var found = it.inTransaction(() -> {
            var first = organisation();
            assertThat(organisation()).isSameAs(first);
            assertThat(it.entityManager().contains(first)).isTrue();
            return first;
        });
        assertThat(it.inTransaction(this::organisation)).isNotSameAs(found);
    }

    @Test
    void reads_outside_a_transaction_give_their_connections_back() {
        for (int i = 0; i < 3 * BelowHttp.CONNECTIONS; i++) {
            assertThat(it.bean(Organisations.class)
                            .ofCountry("GTM", it.bean(Today.class).in("GTM")))
                    .isNotEmpty();
        }
    }

    private Organisation organisation() {
        return it.bean(Organisations.class).byCode("gt-svet").orElseThrow();
    }

    @Test
    void a_step_of_a_job_commits_under_its_author_though_the_transaction_around_it_does_not() {
        var organisations = it.bean(Organisations.class);
        var administrator = it.known(Cast.ADMINISTRATOR);
        assertThatThrownBy(() -> it.inTransaction(() -> {
                    it.bean(Background.class).step(Author.of(administrator), () -> {
                        organisations.appoint(organisations.newKeeper("PER", LocalDate.of(2026, 1, 1)));
                        return null;
                    });
                    throw new IllegalStateException("around it");
                }))
                .hasMessage("around it");
        assertThat(
                        it.rows(
                                """
                                select r.username from register_keeper k
                                join register_keeper_aud a on a.id = k.id join revision r on r.id = a.rev
                                where k.country = 'PER'"""))
                .containsExactly(List.of("adm"));
    }

    @Test
    void a_job_begins_after_the_commit_of_its_order() throws Exception {
        var seen = new CompletableFuture<Long>();
        it.as(
                Cast.ADMINISTRATOR,
                () -> it.inTransaction(() -> {
                    it.bean(Background.class)
                            .start(
                                    Author.of(it.bean(Callers.class).current()),
                                    () -> seen.complete(it.database()
                                            .number("select count(*) from organisation where code = 'gt-ordered'")));
                    Cast.register(it, "gt-ordered", "GTM");
                    return null;
                }));
        assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void an_order_that_is_not_valid_does_not_reach_the_desk() {
        var order = OpenCaseBuilder.builder().build();
        assertThatThrownBy(() -> it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void the_application_has_no_more_rights_than_in_an_installation() {
        assertThatThrownBy(() -> it.inTransaction(() -> it.entityManager()
                        .createNativeQuery("delete from revision")
                        .executeUpdate()))
                .hasStackTraceContaining("DELETE command denied");
    }

    @Test
    void another_application_beside_has_its_own_database_and_clock() {
        try (var other = BelowHttp.with(TestDatabase.create("beside"))) {
            other.passTime(Duration.ofDays(1));
            Cast.register(other, "gt-beside", "GTM");
            var known = other.as(Cast.ANA, OrganisationDesk.class, desk -> desk.ofCountry("GTM"));
            assertThat(known).hasSize(2);
            assertThat(it.rows("select id from organisation where code = 'gt-beside'"))
                    .isEmpty();
            assertThat(it.bean(Today.class).in("GTM"))
                    .isNotEqualTo(other.bean(Today.class).in("GTM"));
        }
        assertThat(it.inTransaction(this::organisation).code()).isEqualTo("gt-svet");
    }
}
