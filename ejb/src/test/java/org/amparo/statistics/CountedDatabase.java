package org.amparo.statistics;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.amparo.testing.TestDatabase;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** A database of the tests for a register that is counted, written by the owner's account past the application. */
final class CountedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final SessionFactory hibernate;

    private CountedDatabase(TestDatabase database) {
        this.database = database;
        this.hibernate = hibernate(database);
    }

    /** A new database with the schema and the reference data of the migrations. */
    static CountedDatabase create(String name) {
        return new CountedDatabase(TestDatabase.create(name));
    }

    private static SessionFactory hibernate(TestDatabase database) {
        var services = new StandardServiceRegistryBuilder()
                .applySetting("jakarta.persistence.jdbc.url", database.url())
                .applySetting("jakarta.persistence.jdbc.user", database.owner())
                .applySetting("jakarta.persistence.jdbc.password", database.ownersPassword())
                .applySetting("hibernate.integration.envers.enabled", "false")
                .applySetting("hibernate.hbm2ddl.auto", "validate")
                .build();
        return new MetadataSources(services)
                .addAnnotatedClass(Availability.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    /** A connection that commits each statement. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Takes out what a test has recorded and leaves the reference data. */
    void empty() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("service_provision", "case_file", "person", "availability")) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entity manager as the application has one; the caller closes it. */
    EntityManager entityManager() {
        return hibernate.createEntityManager();
    }

    /** Works with the counting rules as the desk does. */
    <T> T counting(Function<Counting, T> work) {
        try (EntityManager em = entityManager()) {
            return work.apply(Counting.current(em));
        }
    }

    /** What the counting rules say of the register for a year, with the countries' own statements of availability. */
    AnnualReport report(int year, List<String> countries) {
        return counting(counting -> counting.report(year, countries));
    }

    @Override
    public void close() {
        hibernate.close();
    }
}
