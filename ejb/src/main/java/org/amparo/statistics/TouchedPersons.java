package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.shared.Ids;
import org.hibernate.Session;

/** The persons of whose records something stands under revisions: whoever they belong to now, or ever did. */
@ApplicationScoped
class TouchedPersons {

    /** Rows of the history that are gone through at a time. */
    private static final int AT_ONCE = 10_000;

    /** Rows of the history and how one leads from each to persons. The index is named: just after a million rows have come plans would be for few. */
    private enum Rows {
        CASES("case_file_aud", "straight_join case_file_aud x on x.id = n.id"),
        SERVICES(
                "service_provision_aud",
                "straight_join service_provision_aud t on t.id = n.id straight_join case_file_aud x on x.id = t.case_id");

        private final String size;
        private final String end;
        private final String persons;

        Rows(String table, String join) {
            String rows = " from " + table + " n force index (" + table + "_rev)";
            size = "select count(*)" + rows + " where n.rev = ?";
            end = "select max(y.id) from (select n.id" + rows + " where n.rev = ? and n.id > ? order by n.id limit "
                    + AT_ONCE + ") y";
            persons = "select distinct x.person_id" + rows + " " + join
                    + " where n.rev = ? and n.id > ? and n.id <= ? and x.person_id is not null";
        }
    }

    @PersistenceContext
    private EntityManager em;

    /** Gathers them, and says how far that is. */
    Ids by(WrittenAtOnce written) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var gathering = new Gathering(connection, written.told());
            for (long revision : written.revisions()) {
                for (var rows : Rows.values()) {
                    gathering.total += number(connection, rows.size, revision);
                }
            }
            for (long revision : written.revisions()) {
                for (var rows : Rows.values()) {
                    gathering.add(rows, revision);
                }
            }
            return gathering.persons;
        });
    }

    private static final class Gathering {

        private final Ids persons = new Ids();
        private final Connection connection;
        private final WrittenAtOnce.Told told;
        private long total;
        private long done;

        Gathering(Connection connection, WrittenAtOnce.Told told) {
            this.connection = connection;
            this.told = told;
        }

        void add(Rows rows, long revision) throws SQLException {
            long after = 0;
            for (long upto = number(connection, rows.end, revision, after); upto > 0; ) {
                add(rows.persons, revision, after, upto);
                done = Math.min(total, done + AT_ONCE);
                told.gathering(done, total);
                after = upto;
                upto = number(connection, rows.end, revision, after);
            }
        }

        private void add(String sql, long... parameters) throws SQLException {
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setLong(i + 1, parameters[i]);
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        persons.add(rows.getLong(1));
                    }
                }
            }
        }
    }

    /** A number that a query answers with, 0 for none. */
    private static long number(Connection connection, String sql, long... parameters) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setLong(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
