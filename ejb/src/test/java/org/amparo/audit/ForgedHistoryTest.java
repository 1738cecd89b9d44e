package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever holds the application's password can do to the history, and what she cannot. */
class ForgedHistoryTest {

    private static final String APPLICATION = "'amparo_app'@'localhost'";
    private static final String SIGNED = "history is signed by an account";
    private static final String TIMED = "history is written with the time that it is";
    private static final String NOW = "convert_tz(sysdate(6), @@session.time_zone, '+00:00')";

    private final BelowHttp it = BelowHttp.shared();

    /** Moment, account, name and organisation of a row, as SQL; {@code :ana} and the like are ids. */
    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("as it is", NOW, ":ana", "'ana'", "'gt-svet'", null),
                Arguments.of("the system's own", NOW, "1", "'amparo'", "'amparo'", null),
                Arguments.of("four seconds late", NOW + " - interval 4 second", ":ana", "'ana'", "'gt-svet'", null),
                Arguments.of("six seconds late", NOW + " - interval 6 second", ":ana", "'ana'", "'gt-svet'", TIMED),
                Arguments.of("six seconds early", NOW + " + interval 6 second", ":ana", "'ana'", "'gt-svet'", TIMED),
                Arguments.of("a year ago", NOW + " - interval 1 year", ":ana", "'ana'", "'gt-svet'", TIMED),
                Arguments.of("another's name", NOW, ":ana", "'eva'", "'gt-svet'", SIGNED),
                Arguments.of("a name that looks the same", NOW, ":ana", "'Ana'", "'gt-svet'", SIGNED),
                Arguments.of("a name with a blank", NOW, ":ana", "'ana '", "'gt-svet'", SIGNED),
                Arguments.of("another organisation", NOW, ":ana", "'ana'", "'cr-conatt'", SIGNED),
                Arguments.of("another's account", NOW, ":eva", "'ana'", "'gt-svet'", SIGNED),
                Arguments.of("account 0", NOW, "0", "'ana'", "'gt-svet'", "account"),
                Arguments.of("no account", NOW, "null", "'ana'", "'gt-svet'", SIGNED),
                Arguments.of("the system's account", NOW, "1", "'ana'", "'gt-svet'", SIGNED),
                Arguments.of("the system for another", NOW, "1", "'amparo'", "'gt-svet'", SIGNED),
                Arguments.of("an account that has ended", NOW, ":gone", "'gone.forged'", "'gt-svet'", SIGNED));
    }

    @ParameterizedTest(name = "a revision, {0}")
    @MethodSource("rows")
    void a_revision_is_signed_as_it_is(
            String what, String at, String account, String name, String organisation, String refusal)
            throws SQLException {
        tried(
                ("insert into revision (recorded_at, account_id, username, role, organisation, request_id) values (%s, %s, %s,"
                                + " 'caseworker', %s, 'forged')")
                        .formatted(at, account, name, organisation),
                refusal);
    }

    @ParameterizedTest(name = "a row of the access log, {0}")
    @MethodSource("rows")
    void a_row_of_the_access_log_is_signed_as_it_is(
            String what, String at, String account, String name, String organisation, String refusal)
            throws SQLException {
        tried(
                ("insert into access_log (accessed_at, account_id, username, role, organisation, operation, request_id)"
                                + " values (%s, %s, %s, 'caseworker', %s, 'case', 'forged')")
                        .formatted(at, account, name, organisation),
                refusal);
    }

    private void tried(String statement, String refusal) throws SQLException {
        var ready = statement
                .replace(":ana", id(Cast.ANA))
                .replace(":eva", id(Cast.EVA))
                .replace(":gone", ended());
        try (Connection connection = it.database().connectAsApplication()) {
            connection.setAutoCommit(false);
            try (var insert = connection.createStatement()) {
                if (refusal == null) {
                    assertThat(insert.executeUpdate(ready)).isEqualTo(1);
                } else {
                    assertThatThrownBy(() -> insert.executeUpdate(ready)).hasMessageContaining(refusal);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private String id(Caller caller) {
        return Long.toString(it.known(caller).account());
    }

    private String ended() {
        if (it.rows("select id from account where username = 'gone.forged'").isEmpty()) {
            it.known(Cast.caller("gone.forged", "gt-svet", "GTM", "caseworker"));
            it.sql("update account set ended_at = utc_timestamp(6) where username = 'gone.forged'");
        }
        return it.rows("select id from account where username = 'gone.forged'")
                .get(0)
                .get(0)
                .toString();
    }

    @Test
    void a_session_cannot_set_the_time_that_is_asked() throws SQLException {
        var ana = id(Cast.ANA);
        var lastYear =
                "insert into revision (recorded_at, account_id, username, role, organisation, request_id) values ("
                        + "utc_timestamp(6), " + ana + ", 'ana', 'caseworker', 'gt-svet', 'forged')";
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set timestamp = unix_timestamp() - 31536000");
            assertThatThrownBy(() -> statement.executeUpdate(lastYear)).hasMessageContaining(TIMED);
            statement.execute("set timestamp = default");
            statement.execute("set time_zone = '+13:00'");
            assertThat(statement.executeUpdate(lastYear))
                    .as("the right time in any zone")
                    .isEqualTo(1);
            var local = lastYear.replace("utc_timestamp(6)", "now(6)");
            assertThatThrownBy(() -> statement.executeUpdate(local)).hasMessageContaining(TIMED);
            connection.rollback();
        }
    }

    @Test
    void history_is_only_added_to() {
        Stream.concat(auditTables(), Stream.of("revision", "access_log", "access_log_case"))
                .forEach(table -> {
                    var column = table.equals("access_log_case") ? "case_id" : table.endsWith("_aud") ? "rev" : "id";
                    refused("delete from " + table);
                    refused("truncate table " + table);
                    refused("drop table " + table);
                    refused("update " + table + " set " + column + " = 0");
                    refused("alter table " + table + " add column forged int");
                });
        refused("replace into revision select * from revision");
        refused("drop trigger revision_signed");
        refused("drop trigger case_file_aud_closed");
        refused("update installation set test = 1, clock_offset = 1");
    }

    private Stream<String> auditTables() {
        return it
                .rows(
                        "select table_name from information_schema.tables where table_schema = database() and table_name like '%\\_aud'")
                .stream()
                .map(row -> (String) row.get(0));
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = it.database().connectAsApplication();
                            var forged = connection.createStatement()) {
                        forged.execute(statement);
                    }
                })
                .as(statement)
                .hasMessageContaining("denied");
    }

    @Test
    void each_audit_table_lets_its_open_rows_be_closed_once_and_later_and_nothing_else() throws SQLException {
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
        var tables = auditTables().toList();
        assertThat(tables).hasSizeGreaterThan(8);
        int tried = 0;
        for (String table : tables) {
            var open = it.rows("select id, rev from " + table + " where revend is null limit 1");
            assertThat(it.rows(
                            "select 1 from information_schema.triggers where trigger_schema = database() and event_object_table = ?"
                                    + " and event_manipulation = 'UPDATE'",
                            table))
                    .as(table + " has its trigger")
                    .hasSize(1);
            if (open.isEmpty()) {
                continue;
            }
            tried++;
            var row = " where id = " + open.get(0).get(0) + " and rev = "
                    + open.get(0).get(1);
            try (Connection connection = it.database().connectAsApplication();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> statement.executeUpdate("update " + table + " set revend = 1" + row))
                        .as(table + ": closed by an earlier revision")
                        .hasMessageContaining("audit row is closed");
                assertThatThrownBy(() -> statement.executeUpdate("update " + table + " set revtype = 2" + row))
                        .as(table + ": another kind of change")
                        .hasMessageContaining("denied");
                connection.rollback();
            }
        }
        assertThat(tried).as("tables with rows to try").isGreaterThan(3);
    }

    @Test
    void a_closed_audit_row_is_not_opened_again() throws SQLException {
        var number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new org.amparo.casefile.CloseCase(0, null, "OTHER", null)));
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update case_file_aud set revend = null where number = '"
                            + number + "' and revend is not null"))
                    .hasMessageContaining("audit row is closed");
        }
    }

    @Test
    void an_account_that_has_ended_does_not_come_back() throws SQLException {
        var left = it.known(Cast.caller("ida", "gt-svet", "GTM", "caseworker"));
        it.sql("update account set ended_at = utc_timestamp(6) where id = ?", left.account());
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate("update account set ended_at = null where id = " + left.account()))
                    .hasMessageContaining("an account that has ended stays so");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username = 'ministra'",
                "organisation_id = (select id from organisation where code = 'cr-conatt')",
                "country = 'CRI'",
                "sub = uuid()",
                "public_id = uuid()"
            })
    void an_account_does_not_become_somebody_else(String change) throws SQLException {
        var ana = id(Cast.ANA);
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update account set " + change + " where id = " + ana))
                    .hasMessageContaining("an account stays who it is");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code = 'gt-other'", "country = 'CRI'"})
    void an_organisation_does_not_become_another(String change) throws SQLException {
        try (Connection connection = it.database().connectAsApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate("update organisation set " + change + " where code = 'gt-svet'"))
                    .hasMessageContaining("an organisation stays who it is");
            assertThat(statement.executeUpdate("update organisation set valid_until = null where code = 'gt-svet'"))
                    .as("what it does: it ends, and comes back")
                    .isEqualTo(1);
        }
    }

    /** Everything that the application may do, table by table; a new table stands here or its right is too much. */
    @Test
    void the_application_has_the_rights_that_it_needs_and_no_others() {
        var deletes = Set.of(
                "data_key",
                "draft",
                "press",
                "import_run",
                "import_problem",
                "import_key",
                "import_restated",
                "availability",
                "counted_person",
                "counted_service");
        // Of the last one the database keeps the rows itself.
        var reads = Set.of("coalition_member", "country_rule", "installation", "granted_case");
        var adds = Set.of(
                "person",
                "data_key",
                "revision",
                "access_log",
                "access_log_case",
                "confirmation",
                "import_restated",
                "counted_person",
                "counted_service",
                "counted_difference");
        var rights = it
                .rows(
                        """
                        select table_name, privilege_type from information_schema.table_privileges
                        where grantee = ? and table_schema = database()""",
                        APPLICATION)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get(0),
                        Collectors.mapping(row -> (String) row.get(1), Collectors.toCollection(TreeSet::new))));
        rights.forEach((table, has) -> {
            var may = new TreeSet<>(Set.of("SELECT"));
            if (!reads.contains(table)) {
                may.add("INSERT");
            }
            if (!reads.contains(table) && !adds.contains(table) && !table.endsWith("_aud")) {
                may.add("UPDATE");
            }
            if (deletes.contains(table) || table.startsWith("staged_")) {
                may.add("DELETE");
            }
            assertThat(has).as(table).isEqualTo(may);
        });
        assertThat(rights).hasSizeGreaterThan(25);
        assertThat(it.rows(
                        """
                        select distinct column_name, privilege_type from information_schema.column_privileges
                        where grantee = ? and table_schema = database()""",
                        APPLICATION))
                .containsExactlyInAnyOrder(
                        List.of("revend", "UPDATE"),
                        List.of("revend_at", "UPDATE"),
                        List.of("shared", "UPDATE"),
                        List.of("counted", "UPDATE"));
        assertThat(it.rows(
                        "select privilege_type from information_schema.schema_privileges where grantee = ? and table_schema = database()",
                        APPLICATION))
                .isEmpty();
        assertThat(it.rows(
                        "select privilege_type from information_schema.user_privileges where grantee = ?", APPLICATION))
                .containsExactly(List.of("USAGE"));
    }

    @Test
    void the_time_of_a_database_runs_forward_only_and_of_a_tests_alone() {
        try (var own = BelowHttp.with(TestDatabase.create("forward"))) {
            assertThatThrownBy(() -> own.sql("update installation set clock_offset = 1"))
                    .as("no test, no offset")
                    .hasStackTraceContaining("installation_clock");
            own.passTime(Duration.ofDays(1));
            assertThatThrownBy(() -> own.sql("update installation set clock_offset = clock_offset - 1"))
                    .hasStackTraceContaining("does not run backwards");
            assertThatThrownBy(() -> own.sql("update installation set test = 0, clock_offset = clock_offset"))
                    .hasStackTraceContaining("stays one");
            assertThatThrownBy(() -> own.sql("update installation set profile = 'other'"))
                    .hasStackTraceContaining("keeps its profile");
        }
    }
}
