package org.amparo.testing;

import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amparo.security.CountryKeys;
import org.amparo.security.SecuritySamples;
import org.amparo.shared.AppClock;
import org.hibernate.Session;

/**
 * What the application server does for the application's beans, told to a CDI container: an EJB has its transaction, and the
 * entity manager is filled in, as {@link ServerResources} are. Roles are not enforced, nothing begins by itself, and no exception is wrapped.
 */
final class ServerParts implements Extension {

    /** Threads that end by themselves, and keep nothing from ending. */
    private static final ExecutorService BESIDE = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "beside");
        thread.setDaemon(true);
        return thread;
    });

    private final TestClock clock;
    private final DataSource database;
    private final ScheduledExecutorService jobs;
    private final Supplier<Session> session;

    ServerParts(TestClock clock, DataSource database, ScheduledExecutorService jobs, Supplier<Session> session) {
        this.clock = clock;
        this.database = database;
        this.jobs = jobs;
        this.session = session;
    }

    void enterpriseBeans(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<?> found) {
        var type = found.configureAnnotatedType();
        type.add(ApplicationScoped.Literal.INSTANCE);
        type.add(TransactionalLiteral.like(found.getAnnotatedType().getAnnotation(TransactionAttribute.class)));
        type.filterMethods(method -> method.isAnnotationPresent(TransactionAttribute.class))
                .forEach(method -> method.add(
                        TransactionalLiteral.like(method.getAnnotated().getAnnotation(TransactionAttribute.class))));
    }

    void fields(@Observes @WithAnnotations(PersistenceContext.class) ProcessAnnotatedType<?> found) {
        found.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
    }

    void clock(@Observes ProcessAnnotatedType<AppClock> found) {
        found.veto();
    }

    void keys(@Observes ProcessAnnotatedType<CountryKeys> found) {
        found.veto();
    }

    /** Beside Narayana's own beans, which are the transaction manager and the registry. */
    void beans(@Observes AfterBeanDiscovery event) {
        add(event, AppClock.class, () -> new AppClock(clock));
        add(event, CountryKeys.class, SecuritySamples::countryKeys);
        add(event, DataSource.class, () -> database);
        add(event, UserTransaction.class, com.arjuna.ats.jta.UserTransaction::userTransaction);
        add(
                event,
                EntityManager.class,
                () -> standIn(Session.class, (method, arguments) -> method.invoke(session.get(), arguments)));
        add(
                event,
                ManagedScheduledExecutorService.class,
                () -> standIn(
                        ManagedScheduledExecutorService.class, (method, arguments) -> method.invoke(jobs, arguments)));
        add(
                event,
                SessionContext.class,
                () -> standIn(SessionContext.class, (method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal")) {
                        return SignedIn.current();
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    static ManagedExecutorService beside() {
        return standIn(ManagedExecutorService.class, (method, arguments) -> method.invoke(BESIDE, arguments));
    }

    private static <T> void add(AfterBeanDiscovery event, Class<T> type, Supplier<T> made) {
        event.<T>addBean().addTransitiveTypeClosure(type).createWith(context -> made.get());
    }

    private interface Call {
        Object of(Method method, Object... arguments) throws ReflectiveOperationException;
    }

    private static <T> T standIn(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** {@code @Transactional} as an EJB's attribute would have it. */
    private static final class TransactionalLiteral extends AnnotationLiteral<Transactional> implements Transactional {

        private static final long serialVersionUID = 1L;

        private final TxType type;

        private TransactionalLiteral(TxType type) {
            this.type = type;
        }

        static TransactionalLiteral like(TransactionAttribute attribute) {
            return new TransactionalLiteral(
                    attribute == null
                            ? TxType.REQUIRED
                            : TxType.valueOf(attribute.value().name()));
        }

        @Override
        public TxType value() {
            return type;
        }

        @Override
        public Class<?>[] rollbackOn() {
            return new Class<?>[0];
        }

        @Override
        public Class<?>[] dontRollbackOn() {
            return new Class<?>[0];
        }
    }
}
