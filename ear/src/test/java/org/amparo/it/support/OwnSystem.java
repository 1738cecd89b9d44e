package org.amparo.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.Ports;
import org.amparo.launcher.Profile;
import org.amparo.launcher.Project;
import org.amparo.launcher.StateFolder;
import org.amparo.launcher.exchange.Exchange;
import org.amparo.launcher.exchange.TakeBack;
import org.amparo.launcher.exchange.Transfer;

/** A whole system of one test's own, which it may kill, fill and empty. */
public final class OwnSystem implements AutoCloseable {

    private static final Project PROJECT =
            new Project(Path.of("..").toAbsolutePath().normalize());

    /** The number of this JVM among those in which the tests run side by side. */
    static final int FORK = Integer.getInteger("amparo.it.fork", 1);

    private static final Path CLIENT = Path.of("../config/launcher/target/mariadb/bin/mariadb");

    private final StateFolder state;
    private final boolean measured;
    private final HttpClient http = HttpClient.newHttpClient();
    private Amparo amparo;
    private AccessTokens tokens;

    /**
     * Claims a folder for the system; nothing is started yet.
     *
     * @param measured whether it is to be as fast as a person's; else it is started for a few minutes
     */
    public OwnSystem(String folder, boolean measured) {
        this.state = new StateFolder(Path.of(folder));
        this.measured = measured;
        state.claim();
    }

    /** Forgets everything and starts, without the demo's cases. */
    public void beginEmpty() {
        clearAndPrepare();
        start();
        amparo.loadOnce(true);
    }

    /** Forgets everything and starts with the demo's cases. */
    public void beginWithDemo() {
        clear();
        start();
        amparo.loadOnce(false);
    }

    /** Forgets everything and starts, without the demo's cases, with a clock that {@link #passTime} moves. */
    public void beginEmptyWithMovableClock() {
        clearAndPrepare();
        amparo = made();
        amparo.followTestClock();
        amparo.start();
        amparo.loadOnce(true);
    }

    /** Lets time pass for application and database; it never goes back, and tokens keep the real time. */
    public void passTime(Duration by) throws SQLException {
        try (Connection database = asOwner();
                var update = database.prepareStatement(
                        "update installation set test = 1, clock_offset = clock_offset + ?")) {
            update.setLong(1, TimeUnit.MICROSECONDS.convert(by));
            update.executeUpdate();
        }
    }

    /** Forgets everything and starts MariaDB and a WildFly without the application. */
    void beginBare() {
        clear();
        amparo = made();
        amparo.startBare();
    }

    /** Stops what still runs and starts on the same data. */
    public void restart() {
        stop();
        start();
    }

    /** Starts database and application on the same data; the sign-in goes on as it stands. Faster than {@link #restart}. */
    public void restartBehindSignIn() {
        amparo.restartBehindSignIn(() -> {});
    }

    /** Forgets every record and starts again as {@link #beginEmpty}; secrets, sign-in and its users stay. */
    public void emptyBehindSignIn() {
        amparo.restartBehindSignIn(this::dropRecords);
        amparo.load(true);
    }

    private void dropRecords() {
        String schema = amparo.database().url().replaceFirst(".*/", "").replaceFirst("[?].*", "");
        try (Connection database = asOwner();
                var statement = database.createStatement()) {
            statement.execute("drop database " + schema);
            statement.execute("create database " + schema + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void clear() {
        stop();
        state.clear();
    }

    /** What is measured has its first start to itself. */
    private void clearAndPrepare() {
        clear();
        if (!measured) {
            PreparedState.copyInto(state, PROJECT);
        }
    }

    private void start() {
        amparo = made();
        amparo.start();
    }

    private Amparo made() {
        var made = new Amparo(PROJECT, state, Ports.free(FORK), Profile.DEMO, System.out::println);
        tokens = made.accessTokens();
        made.keepClasses();
        if (!measured) {
            made.compileQuickly();
        }
        return made;
    }

    private void stop() {
        if (amparo != null) {
            amparo.close();
        }
    }

    /** What runs. */
    public Amparo amparo() {
        return amparo;
    }

    /** A file or folder of its state. */
    public Path file(String name) {
        return state.resolve(name);
    }

    /** The process id of a server's group. */
    public long process(String server) {
        return Long.parseLong(state.process(server).orElseThrow().get(0));
    }

    /** Ends a server without asking it. */
    public void kill(String server) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + process(server))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).as("kill of " + server).isZero();
    }

    /** Brings a register by the operator's command. */
    public void bring(Path register, String source) {
        bring(register, source, false);
    }

    /** The same, where it is said whether the register is another one than those that are known, whatever its rows look like. */
    public void bring(Path register, String source, boolean another) {
        exchange()
                .importRegister(new Transfer(
                        register,
                        "register",
                        false,
                        source,
                        another,
                        false,
                        null,
                        null,
                        "insert",
                        null,
                        null,
                        null,
                        null));
    }

    /** Takes an import back by the operator's command. */
    public void takeBack(String id) {
        exchange().takeBack(new TakeBack(id, "a wrong file"));
    }

    /** Fetches a country's register by the operator's command. */
    public void fetch(String country, Path file) {
        exchange()
                .exportRegister(new Transfer(
                        file, null, false, null, false, false, null, null, null, null, null, country, null));
    }

    /** Has the figures compared with the histories by the operator's command, which fails where something differs. */
    public void recount() {
        exchange().recount(false);
    }

    private Exchange exchange() {
        return new Exchange(
                amparo.applicationUrl(), amparo.issuer(), amparo.operatorClientSecret(), System.out::println);
    }

    /** The annual report of all members. */
    public JsonObject report(int year) throws IOException, InterruptedException {
        return ask("secretariat", "annual-report?year=" + year);
    }

    /** What somebody is told of the figures. */
    public JsonObject ask(String username, String figures) throws IOException, InterruptedException {
        var address = URI.create(amparo.applicationUrl() + "/api/v1/statistics/" + figures);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.of(username))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(figures).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A connection of the account that owns the schema. */
    public Connection asOwner() throws SQLException {
        var database = amparo.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    /** Number of rows, such as {@code case_file where role = 'VICTIM'}. */
    public long count(String rows) throws SQLException {
        try (Connection database = asOwner();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Lets the administrator of the database run a statement and returns its rows, columns parted by tabs. */
    public String asRoot(String sql) throws IOException, InterruptedException {
        var client = new ProcessBuilder(
                        CLIENT.toAbsolutePath().normalize().toString(),
                        "--skip-ssl",
                        "--socket=" + file("mariadb/data/mariadb.sock"),
                        "--user=" + System.getProperty("user.name"),
                        "--skip-column-names",
                        "--batch",
                        "--execute=" + sql)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(client.waitFor()).as(sql).isZero();
        return answer;
    }

    @Override
    public void close() {
        stop();
        state.close();
    }
}
