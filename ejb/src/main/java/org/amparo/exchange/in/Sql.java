package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Statements on many rows at once, in the running transaction and on its connection. */
@ApplicationScoped
public class Sql {

    /** Reads one row of an answer. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes one row of an answer. */
    interface Handing {
        void of(ResultSet row) throws SQLException;
    }

    /** Fills the parameters of a statement for one item. */
    public interface Binding<T> {
        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    /** Rows of an answer that are held at a time. */
    private static final int FETCHED = 1000;

    private static final Pattern NAME = Pattern.compile(":([a-z]+)");

    @PersistenceContext
    private EntityManager em;

    /** Runs a statement and returns how many rows it touched. */
    int run(String sql, Object... parameters) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Runs a statement with parameters by name, such as {@code :run}. */
    int run(String sql, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        return run(plain(sql, parameters, values), values.toArray());
    }

    private static String plain(String sql, Map<String, Object> parameters, List<Object> values) {
        return NAME.matcher(sql).replaceAll(name -> {
            values.add(parameters.get(name.group(1)));
            return "?";
        });
    }

    /** Runs a statement once for each item, in one batch. */
    public <T> void batch(String sql, Collection<T> items, Binding<T> binding) {
        if (items.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            // Said outright, for the pool else asks for generated keys, and the driver then sends row by row.
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
                for (T item : items) {
                    binding.bind(statement, item);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** The rows of an answer. */
    public <T> List<T> rows(String sql, Reading<T> reading, Object... parameters) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet answer = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (answer.next()) {
                    rows.add(reading.of(answer));
                }
                return rows;
            }
        });
    }

    /** The same with parameters by name. */
    public <T> List<T> rows(String sql, Reading<T> reading, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        return rows(plain(sql, parameters, values), reading, values.toArray());
    }

    /** Hands over the rows of an answer one by one: only few are held at a time. */
    void each(String sql, Handing handing, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        String plain = plain(sql, parameters, values);
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = prepared(connection, plain, values.toArray())) {
                statement.setFetchSize(FETCHED);
                try (ResultSet answer = statement.executeQuery()) {
                    while (answer.next()) {
                        handing.of(answer);
                    }
                }
            }
        });
    }

    /** The number that a query answers with. */
    long number(String sql, Object... parameters) {
        return rows(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** The same with parameters by name. */
    long number(String sql, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        return number(plain(sql, parameters, values), values.toArray());
    }

    /**
     * Lets the database look at tables anew: just after many rows have come it would still take them for as small as before and plan
     * for that. The statement commits, so it is for a step of its own.
     */
    void analyze(Stream<String> tables) {
        rows("analyze table " + tables.collect(Collectors.joining(", ")), row -> row.getString("Msg_text"));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
