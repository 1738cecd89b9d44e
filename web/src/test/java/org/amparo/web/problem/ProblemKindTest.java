package org.amparo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemKindTest {

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(new EJBAccessException("WFLYEJB0364"), 403),
                Arguments.of(new NotFound(), 404),
                Arguments.of(new ConstraintViolationException(Set.of()), 400),
                Arguments.of(new OptimisticLockException(), 409),
                Arguments.of(new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062), 409),
                Arguments.of(new SQLIntegrityConstraintViolationException("Column cannot be null", "23000", 1048), 500),
                Arguments.of(new StaleVersion(), 412),
                Arguments.of(new VersionMissing(), 428),
                Arguments.of(new InvalidInput("role", "not-one-of"), 400),
                Arguments.of(new RuleViolation("service-in-future"), 422),
                Arguments.of(new JsonbException("unexpected character"), 400),
                Arguments.of(new IllegalStateException("select * from case_file"), 500));
    }

    @ParameterizedTest
    @MethodSource("table")
    void means_the_status_of_the_table(Exception thrown, int status) {
        assertThat(ProblemKind.of(thrown).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("table")
    void means_the_same_inside_what_a_container_wraps_it_in(Exception thrown, int status) {
        var wrapped = new EJBException(new IllegalStateException("rolled back", thrown));
        assertThat(ProblemKind.of(wrapped).status()).isEqualTo(status);
    }

    @Test
    void a_rule_that_a_value_breaks_while_it_is_read_stays_a_rule() {
        var found = ProblemKind.of(new JsonbException("cannot create", new RuleViolation("date-not-understood")));
        assertThat(found.kind()).isEqualTo(ProblemKind.RULE);
        assertThat(found.cause()).isInstanceOf(RuleViolation.class);
    }
}
