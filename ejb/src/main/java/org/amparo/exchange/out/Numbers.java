package org.amparo.exchange.out;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Pseudonyms of one export: database ids, in their order, become C00000001, C00000002 and so on. Nothing of them can be found
 * again in another export or in the system. Eight bytes a row are kept in memory.
 */
final class Numbers {

    private final char letter;
    private final long[] ids;

    private Numbers(char letter, long[] ids) {
        this.letter = letter;
        this.ids = ids;
    }

    /**
     * Numbers what a query finds.
     *
     * @param sql selects ids in ascending order, of one country
     */
    static Numbers of(char letter, Connection connection, String sql, String country) throws SQLException {
        long[] found = new long[1024];
        int size = 0;
        try (PreparedStatement query = Streaming.query(connection, sql, country);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = rows.getLong(1);
            }
        }
        return new Numbers(letter, Arrays.copyOf(found, size));
    }

    /** The pseudonym of an id; null for one that is not exported. */
    String of(long id) {
        int place = Arrays.binarySearch(ids, id);
        return place < 0 ? null : number(letter, place + 1L);
    }

    static String number(char letter, long number) {
        return "%c%08d".formatted(letter, number);
    }
}
