package org.amparo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An instance seen from outside: by the folder that it owns. */
final class Instance {

    /** In the order in which they are stopped. */
    private static final List<String> SERVERS =
            List.of(ApplicationServer.TITLE, Migration.TITLE, Keycloak.TITLE, MariaDb.TITLE);

    private static final String MARK = "amparo";

    /** More than its servers may take one after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(8).plusSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final StateFolder state;

    Instance(Path state) {
        this.state = new StateFolder(state);
    }

    /** Leaves on disk which process owns the folder and on which ports, for {@code stop} and {@code status}. */
    static void announce(StateFolder state, Ports ports) {
        try {
            OwnerOnly.write(state.pidFile(MARK), ProcessHandle.current().pid() + " " + ports.offset());
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + state + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Stops what an instance that was killed left running. */
    static void stopLeftovers(StateFolder state, Progress progress) {
        for (String title : SERVERS) {
            ChildProcess.left(Server.nameOf(title), state).ifPresent(process -> {
                progress.say("Stopping " + title + ", left behind by an interrupted run");
                process.stop(
                        title.equals(ApplicationServer.TITLE) ? ApplicationServer.patienceIn(state) : Server.PATIENCE);
            });
        }
    }

    /** Stops the instance, and whatever an interrupted one left. */
    void stop(Progress progress) {
        if (state.isClaimed()) {
            ProcessHandle owner = state.process(MARK)
                    .flatMap(words -> ProcessHandle.of(Long.parseLong(words.get(0))))
                    .orElseThrow(() -> new LaunchFailure("The owner of " + state + " is not known; stop it by hand."));
            progress.say("Stopping Amparo in " + state);
            owner.destroy();
            awaitEnd(owner, progress);
        }
        stopLeftovers(state, progress);
    }

    /**
     * The ports on which it runs.
     *
     * @throws LaunchFailure where it does not run, or not on these ports
     */
    Ports running(Optional<Ports> asked) {
        if (!state.isClaimed()) {
            throw new LaunchFailure(
                    "Amparo does not run with the state folder " + state + "; start it with config/amparo run.");
        }
        Ports ports = ports();
        if (asked.isPresent() && !asked.get().equals(ports)) {
            throw new LaunchFailure("Amparo does not run with --port-offset "
                    + asked.get().offset() + " but with " + ports.offset() + ".");
        }
        return ports;
    }

    /** Passwords and keys of the instance. */
    Secrets secrets() {
        return Secrets.of(state);
    }

    private Ports ports() {
        return state.process(MARK)
                .map(words -> new Ports(Integer.parseInt(words.get(1))))
                .orElseThrow(() -> new LaunchFailure("Amparo is starting with the state folder " + state + "."));
    }

    /** What runs, in a line or a few. */
    String describe() {
        if (!state.isClaimed()) {
            return "Amparo does not run with the state folder " + state + ".";
        }
        Ports ports = ports();
        StringBuilder text = new StringBuilder("Amparo runs with the state folder " + state + ".");
        text.append(line("application", "http://127.0.0.1:" + ports.application(), ports.application()));
        text.append(line("Keycloak", "http://127.0.0.1:" + ports.keycloak(), ports.keycloak()));
        text.append(line("MariaDB", "127.0.0.1:" + ports.database(), ports.database()));
        return text.toString();
    }

    private static String line(String what, String address, int port) {
        return "%n  %-12s %-24s %s".formatted(what, address, Readiness.listens(port) ? "answers" : "does not answer");
    }

    /** Waits for the owner, and says for which of its servers that waits. */
    private void awaitEnd(ProcessHandle owner, Progress progress) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<String> said = Optional.empty();
        while (!hasEnded(owner)) {
            Optional<String> awaited = SERVERS.stream()
                    .filter(title ->
                            ChildProcess.left(Server.nameOf(title), state).isPresent())
                    .findFirst();
            if (!awaited.equals(said)) {
                awaited.ifPresent(title -> progress.say("Waiting for "
                        + (title.equals(ApplicationServer.TITLE) ? ApplicationServer.endingIn(state) : title)));
                said = awaited;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchFailure(
                        "Amparo in " + state + " did not stop within " + PATIENCE.toSeconds() + " seconds.");
            }
        }
    }

    /** Whether the process has ended, or does so within a moment. */
    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The stop was interrupted.", e);
        }
    }
}
