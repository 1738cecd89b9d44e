package org.amparo.exchange.out;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Queries whose rows are fetched while they are used, so that a large table takes no more memory than a small one. */
final class Streaming {

    /** Rows that the driver fetches at a time; a query that is not read to its end is given up with its connection. */
    private static final int ROWS = 1000;

    private Streaming() {}

    /** A query with text parameters. */
    static PreparedStatement query(Connection connection, String sql, String... parameters) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(ROWS);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}
