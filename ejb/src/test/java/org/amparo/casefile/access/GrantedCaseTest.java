package org.amparo.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What lists read of granted cases follows grant and case, whoever changes which of them at the same moment. */
class GrantedCaseTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static long open() {
        String number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        return (Long) IT.rows("select id from case_file where number = ?", number)
                .get(0)
                .get(0);
    }

    private static Connection begun() throws SQLException {
        var connection = IT.database().connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static void grant(Connection connection, long id) throws SQLException {
        run(
                connection,
                """
                insert into case_grant (version, public_id, case_id, grantee_organisation_id, categories, basis, begins_at)
                values (0, ?, ?, (select id from organisation where code = 'gt-svet'), 'PROFILE', 'REFERRAL', utc_timestamp(6))""",
                UUID.randomUUID().toString(),
                id);
    }

    private static Object listed(long id) {
        return IT.rows("select group_concat(status) from granted_case where case_id = ?", id)
                .get(0)
                .get(0);
    }

    @Test
    void a_grant_that_comes_after_somebody_has_begun_to_read_is_followed_by_what_she_writes() throws SQLException {
        long id = open();
        try (var writer = begun();
                var granting = begun()) {
            run(writer, "select status from case_file where id = ?", id);
            grant(granting, id);
            granting.commit();
            run(writer, "update case_file set status = 'CONFIRMED' where id = ?", id);
            writer.commit();
        }
        assertThat(listed(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void a_grant_that_comes_while_somebody_writes_takes_what_she_has_written() throws Exception {
        long id = open();
        try (var writer = begun();
                var granting = begun()) {
            run(granting, "select status from case_file where id = ?", id);
            run(writer, "update case_file set status = 'CONFIRMED' where id = ?", id);
            var granted = CompletableFuture.runAsync(() -> {
                try {
                    grant(granting, id);
                    granting.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            writer.commit();
            granted.get();
        }
        assertThat(listed(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void two_who_change_and_then_grant_a_case_of_their_own_do_not_keep_each_other() throws SQLException {
        long mine = open();
        long others = open();
        try (var one = begun();
                var other = begun()) {
            run(one, "update case_file set status = 'REQUESTED' where id = ?", mine);
            run(other, "update case_file set status = 'REQUESTED' where id = ?", others);
            grant(one, mine);
            grant(other, others);
            one.commit();
            other.commit();
        }
        assertThat(listed(mine)).isEqualTo("REQUESTED");
        assertThat(listed(others)).isEqualTo("REQUESTED");
    }

    @Test
    void an_end_that_is_set_is_an_end_there() throws SQLException {
        long id = open();
        try (var one = begun()) {
            grant(one, id);
            run(one, "update case_grant set ends_at = '2030-01-01 12:00:00' where case_id = ?", id);
            one.commit();
        }
        assertThat(IT.rows(
                        "select count(*) from granted_case where case_id = ? and ends_at = '2030-01-01 12:00:00'", id))
                .containsExactly(List.of(1L));
    }
}
