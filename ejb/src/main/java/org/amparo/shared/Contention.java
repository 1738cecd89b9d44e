package org.amparo.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Two transactions wanted the same rows, and the database has sent one of them away: nothing of it is stored, and it can be tried again. */
public final class Contention {

    /** Class of the SQL states of a deadlock, and MariaDB's number of a lock that was not given in time. */
    private static final String SENT_AWAY = "40";

    private static final int WAITED_TOO_LONG = 1205;

    private Contention() {}

    /** Whether that is why something failed. */
    public static boolean in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(cause -> cause.getErrorCode() == WAITED_TOO_LONG
                        || cause.getSQLState() != null && cause.getSQLState().startsWith(SENT_AWAY));
    }
}
