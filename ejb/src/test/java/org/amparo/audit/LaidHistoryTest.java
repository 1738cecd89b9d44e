package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever holds the application's password can lay under a revision or an act that is there already. */
class LaidHistoryTest {

    private static final String NUMBERED = "history is numbered by the server";
    private static final String ANOTHERS = "history is written by the connection that signs it";

    private final BelowHttp it = BelowHttp.shared();

    private static String sign(BelowHttp it, String columns, String values) {
        return ("insert into revision (%srecorded_at, account_id, username, role, organisation, request_id) values (%s"
                        + "convert_tz(sysdate(6), @@session.time_zone, '+00:00') + interval (select clock_offset from installation) microsecond,"
                        + " %d, 'ana', 'caseworker', 'gt-svet', 'forged')")
                .formatted(columns, values, it.known(Cast.ANA).account());
    }

    private static String look(BelowHttp it) {
        return sign(it, "", "")
                .replace("insert into revision (recorded_at", "insert into access_log (operation, accessed_at")
                .replace("values (", "values ('case', ");
    }

    /** A case's last audit row once more, under another revision. */
    private static String copyOf(BelowHttp it, String table, Object id, String revision) {
        var columns = it
                .rows(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?"
                                + " and column_name not in ('rev', 'revend', 'revend_at')",
                        table)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
        return "insert into " + table + " (rev, " + String.join(", ", columns) + ") select " + revision + ", "
                + String.join(", ", columns) + " from " + table + " where id = " + id
                + " order by rev desc limit 1";
    }

    private interface Forging {
        void with(Statement statement) throws SQLException;
    }

