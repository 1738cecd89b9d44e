package org.amparo.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One of the servers that Amparo stands on. */
abstract class Server {

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
        process = ChildProcess.start(name(), state, environment, command);
    }

    /**
     * Runs a program that prepares something, to its end. It is stopped with the server.
     *
     * @param failure what to say when it fails, without a full stop
     */
    final void prepare(String failure, List<String> command) {
        run(Map.of(), command);
        if (!process.endsWell()) {
            throw LaunchFailure.see(failure, log());
        }
    }

    final synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    final boolean isAlive() {
        ChildProcess running = process;
        return running != null && running.isAlive();
    }

    final Optional<CompletableFuture<String>> end() {
        return Optional.ofNullable(process).map(running -> running.end().thenApply(name -> title));
    }

    final String title() {
        return title;
    }

    final String name() {
        return nameOf(title);
    }

    final Path log() {
        return state.log(name());
    }

    final StateFolder state() {
        return state;
    }

    static String nameOf(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
