package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What an installation of the version before has recorded, after the migrations of this one. */
class UpgradeTest {

    private static final String FOR_THE_DECISION = "PROFILE;BIRTH_DATE;LOCATION;EXPLOITATION;LEGAL;FAMILY;FREE_TEXT";

    private final TestDatabase database = TestDatabase.createAt("upgrade", "021");

    /** Leaves the columns that do not matter here to the database's own defaults. */
    private void recorded(String... statements) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set sql_mode = ''");
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void file(int id, String status, String closedOn) {
        recorded(
                "insert into person (id, pseudonym) values (%1$d, 'p%1$d')".formatted(id),
                """
                insert into case_file (id, number, person_id, country, owner_id, data_key_id, role, status, closed_on)
                values (%1$d, 'GT-%1$d', %1$d, 'GTM', 1, %1$d, 'VICTIM', '%2$s', %3$s)"""
                        .formatted(id, status, closedOn));
    }

    /** A grant and its audit row, as they were written then. */
    private void grant(int id, int file, String organisation, String user, String basis, String categories) {
        recorded(
                """
                insert into case_grant (id, public_id, case_id, grantee_organisation_id, grantee_user, categories, valid_from, basis,
                  basis_reference) values (%d, 'g%1$d', %d, %s, %s, '%s', '2026-03-01', '%s', 'd%1$d')"""
                        .formatted(id, file, organisation, user, categories, basis),
                """
                insert into case_grant_aud (id, public_id, case_id, grantee_organisation_id, grantee_user, categories, valid_from, basis,
                  basis_reference, rev, revtype)
                select id, public_id, case_id, grantee_organisation_id, grantee_user, categories, valid_from, basis, basis_reference,
                  (select max(id) from revision), 0 from case_grant where id = %d"""
                        .formatted(id));
    }

    private List<Object> row(String query) {
        return database.rows(query).get(0);
    }

    @Test
    void what_a_request_has_opened_follows_the_ledger_and_says_so_in_the_history() {
        file(1, "REQUESTED", "null");
        file(2, "CONFIRMED", "null");
        file(3, "WITHDRAWN", "null");
        file(4, "CONFIRMED", "'2026-05-01'");
        for (int file = 1; file <= 4; file++) {
            grant(file, file, "4", "null", "STATUS_REQUEST", FOR_THE_DECISION);
        }
        grant(5, 2, "4", "null", "REFERRAL", "PROFILE;HEALTH");
        database.migrate();
        assertThat(database.rows(
                        "select source_kind, source_id from case_grant where basis = 'STATUS_REQUEST' order by id"))
                .containsExactly(
                        List.of("STATUS_REQUEST", "GT-1"),
                        List.of("STATUS_REQUEST", "GT-2"),
                        List.of("STATUS_REQUEST", "GT-3"),
                        List.of("STATUS_REQUEST", "GT-4"));
        assertThat(database.rows("select categories, ends_at is null from case_grant order by id"))
                .extracting(row -> row.get(0) + (row.get(1).toString().matches("1|true") ? "" : " ended"))
                .containsExactly(
                        FOR_THE_DECISION,
                        "PROFILE;LEGAL",
                        FOR_THE_DECISION + " ended",
                        FOR_THE_DECISION + " ended",
                        "PROFILE;HEALTH");
        // A change has an audit row of the system's; what has not changed has the one that it had.
        assertThat(database.rows("select id, count(*) from case_grant_aud group by id order by id"))
                .extracting(row -> row.get(1).toString())
                .containsExactly("1", "2", "2", "2", "1");
        assertThat(database.rows("select id from case_grant_aud where revend is null"))
                .hasSize(5);
        assertThat(row("select username, request_id from revision where id = (select max(rev) from case_grant_aud)"))
                .containsExactly("amparo", "V033");
    }

    @Test
    void a_grant_to_a_name_goes_to_the_one_account_that_has_it_and_else_to_nobody() {
        file(1, "POSSIBLE", "null");
        recorded(
                "insert into revision (recorded_at, username, role, organisation, request_id) values "
                        + "('2026-01-01', 'ana', 'caseworker', 'gt-svet', 'r'), ('2026-01-01', 'luz', 'auditor', 'corett-st', 'r'),"
                        + " ('2026-01-01', 'eva', 'caseworker', 'cr-conatt', 'r'), ('2026-01-01', 'eva', 'caseworker', 'sv-cnct', 'r')");
        for (String name : List.of("ana", "luz", "eva", "Ana", "ida")) {
            grant(
                    List.of("ana", "luz", "eva", "Ana", "ida").indexOf(name) + 1,
                    1,
                    "null",
                    "'" + name + "'",
                    "REFERRAL",
                    "PROFILE");
        }
        database.migrate();
        assertThat(
                        database.rows(
                                """
                        select g.grantee_user, coalesce(o.code, 'nobody') from case_grant g
                        left join account a on a.id = g.grantee_account_id left join organisation o on o.id = a.organisation_id
                        order by g.id"""))
                .containsExactly(
                        List.of("ana", "gt-svet"),
                        List.of("luz", "corett-st"),
                        List.of("eva", "nobody"),
                        List.of("Ana", "nobody"),
                        List.of("ida", "nobody"));
    }

    /** Of two names that are read alike now, one keeps its row. */
    @Test
    void the_names_of_registers_are_those_that_are_read_now() {
        var names = List.of("Jose\u0301 1", "A\u00a0 2", "as it is", "one\u200b", "one");
        for (int id = 1; id <= names.size(); id++) {
            recorded(
                    "insert into import_key (id, source, kind, country, external_id, record_id) values (%d, 'old', 'CASE', 'GTM', '%s', %1$d)"
                            .formatted(id, names.get(id - 1)));
        }
        database.migrate();
        assertThat(database.rows("select external_id from import_key where source = 'old' order by id"))
                .extracting(row -> row.get(0))
                .containsExactly("Jos\u00e9 1", "A 2", "as it is", "one\u200b", "one");
    }
}