    private static void forge(BelowHttp it, Forging forging) throws SQLException {
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                forging.with(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void refused(Statement statement, String sql, String reason) {
        assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "id {0}")
    @ValueSource(strings = {"-5", "3", "999999999"})
    void no_id_is_given(String id) throws SQLException {
        forge(it, statement -> {
            refused(statement, sign(it, "id, ", id + ", "), NUMBERED);
            refused(
                    statement,
                    look(it).replace("(operation", "(id, operation").replace("('case'", "(" + id + ", 'case'"),
                    NUMBERED);
        });
    }

    @Test
    void no_id_is_set_beforehand() throws SQLException {
        forge(it, statement -> {
            for (String signed : List.of(sign(it, "", ""), look(it))) {
                statement.execute("set insert_id = 3");
                refused(statement, signed, NUMBERED);
                statement.execute("set insert_id = 0");
                assertThat(statement.executeUpdate(signed)).isEqualTo(1);
            }
        });
    }

    @Test
    void nought_is_no_id_either() throws SQLException {
        forge(it, statement -> {
            statement.execute("set sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
            refused(statement, sign(it, "id, ", "0, "), NUMBERED);
            refused(
                    statement,
                    look(it).replace("(operation", "(id, operation").replace("('case'", "(0, 'case'"),
                    NUMBERED);
        });
    }

    @Test
    void the_connection_is_the_one_that_it_is() throws SQLException {
        forge(it, statement -> {
            statement.executeUpdate(sign(it, "connection, ", "1, "));
            var said = statement.executeQuery(
                    "select connection = connection_id() from revision where id = last_insert_id()");
            said.next();
            assertThat(said.getBoolean(1)).isTrue();
        });
    }

    private Stream<String> auditTables() {
        return it
                .rows(
                        "select table_name from information_schema.tables where table_schema = database() and table_name like '%\\_aud'")
                .stream()
                .map(row -> (String) row.get(0));
    }

    private Object openCase(BelowHttp here) {
        var number = here.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        return here.rows("select id from case_file where number = ?", number)
                .get(0)
                .get(0);
    }

    @Test
    void every_audit_table_asks_who_signed() throws SQLException {
        openCase(it);
        var tables = auditTables().toList();
        assertThat(
                        it.rows(
                                """
                        select event_object_table from information_schema.triggers where trigger_schema = database()
                        and event_manipulation = 'INSERT' and (action_statement like 'call must_be_laid(new.rev, new.revend)'
                          or action_statement like '%from revision where id = new.rev)%')"""))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(tables);
        int tried = 0;
        for (String table : tables) {
            for (List<Object> row : it.rows(
                    "select id from %1$s where rev > 1 and revend is null and id not in (select id from %1$s where rev = 1) limit 1"
                            .formatted(table))) {
                tried++;
                forge(it, statement -> {
                    refused(statement, copyOf(it, table, row.get(0), "1"), ANOTHERS);
                    statement.executeUpdate(sign(it, "", ""));
                    assertThat(statement.executeUpdate(copyOf(it, table, row.get(0), "last_insert_id()")))
                            .as(table + ", what remains: as a living account, now")
                            .isEqualTo(1);
                });
            }
        }
        assertThat(tried).as("tables with rows to try").isGreaterThan(2);
    }

    @Test
    void an_audit_row_is_not_laid_closed() throws SQLException {
        var file = openCase(it);
        forge(it, statement -> {
            statement.executeUpdate(sign(it, "", ""));
            refused(
                    statement,
                    copyOf(it, "case_file_aud", file, "last_insert_id()")
                            .replace("(rev,", "(revend, rev,")
                            .replace("select ", "select last_insert_id(), "),
                    "audit row is not closed yet");
        });
    }

    @Test
    void an_open_row_is_closed_by_the_revision_that_its_connection_signs_at_its_moment() throws SQLException {
        var file = openCase(it);
        var closing = "update case_file_aud set revend = %s, revend_at = %s where revend is null and id = " + file;
        var other = openCase(it);
        var anothers = it.rows("select rev from case_file_aud where id = ?", other)
                .get(0)
                .get(0)
                .toString();
        var moment = "(select recorded_at from revision where id = %s)";
        forge(it, statement -> {
            refused(statement, closing.formatted(anothers, moment.formatted(anothers)), ANOTHERS);
            statement.executeUpdate(sign(it, "", ""));
            refused(statement, closing.formatted("last_insert_id()", "'2001-01-01'"), "audit row is closed");
            assertThat(statement.executeUpdate(
                            closing.formatted("last_insert_id()", moment.formatted("last_insert_id()"))))
                    .isEqualTo(1);
        });
    }

    @Test
    void a_case_is_added_to_an_act_by_the_connection_that_signed_it() throws SQLException {
        var file = openCase(it);
        it.sql(
                "insert into access_log (operation, accessed_at, account_id, username, role, organisation, request_id) values"
                        + " ('case', utc_timestamp(6), 1, 'amparo', 'system', 'amparo', 'before')");
        forge(it, statement -> {
            refused(
                    statement,
                    "insert into access_log_case (log_id, case_id) select max(id), " + file + " from access_log",
                    ANOTHERS);
            statement.executeUpdate(look(it));
            assertThat(statement.executeUpdate(
                            "insert into access_log_case (log_id, case_id) values (last_insert_id(), " + file + ")"))
                    .isEqualTo(1);
        });
    }

    /** A register takes minutes to write, and a row that names an account keeps others from changing its entry meanwhile. */
    @Test
    void who_signs_something_long_is_answered_meanwhile() throws SQLException {
        var ana = it.known(Cast.ANA).account();
        it.sql("update account set last_seen = last_seen - interval 2 hour where id = ?", ana);
        forge(it, statement -> {
            statement.executeUpdate(sign(it, "", ""));
            assertThat(it.known(Cast.ANA).account()).isEqualTo(ana);
        });
        it.known(Cast.ANA);
        assertThat(it.rows("select 1 from account where id = ? and last_seen > utc_timestamp() - interval 1 hour", ana))
                .as("noted by the next request")
                .hasSize(1);
    }

    @Test
    void nothing_is_laid_under_what_the_same_connection_signed_hours_ago() throws SQLException {
        try (var own = BelowHttp.with(TestDatabase.create("hours"))) {
            var file = openCase(own);
            forge(own, statement -> {
                statement.executeUpdate(sign(own, "", ""));
                statement.getConnection().commit();
                own.sql("update revision set recorded_at = recorded_at - interval 2 hour where request_id = 'forged'");
                refused(statement, copyOf(own, "case_file_aud", file, "last_insert_id()"), ANOTHERS);
            });
        }
    }
}
