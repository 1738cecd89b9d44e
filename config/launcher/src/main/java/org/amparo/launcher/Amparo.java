package org.amparo.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The running system: MariaDB, Keycloak and WildFly, started together and stopped in order. */
public final class Amparo implements AutoCloseable {

    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(90);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final StateFolder state;
    private final Secrets secrets;
    private final Ports ports;
    private final Profile profile;
    private final Progress progress;
    private final DatabaseAccess database;
    private final Optional<MariaDb> mariaDb;
    private final Migration migration;
    private final Keycloak keycloak;
    private final ApplicationServer application;
    private final List<Server> started = new ArrayList<>();
    private boolean stopping;

    /** A system that is not started yet; the state folder must be claimed. */
    public Amparo(Project project, StateFolder state, Ports ports, Profile profile, Progress progress) {
        this.state = state;
        this.ports = ports;
        this.profile = profile;
        this.progress = progress;
        this.secrets = Secrets.of(state);
        boolean external = DatabaseAccess.isExternal();
        this.database = external ? DatabaseAccess.external() : DatabaseAccess.builtIn(ports, secrets);
        this.mariaDb = external ? Optional.empty() : Optional.of(new MariaDb(project, state, ports, database));
        this.migration = new Migration(project, state, database, profile);
        this.keycloak = new Keycloak(project, state, ports, profile, secrets);
        Map<String, String> environment = new LinkedHashMap<>(database.environment());
        environment.put("AMPARO_OIDC_URL", keycloak.issuer());
        environment.put("AMPARO_OIDC_CLIENT_SECRET", secrets.oidcClientSecret());
        environment.put("AMPARO_COUNTRY_KEYS", secrets.countryKeys());
        environment.put("AMPARO_PROFILE", profile.code());
        environment.put("AMPARO_PUBLIC_URL", PublicAddress.ofApplication(ports));
        PublicAddress.ofAccounts().ifPresent(pages -> environment.put("AMPARO_ACCOUNTS_URL", pages));
        this.application = new ApplicationServer(project, state, ports, environment);
    }

    /**
     * Starts all servers and returns when the application is healthy.
     *
     * @throws LaunchFailure when one of them does not come up; those that did still run until {@link #close()}
     */
    public void start() {
        ports.requireFree(mariaDb.isPresent());
        state.requireSpace();
        CompletableFuture<Void> signIn = CompletableFuture.runAsync(() -> start(keycloak));
        startDatabase(() -> {});
        start(application);
        join(signIn);
        Readiness.await(LIMIT, progress, keycloak, application);
        keycloak.closeMasterOnce(progress);
    }

    /** Spends some seconds of the next stop on faster starts after it; not for a system that is started only once. */
    public void keepClasses() {
        application.keepClasses();
    }

    /** Lets the JVMs of the servers compile quickly instead of well, for tests that measure nothing. */
    public void compileQuickly() {
        keycloak.compileQuickly();
        application.compileQuickly();
    }

    /** Lets the application's time follow a database that is marked as a test's; on any other one it changes nothing. */
    public void followTestClock() {
        application.followTestClock();
    }

    /** Starts MariaDB and a WildFly without the application, for tests that deploy it themselves. */
    public void startBare() {
        application.leaveBare();
        startDatabase(() -> {});
        start(application);
        Readiness.await(LIMIT, progress, application);
    }

    /**
     * Stops what still runs of database and application and starts them on the same data, while the sign-in goes on; for tests that have
     * killed one of them.
     *
     * @param between what to do once the database answers, before it is migrated and the application starts
     */
    public void restartBehindSignIn(Runnable between) {
        List<Server> halted = stopOrder().stream()
                .filter(server -> server != keycloak)
                .filter(started::contains)
                .toList();
        for (Server server : halted) {
            server.halt();
            synchronized (this) {
                started.remove(server);
            }
        }
        startDatabase(between);
        start(application);
        Readiness.await(LIMIT, progress, application);
    }

    /** Loads the demo's data when this installation answers for the first time. */
    public void loadOnce(boolean leaveEmpty) {
        if (state.isLoaded()) {
            return;
        }
        load(leaveEmpty);
        state.markLoaded();
    }

    /** Loads the demo's data into a database that has none. */
    public void load(boolean leaveEmpty) {
        if (profile == Profile.DEMO) {
            for (FirstStart first : ServiceLoader.load(FirstStart.class)) {
                if (!leaveEmpty || first.evenIfEmpty()) {
                    first.run(applicationUrl(), accessTokens(), progress);
                }
            }
        }
    }

    /** Ends when the first server ends by itself, with the sentence for it. */
    public CompletableFuture<LaunchFailure> end() {
        List<CompletableFuture<LaunchFailure>> ends = new ArrayList<>();
        synchronized (this) {
            started.forEach(server -> server.end().ifPresent(ends::add));
        }
        return CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).thenApply(LaunchFailure.class::cast);
    }

    /** Stops what was started, the last first: WildFly, Keycloak, MariaDB. */
    @Override
    public void close() {
        List<Server> running;
        synchronized (this) {
            stopping = true;
            running = stopOrder().stream().filter(started::remove).toList();
        }
        for (Server server : running) {
            progress.say("Stopping " + server.ending());
            server.stop();
        }
    }

    /** Whether {@link #close()} was called. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Ports of this system. */
    public Ports ports() {
        return ports;
    }

    /** Base address of pages and API, on loopback. */
    public URI applicationUrl() {
        return applicationOn(ports);
    }

    static URI applicationOn(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.application());
    }

    /** Address of the realm, on loopback. */
    public String issuer() {
        return keycloak.issuer();
    }

    /** What the client amparo-operator shows to Keycloak. */
    public String operatorClientSecret() {
        return secrets.operatorClientSecret();
    }

    /** How to reach the database. */
    public DatabaseAccess database() {
        return database;
    }

    /** Tokens of the demo's users. */
    public AccessTokens accessTokens() {
        return new AccessTokens(keycloak.issuer());
    }

    private void startDatabase(Runnable then) {
        mariaDb.ifPresent(server -> {
            start(server);
            Readiness.await(DATABASE_LIMIT, progress, server);
        });
        then.run();
        try {
            start(migration);
        } finally {
            synchronized (this) {
                started.remove(migration);
            }
        }
    }

    private void start(Server server) {
        progress.say("Starting " + server.title());
        synchronized (this) {
            if (stopping) {
                throw new LaunchFailure("The start was interrupted.");
            }
            started.add(server);
        }
        server.start();
    }

    private List<Server> stopOrder() {
        List<Server> order = new ArrayList<>(List.of(application, migration, keycloak));
        mariaDb.ifPresent(order::add);
        return order;
    }

    private static void join(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
