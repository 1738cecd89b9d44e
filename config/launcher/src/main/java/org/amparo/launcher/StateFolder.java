package org.amparo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** All that one installation keeps: data, secrets, logs and the process numbers of what runs. One instance owns it at a time. */
public final class StateFolder implements AutoCloseable {

    private static final String LOADED = "first-start-done";
    private static final List<String> DATA =
            List.of("mariadb", "keycloak", "wildfly", "logs", "run", "secrets.properties", "profile", LOADED);
    private static final long NEEDED_BYTES = 700L * 1024 * 1024;

    private final Path path;
    private FileChannel lockChannel;
    private FileLock lock;

    /** The folder need not exist yet. */
    public StateFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder and claims it for this process.
     *
     * @throws LaunchFailure when another instance uses it, it is open to others, its path holds a space, or the disk is full or
     *     read-only
     */
    public void claim() {
        if (path.toString().chars().anyMatch(Character::isWhitespace)) {
            throw new LaunchFailure(
                    "The path " + path
                            + " holds a space, which the servers' own scripts cannot take; choose another folder with --state.");
        }
        try {
            if (OwnerOnly.isOpen(OwnerOnly.folder(path))) {
                throw new LaunchFailure("The state folder " + path + " is open to others on this machine; close it with"
                        + " the command: chmod 700 " + path);
            }
            lockChannel = FileChannel.open(OwnerOnly.file(path.resolve("lock")), StandardOpenOption.WRITE);
            lock = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
        if (lock == null) {
            throw new LaunchFailure("Another Amparo already runs with the state folder " + path
                    + "; stop it with config/amparo stop or choose another folder with --state.");
        }
    }

    /** Closes what an earlier version left open inside to whoever gets past the folder itself. */
    public void closeAll() {
        try {
            OwnerOnly.close(path);
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchFailure(
                    "The state folder " + path + " cannot be closed to others: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Ties the folder to a profile at the first start: an installation with known passwords never becomes a real one.
     *
     * @throws LaunchFailure when the folder belongs to the other profile
     */
    public void tieTo(Profile profile) {
        Path file = path.resolve("profile");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, profile.code());
            }
            String known = Files.readString(file);
            if (!known.equals(profile.code())) {
                throw new LaunchFailure("The state folder " + path + " belongs to the profile " + known
                        + "; choose another folder with --state.");
            }
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Whether a start ended before the demo's data were whole; until then its address and accounts were not printed. */
    public boolean isCutOff() {
        return Files.exists(path.resolve("mariadb")) && !isLoaded();
    }

    /** Whether a first start has come to its end. */
    public boolean isLoaded() {
        return Files.exists(path.resolve(LOADED));
    }

    /** Notes that the first start has come to its end. */
    public void markLoaded() {
        try {
            OwnerOnly.file(path.resolve(LOADED));
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Makes sure that a start will not fail half-way for want of space.
     *
     * @throws LaunchFailure when less than 700 MB are left
     */
    public void requireSpace() {
        try {
            long usable = Files.getFileStore(path).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new LaunchFailure("Only " + usable / (1024 * 1024) + " MB are left on the disk of " + path
                        + "; Amparo needs 700 MB.");
            }
        } catch (IOException e) {
            throw new LaunchFailure("The disk of " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Whether an instance holds the folder now. */
    public boolean isClaimed() {
        Path file = path.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Forgets everything but the lock: database, users, secrets and logs. */
    public void clear() {
        for (String name : DATA) {
            Trees.delete(path.resolve(name));
        }
    }

    /** A file or folder of this name inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A folder of this name inside, made when it is missing. */
    public Path folder(String name) {
        try {
            return OwnerOnly.folder(path.resolve(name));
        } catch (IOException e) {
            throw new LaunchFailure("The folder " + path.resolve(name) + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** A log of this name. */
    public Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    /** Where the process number of one server is kept while it runs. */
    public Path pidFile(String server) {
        return folder("run").resolve(server + ".pid");
    }

    /** The two words that are kept of a running process, its number first; empty where there are none, or only half of them. */
    public Optional<List<String>> process(String server) {
        Path file = pidFile(server);
        try {
            List<String> words = List.of(Files.readString(file).strip().split(" "));
            return words.size() < 2 ? Optional.empty() : Optional.of(words);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (lockChannel != null) {
                lockChannel.close();
            }
        } catch (IOException e) {
            throw new LaunchFailure("The state folder " + path + " cannot be released: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
