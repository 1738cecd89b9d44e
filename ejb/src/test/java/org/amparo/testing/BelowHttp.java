package org.amparo.testing;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.RequestId;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.boot.internal.PersistenceXmlParser;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The application below HTTP: its real beans with real transactions, Hibernate and Envers as {@code persistence.xml} has them, and
 * a real MariaDB that is reached by the application's account. A test says who calls, and asks a desk or a bean.
 */
public final class BelowHttp implements AutoCloseable {

    static final int CONNECTIONS = 10;

    private static final Pattern MISSING_TABLE = Pattern.compile("missing table \\[(\\w+)]");
    private static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";

    /** What says at each start how it is configured; kept, since a logger that nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE = Stream.of("org.hibernate", "org.jboss.weld", "com.arjuna")
            .map(Logger::getLogger)
            .toList();

    private static BelowHttp shared;

    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor(job -> {
        Thread thread = new Thread(job, "jobs");
        thread.setDaemon(true);
        return thread;
    });
    private final TransactionSynchronizationRegistry registry;
    private final AgroalDataSource connections;
    private final WeldContainer container;
    private final SessionFactory hibernate;

    private BelowHttp(TestDatabase database) {
        System.setProperty(
                "jboss.server.data.dir",
                Path.of("target", "server-data-" + DatabaseServer.FORK)
                        .toAbsolutePath()
                        .toString());
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        this.database = database;
        this.registry = registry();
        this.connections = connections(database, registry);
        this.container = new Weld()
                .addBeanDefiningAnnotations(Stateless.class, Singleton.class)
                .addBeanClass(OneTransaction.class)
                .addServices(new ServerResources())
                .addExtensions(new ServerParts(clock, connections, jobs, this::session))
                .initialize();
        try {
            this.hibernate = hibernate(connections, container);
        } catch (RuntimeException e) {
            throw withoutRights(e);
        }
    }

    /** Hibernate sees of the schema what the application's account may read, and calls missing what it may not. */
    private RuntimeException withoutRights(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var missing = MISSING_TABLE.matcher(String.valueOf(cause.getMessage()));
        boolean isThere = missing.find()
                && !database.rows(
                                "select 1 from information_schema.tables where table_schema = database() and table_name = ?",
                                missing.group(1))
                        .isEmpty();
        return isThere
                ? new IllegalStateException(
                        "The application has no rights on the table %s: R__grants.sql".formatted(missing.group(1)),
                        failure)
                : failure;
    }

    /** The application upon that database; whoever asks for it closes it. */
    public static BelowHttp with(TestDatabase database) {
        return new BelowHttp(database);
    }

    /** One for all tests that change nothing but records of their own; it ends with the JVM. */
    public static synchronized BelowHttp shared() {
        if (shared == null) {
            shared = with(TestDatabase.create("below_http"));
        }
        return shared;
    }

