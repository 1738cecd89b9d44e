package org.amparo.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.amparo.shared.AppClock;

/**
 * Lets the application's time follow a test's database. Both have to agree: the server is told that it is a test's, and the database
 * is marked as one, by its owner; its offset can only grow (docs/decisions/0027).
 */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TestClock {

    private static final String TOLD = "AMPARO_TEST_CLOCK";

    @Resource(lookup = "java:jboss/datasources/AmparoDS")
    private DataSource database;

    @Inject
    private AppClock clock;

    @PostConstruct
    void follow() {
        if (Boolean.parseBoolean(System.getenv(TOLD))) {
            clock.runAhead(this::offset);
        }
    }

    private Duration offset() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select clock_offset from installation where test = 1")) {
            return answer.next() ? Duration.of(answer.getLong(1), ChronoUnit.MICROS) : Duration.ZERO;
        } catch (SQLException e) {
            throw new IllegalStateException("the offset of the test's time cannot be read", e);
        }
    }
}
