package org.amparo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WildFly with the application. Its programs and configuration are the provisioned ones; the state folder holds the rest. */
final class ApplicationServer extends Server {

    static final String TITLE = "WildFly";

    private static final String FOLDER = "wildfly";
    private static final String EAR = "amparo.ear";
    private static final String SIZING = String.join(
            " ",
            "-Xms128m -Xmx512m -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC",
            // The compiler frees what it needed, and the C library keeps it: 300 MB, unless it is told to give them
            // back.
            // A JVM that does not know the option yet does without.
            "-XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=10000",
            // Texts are in the reader's language; what is for machines must not take the digits of this machine's.
            "-Duser.language=en -Duser.country=US");

    /** What the server reads of the operator's own environment. */
    private static final List<String> PASSED_ON =
            List.of("AMPARO_DB_POOL", "AMPARO_NODE", "AMPARO_BEHIND_PROXY", "AMPARO_FORM_SECONDS");

    /** The archive of classes is 130 MB, and a busy machine takes minutes for it; ended by force, all of it was for nothing. */
    private static final Duration PATIENCE_WHILE_WRITING = Duration.ofMinutes(5);

    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;

    private final Project project;
    private final Ports ports;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private boolean bare;
    private boolean keepsClasses;
    private String sizing = SIZING;

    ApplicationServer(Project project, StateFolder state, Ports ports, Map<String, String> environment) {
        super(TITLE, state);
        this.project = project;
        this.ports = ports;
        // Less of what threads have freed lies about in arenas of their own.
        this.environment.put("MALLOC_ARENA_MAX", "2");
        this.environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        this.environment.put("GC_LOG", "false");
        PASSED_ON.forEach(
                name -> Optional.ofNullable(System.getenv(name)).ifPresent(value -> this.environment.put(name, value)));
        this.environment.putAll(environment);
    }

    /** Leaves the application out at the next start. */
    void leaveBare() {
        bare = true;
    }

    /** Keeps an archive of the server's classes beside its data, so that the starts after the first one are faster. */
    void keepClasses() {
        keepsClasses = true;
    }

    /** Lets the server's JVM compile quickly instead of well. */
    void compileQuickly() {
        sizing = SIZING + COMPILES_QUICKLY;
    }

    /** Tells the server that it is a test's (the application's {@code audit.TestClock}). */
    void followTestClock() {
        environment.put("AMPARO_TEST_CLOCK", "true");
    }

    /** What a stop of the server with this state waits for. */
    static String endingIn(StateFolder state) {
        return isWritingIn(state)
                ? TITLE + ", which once writes an archive of its classes, so that later starts are faster"
                : TITLE;
    }

    /** How long a server with this state may take to stop. */
    static Duration patienceIn(StateFolder state) {
        return isWritingIn(state) ? PATIENCE_WHILE_WRITING : PATIENCE;
    }

    private static boolean isWritingIn(StateFolder state) {
        return !new SharedClasses(state.folder(FOLDER)).isWritten();
    }

    @Override
    Duration patience() {
        return keepsClasses ? patienceIn(state()) : PATIENCE;
    }

    @Override
    String ending() {
        return keepsClasses ? endingIn(state()) : TITLE;
    }

    @Override
    Path log() {
        return state().log(name() + "*");
    }

    @Override
    Path output() {
        return state().log(name() + "-console");
    }

    @Override
    void start() {
        Path base = state().folder(FOLDER);
        Trees.replace(project.wildfly().resolve("standalone/configuration"), base.resolve("configuration"));
        deploy();
        String classes = "";
        if (keepsClasses) {
            var sources = List.of(project.ear(), project.wildfly().resolve("jboss-modules.jar"));
            classes = new SharedClasses(base).options(sources);
        }
        environment.put("JBOSS_JAVA_SIZING", sizing + classes);
        run(
                environment,
                List.of(
                        project.wildfly().resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.server.log.dir=" + state().folder("logs"),
                        "-Djboss.socket.binding.port-offset=" + ports.offset(),
                        "-b=127.0.0.1",
                        "-bmanagement=127.0.0.1"));
    }

    /**
     * Ready when the server says so and the API asks for a token; without the application, when it can take a deployment.
     *
     * @throws LaunchFailure when the application was refused at deployment
     */
    @Override
    boolean isReady() {
        if (Files.exists(deployments().resolve(EAR + ".failed"))) {
            throw LaunchFailure.see("The application could not be deployed", log());
        }
        String health = "http://127.0.0.1:" + ports.management() + "/health";
        if (bare) {
            return Readiness.answers(health + "/live", OK);
        }
        return Readiness.answers(health + "/ready", OK)
                && Readiness.answers("http://127.0.0.1:" + ports.application() + "/api/v1", UNAUTHORIZED);
    }

    private void deploy() {
        Path deployments = deployments();
        Trees.delete(deployments);
        try {
            OwnerOnly.folder(deployments);
            if (bare) {
                return;
            }
            Files.copy(project.ear(), deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.close(deployments);
            OwnerOnly.file(deployments.resolve(EAR + ".dodeploy"));
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The application cannot be copied to " + deployments + ": " + e.getMessage() + ".", e);
        }
    }

    private Path deployments() {
        return state().resolve(FOLDER).resolve("deployments");
    }
}
