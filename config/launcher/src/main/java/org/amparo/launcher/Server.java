package org.amparo.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One of the servers that Amparo stands on. */
abstract class Server {

    /** How long a server may take to end; then it is ended by force. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Option of a JVM that lives for minutes: what it would spend on compiling well it would not get back. */
    static final String COMPILES_QUICKLY = " -XX:TieredStopAtLevel=1";

    private final String title;
    private final StateFolder state;
    private volatile ChildProcess process;
    private boolean stopped;

    Server(String title, StateFolder state) {
        this.title = title;
        this.state = state;
    }

    /** Prepares what the first start needs, and starts the process. */
    abstract void start();

    /** Whether it answers. */
    abstract boolean isReady();

    /** Starts the process, unless the system is being stopped meanwhile. */
    final synchronized void run(Map<String, String> environment, List<String> command) {
        if (stopped) {
            throw new LaunchFailure("The start was interrupted.");
        }
        process = ChildProcess.start(name(), state, output(), environment, command);
    }

    /** Runs a program to its end, and tells its exit code. It is stopped with the server. */
    final int runToEnd(Map<String, String> environment, List<String> command) {
        run(environment, command);
        ChildProcess running = process;
        if (running == null) {
            throw new LaunchFailure("The start was interrupted.");
        }
        int exit = running.awaitEnd();
        synchronized (this) {
            if (process != null) {
                process.forget();
                process = null;
            }
        }
        return exit;
    }

    /**
     * Runs a program that prepares something, to its end.
     *
     * @param failure what to say when it fails, without a full stop
     */
    final void prepare(String failure, Map<String, String> environment, List<String> command) {
        if (runToEnd(environment, command) != 0) {
            throw LaunchFailure.see(failure, log());
        }
    }

    final synchronized void stop() {
        stopped = true;
        halt();
    }

    /** Stops what runs of it; unlike {@link #stop} it may be started again. */
    final synchronized void halt() {
        if (process != null) {
            process.stop(patience());
            process = null;
        }
    }

    /** How long it may take to stop now. */
    Duration patience() {
        return PATIENCE;
    }

    /** What a stop of it waits for now, as it is said to a person. */
    String ending() {
        return title;
    }

    final boolean isAlive() {
        ChildProcess running = process;
        return running != null && running.isAlive();
    }

    /** Ends with the sentence for a server that ends by itself; empty where it does not run. */
    final Optional<CompletableFuture<LaunchFailure>> end() {
        return Optional.ofNullable(process)
                .map(running -> running.end().thenApply(name -> LaunchFailure.see(title + " ended by itself", log())));
    }

    final String title() {
        return title;
    }

    final String name() {
        return nameOf(title);
    }

    /** Where the reason stands when something is wrong with it; a pattern where that is more than one file. */
    Path log() {
        return output();
    }

    /** What the process prints. */
    Path output() {
        return state.log(name());
    }

    final StateFolder state() {
        return state;
    }

    static String nameOf(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
