package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.amparo.it.support.AmparoSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's own account may not do in MariaDB, whatever a caller makes the application send. */
class DatabaseAccountIT {

    private Connection application;

    @BeforeEach
    void connect() throws SQLException {
        application = AmparoSystem.asApplication();
    }

    @AfterEach
    void disconnect() throws SQLException {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "alter table case_file add intruder int",
                "drop table case_file_aud",
                "truncate table case_file_aud",
                "drop trigger organisation_aud_closed",
                "drop trigger installation_forward_only",
                "grant all on amparo.* to 'amparo'@'127.0.0.1'"
            })
    void cannot_change_the_schema_or_its_rights(String statement) {
        assertRefused(statement, "denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_file_aud set revtype = 2",
                "delete from case_file_aud",
                "update revision set username = 'somebody.else'",
                "delete from revision",
                "delete from access_log",
                "update access_log set username = 'somebody.else'",
                "delete from case_file",
                "update installation set test = 1, clock_offset = 1",
                "insert into installation (id, profile) values (1, 'production')",
                "delete from installation"
            })
    void cannot_rewrite_history(String statement) {
        assertRefused(statement, "denied");
    }

    @Test
    void cannot_open_a_closed_row_again() throws SQLException {
        closeRowsOfOneOrganisation();
        assertRefused("update organisation_aud set revend = null where revend is not null", "audit row is closed");
    }

    @Test
    void cannot_close_a_row_before_it_began() {
        assertRefused("update organisation_aud set revend = rev where revend is null", "audit row is closed");
    }

    @Test
    void cannot_destroy_the_key_of_a_case_nor_change_one() {
        Records.open("caseworker.gt");
        assertRefused(
                "delete from data_key where id = (select max(data_key_id) from case_file_aud)",
                "the key of a case is destroyed by the owner");
        assertRefused("update data_key set wrapped = 'x'", "denied");
    }

    private void assertRefused(String statement, String reason) {
        assertThatThrownBy(() -> {
                    try (Statement sql = application.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    /** As Envers does it: a new revision, which ends the open audit row. */
    private void closeRowsOfOneOrganisation() throws SQLException {
        application.setAutoCommit(false);
        try (Statement sql = application.createStatement()) {
            sql.execute(
                    """
                    insert into revision (recorded_at, account_id, username, role, organisation, request_id)
                    values (utc_timestamp(6), 1, 'amparo', 'system', 'amparo', 'test')
                    """);
            sql.execute(
                    """
                    update organisation_aud set revend = last_insert_id(),
                      revend_at = (select recorded_at from revision where id = last_insert_id())
                    where revend is null order by id limit 1
                    """);
        }
    }
}
