package org.amparo.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The MariaDB that comes with Amparo: durable, on loopback alone, with passwords checked. Linux on x86-64. */
final class MariaDb extends Server {

    static final String TITLE = "MariaDB";

    private static final long LEAST_POOL = 1024;
    private static final long LARGEST_POOL = 4096;

    private final Path programs;
    private final Ports ports;
    private final DatabaseAccess access;

    MariaDb(Project project, StateFolder state, Ports ports, DatabaseAccess access) {
        super(TITLE, state);
        this.programs = project.mariaDb();
        this.ports = ports;
        this.access = access;
    }

    @Override
    void start() {
        requireLibraries();
        Path data = state().folder("mariadb").resolve("data");
        if (!Files.exists(data)) {
            create(data);
        }
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + ports.database(),
                // Relative to the data, since the path of a socket may be no longer than 107 characters.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                // On loopback nobody listens in, and a certificate made at each start takes up to 19 seconds.
                "--skip-ssl",
                "--skip-log-bin",
                "--local-infile=OFF",
                "--performance-schema=OFF",
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + poolMegabytes(memory()) + "M",
                "--innodb-log-file-size=" + logMegabytes(memory()) + "M",
                // Beyond it the rows that a report puts together go to disk, and the report takes twice as long.
                "--tmp-table-size=64M",
                "--max-heap-table-size=64M",
                // Nothing here needs rows of one statement to be numbered without gaps, and the others need not wait
                // for it.
                "--innodb-autoinc-lock-mode=2"));
        command.addAll(asRoot());
        run(environment(), command);
    }

    /** Indexes of a million cases take two gigabytes; a quarter of the machine's memory is theirs, of a small machine one. */
    static long poolMegabytes(long memoryBytes) {
        return Math.min(Math.max(memoryBytes / 4 >> 20, LEAST_POOL), LARGEST_POOL);
    }

    /**
     * What is written at random is written out once for so much of the log: a register of a million cases writes twelve gigabytes of it.
     * Its file takes all of that room from the first start on, of an empty system too.
     */
    static long logMegabytes(long memoryBytes) {
        return poolMegabytes(memoryBytes) / 8;
    }

    private static long memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize();
    }

    @Override
    boolean isReady() {
        return Readiness.listens(ports.database());
    }

    /**
     * It takes no notice of the umask that it is started with, but of these. Its temporary files are its own: a server that starts,
     * the one that prepares data too, deletes what it takes for left behind, also what another one needs.
     */
    private Map<String, String> environment() {
        return Map.of(
                "UMASK", "0600",
                "UMASK_DIR", "0700",
                "TMPDIR", state().folder("mariadb/tmp").toString());
    }

    /** The data are made beside their place and moved there, so that a start that was interrupted leaves nothing half made. */
    private void create(Path data) {
        Path unfinished = data.resolveSibling("unfinished");
        Path accounts = data.resolveSibling("accounts.sql");
        Trees.delete(unfinished);
        Trees.delete(accounts);
        try {
            OwnerOnly.write(accounts, accountScript());
            List<String> command = new ArrayList<>(List.of(
                    "sh",
                    programs.resolve("scripts/mariadb-install-db").toString(),
                    "--no-defaults",
                    "--basedir=" + programs,
                    "--datadir=" + unfinished,
                    "--skip-test-db",
                    "--skip-name-resolve",
                    // Else the script looks up the machine's name, which a bare machine may not know.
                    "--force",
                    "--auth-root-authentication-method=socket",
                    "--auth-root-socket-user=" + System.getProperty("user.name"),
                    "--extra-file=" + accounts));
            command.addAll(asRoot());
            prepare(TITLE + " could not prepare its data", environment(), command);
            Files.move(unfinished, data);
            Files.delete(accounts);
        } catch (IOException e) {
            throw new LaunchFailure(TITLE + " could not prepare its data: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Schema and accounts. The application's account begins with one harmless right, so that it may connect before the migrations
     * grant it the rest.
     */
    private String accountScript() {
        StringBuilder script = new StringBuilder(
                // Accounts can be made only after the first flush: the preparing server begins without them.
                "flush privileges;%ncreate database %s character set utf8mb4;%n".formatted(DatabaseAccess.SCHEMA));
        for (String host : List.of("localhost", "127.0.0.1")) {
            script.append(account(access.owner(), host, access.ownerPassword(), "all"));
            script.append(account(access.user(), host, access.password(), "show view"));
        }
        return script.toString();
    }

    private static String account(String name, String host, String password, String right) {
        String grantOption = right.equals("all") ? " with grant option" : "";
        return """
            create user '%1$s'@'%2$s' identified by '%3$s';
            grant %4$s on %5$s.* to '%1$s'@'%2$s'%6$s;
            """
                .formatted(name, host, password, right, DatabaseAccess.SCHEMA, grantOption);
    }

    private void requireLibraries() {
        Path server = programs.resolve("bin/mariadbd");
        server.toFile().setExecutable(true);
        try {
            Process ldd = new ProcessBuilder("ldd", server.toString())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            for (String line : answer.lines().toList()) {
                if (line.contains("not found")) {
                    throw new LaunchFailure("The built-in MariaDB needs the library "
                            + line.strip().split(" ")[0]
                            + "; install its package or name a MariaDB of your own with AMPARO_DB_URL.");
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("The built-in MariaDB cannot be examined: " + e.getMessage() + ".", e);
        }
    }

    private List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
