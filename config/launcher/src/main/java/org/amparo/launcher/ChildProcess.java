package org.amparo.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server in a process group of its own, so that Ctrl-C in the terminal reaches only the launcher, which then stops the servers
 * in order. Its number is kept in a file while it runs: an instance that was killed can be cleaned up by the next one.
 */
public final class ChildProcess {

    /** What a person has set for servers of her own, and what the scripts of ours would follow. */
    private static final Set<String> FOREIGN =
            Set.of("JBOSS_HOME", "JBOSS_BASE_DIR", "JBOSS_MODULEPATH", "RUN_CONF", "JAVA", "JAVA_OPTS", "DEBUG");

    /** Ours begin with it. A server is told those that are its own, and no other one's password. */
    private static final String OURS = "AMPARO_";

    private final String name;
    private final ProcessHandle leader;
    private final Optional<Process> started;
    private final Path pidFile;

    private ChildProcess(String name, ProcessHandle leader, Optional<Process> started, Path pidFile) {
        this.name = name;
        this.leader = leader;
        this.started = started;
        this.pidFile = pidFile;
    }

    /**
     * Starts a command, whose files are its owner's alone.
     *
     * @param output the log to which goes what it prints
     */
    static ChildProcess start(
            String name, StateFolder state, Path output, Map<String, String> environment, List<String> command) {
        Path pidFile = state.pidFile(name);
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", "-c", "umask 077; exec setsid \"$@\"", "sh"), command.stream())
                        .toList());
        prepare(builder.environment(), environment);
        try {
            Process process = builder.redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            LogFile.toAppendTo(output).toFile()))
                    .start();
            ProcessHandle leader = process.toHandle();
            OwnerOnly.write(pidFile, leader.pid() + " " + startOf(leader).toEpochMilli());
            return new ChildProcess(name, leader, Optional.of(process), pidFile);
        } catch (IOException e) {
            throw new LaunchFailure(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** Makes of the environment that this process has the one that a server is given. */
    static void prepare(Map<String, String> inherited, Map<String, String> given) {
        inherited.keySet().removeIf(name -> FOREIGN.contains(name) || name.startsWith(OURS));
        inherited.put("JAVA_HOME", System.getProperty("java.home"));
        inherited.putAll(given);
    }

    /** The server of this name that an earlier instance left running, if any. */
    static Optional<ChildProcess> left(String name, StateFolder state) {
        return state.process(name).flatMap(words -> {
            Instant start = Instant.ofEpochMilli(Long.parseLong(words.get(1)));
            // A number can be given to another process later; its start tells them apart.
            return ProcessHandle.of(Long.parseLong(words.get(0)))
                    .filter(handle -> startOf(handle).equals(start))
                    .map(handle -> new ChildProcess(name, handle, Optional.empty(), state.pidFile(name)));
        });
    }

    boolean isAlive() {
        return leader.isAlive();
    }

    /** Waits for the end, and tells the exit code. Only for a process that this one started. */
    int awaitEnd() {
        try {
            return started.orElseThrow().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }

    /** Takes away what is kept of a process that has ended. */
    void forget() {
        Trees.delete(pidFile);
    }

    CompletableFuture<String> end() {
        return leader.onExit().thenApply(handle -> name);
    }

    /** Asks the whole group to end, waits, and ends it by force when that takes longer than it may. */
    void stop(Duration patience) {
        List<ProcessHandle> group =
                Stream.concat(Stream.of(leader), leader.descendants()).toList();
        signal("TERM");
        try {
            CompletableFuture.allOf(group.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            signal("KILL");
        } catch (InterruptedException e) {
            signal("KILL");
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        forget();
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- -" + leader.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LaunchFailure(name + " could not be stopped: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