    /** Narayana's registry of transactions, under the server's name and under that by which its own beans find it. */
    private static TransactionSynchronizationRegistry registry() {
        // A transaction here has one resource, so nothing has to be found again after a crash, nor asked for from
        // outside.
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreType(VolatileStore.class.getName());
        arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false);
        var registry = new TransactionSynchronizationRegistryImple();
        var names = jtaPropertyManager.getJTAEnvironmentBean();
        TestNaming.bind(REGISTRY, registry);
        TestNaming.bind(names.getTransactionSynchronizationRegistryJNDIContext(), registry);
        TestNaming.bind(names.getTransactionManagerJNDIContext(), TransactionManager.transactionManager());
        return registry;
    }

    private static AgroalDataSource connections(TestDatabase database, TransactionSynchronizationRegistry registry) {
        var transactions = new NarayanaTransactionIntegration(TransactionManager.transactionManager(), registry);
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                            .transactionIntegration(transactions)
                            .connectionFactoryConfiguration(to -> to.jdbcUrl(database.url())
                                    .jdbcTransactionIsolation(TransactionIsolation.REPEATABLE_READ)
                                    .principal(new NamePrincipal(TestDatabase.APPLICATION))
                                    .credential(new SimplePassword(TestDatabase.APPLICATION)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SessionFactory hibernate(AgroalDataSource connections, WeldContainer container) {
        URL settings = BelowHttp.class.getResource("/META-INF/persistence.xml");
        return Bootstrap.getEntityManagerFactoryBuilder(
                        PersistenceXmlParser.locateIndividualPersistenceUnit(settings),
                        Map.of(
                                "jakarta.persistence.jtaDataSource",
                                connections,
                                "jakarta.persistence.bean.manager",
                                container.getBeanManager(),
                                "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.JBossStandAloneJtaPlatform"))
                .build()
                .unwrap(SessionFactory.class);
    }

    /** The session of the running transaction, which ends with it; outside one a session for this call alone. */
    private Session session() {
        return registry.getTransactionKey() == null ? hibernate.openSession() : hibernate.getCurrentSession();
    }

    /** What the desk answers to the caller, in a transaction that is rolled back by what it throws. */
    public <D, T> T as(Caller caller, Class<D> desk, Function<D, T> work) {
        return as(caller, () -> work.apply(bean(desk)));
    }

    /** Lets the caller do something at the desk that has no answer. */
    public <D> void act(Caller caller, Class<D> desk, Consumer<D> work) {
        as(caller, () -> {
            work.accept(bean(desk));
            return null;
        });
    }

    /** Work while the caller is signed in on this thread, as one request. */
    public <T> T as(Caller caller, Supplier<T> work) {
        return SignedIn.as(SignedIn.of(caller), () -> {
            RequestId.begin();
            try {
                return asOneRequest(work);
            } finally {
                RequestId.end();
            }
        });
    }

    private <T> T asOneRequest(Supplier<T> work) {
        var request = bean(RequestContextController.class);
        boolean begun = request.activate();
        try {
            return work.get();
        } finally {
            if (begun) {
                request.deactivate();
            }
        }
    }

    /** Work while somebody with these claims in her token is signed in on this thread. */
    public <T> T withClaims(String username, Map<String, Object> claims, Supplier<T> work) {
        return SignedIn.as(SignedIn.withClaims(username, claims), () -> asOneRequest(work));
    }

    /** Work in one transaction; what it throws rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return bean(OneTransaction.class).of(work);
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return container.select(type, Any.Literal.INSTANCE).get();
    }

    /** All beans of the application of that type, whatever its own types are: CDI finds by a raw one none that names them. */
    @SuppressWarnings("unchecked")
    public <T> List<T> beans(Class<T> type) {
        var manager = container.getBeanManager();
        List<T> beans = manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> type.isAssignableFrom(bean.getBeanClass()))
                .map(bean -> (T) manager.getReference(bean, bean.getBeanClass(), manager.createCreationalContext(bean)))
                .toList();
        if (beans.isEmpty()) {
            throw new IllegalStateException("no bean is a " + type.getSimpleName());
        }
        return beans;
    }

    /** The application's entity manager, for what no bean asks. */
    public EntityManager entityManager() {
        return bean(EntityManager.class);
    }

    /** Changes rows as owner and says how many. */
    public int sql(String statement, Object... values) {
        return database.sql(statement, values);
    }

    /** What a query of the owner finds: the columns of each row in their order. */
    public List<List<Object>> rows(String query, Object... values) {
        return database.rows(query, values);
    }

    /**
     * Lets time pass, for application and database alike; it never goes back, so this is for a database of the test's own.
     */
    public void passTime(Duration by) {
        long ahead = TimeUnit.MICROSECONDS.convert(clock.advance(by));
        sql("update installation set test = 1, clock_offset = ?", ahead);
    }

    /** The caller as the directory knows her; refused where she is none. */
    public Caller known(Caller caller) {
        return as(caller, () -> bean(Callers.class).current());
    }

    /** The database below. */
    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        hibernate.close();
        container.close();
        jobs.shutdownNow();
        connections.close();
    }
}
