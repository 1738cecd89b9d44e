package org.amparo.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sign-in. The programs are shared by all installations on a machine; realm and users live in the state folder. */
final class Keycloak extends Server {

    static final String TITLE = "Keycloak";
    static final String REALM = "amparo";

    private static final String SIZING = "-Xms64m -Xmx384m";

    private final Project project;
    private final Ports ports;
    private final Profile profile;
    private final Secrets secrets;
    private String sizing = SIZING;

    Keycloak(Project project, StateFolder state, Ports ports, Profile profile, Secrets secrets) {
        super(TITLE, state);
        this.project = project;
        this.ports = ports;
        this.profile = profile;
        this.secrets = secrets;
    }

    /** Lets the server's JVM compile quickly instead of well. */
    void compileQuickly() {
        sizing = SIZING + COMPILES_QUICKLY;
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
        Path home = state().folder("keycloak");
        build();
        prepareHome(home);
        Path realm = state().folder("keycloak/data/import").resolve(REALM + "-realm.json");
        RealmFile.write(project.keycloakConfiguration(), profile, realm);
        run(environment(), command(home));
    }

    @Override
    boolean isReady() {
        return Readiness.answers(issuer(), 200);
    }

    /** Address of the realm on loopback. */
    String issuer() {
        return issuerOn(ports);
    }

    static String issuerOn(Ports ports) {
        return base(ports) + "/realms/" + REALM;
    }

    /** Closes Keycloak's own realm at the first start, and at that of a version that did not do it yet. */
    void closeMasterOnce(Progress progress) {
        Path closed = state().resolve("keycloak/master-closed");
        if (Files.exists(closed)) {
            return;
        }
        if (!new MasterRealm(base(ports)).close(secrets.keycloakAdminPassword())) {
            progress.say("Keycloak's own realm may not be guarded, for its administrator has another password than"
                    + " AMPARO_KEYCLOAK_ADMIN_PASSWORD; docs/operations.md says how to close it by hand");
            return;
        }
        try {
            OwnerOnly.file(closed);
        } catch (IOException e) {
            throw new LaunchFailure(closed + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static String base(Ports ports) {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("JAVA_OPTS_KC_HEAP", sizing);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword());
        environment.put("AMPARO_OIDC_CLIENT_SECRET", secrets.oidcClientSecret());
        environment.put("AMPARO_OPERATOR_CLIENT_SECRET", secrets.operatorClientSecret());
        environment.put("AMPARO_PUBLIC_URL", PublicAddress.ofApplication(ports));
        return environment;
    }

    private List<String> command(Path home) {
        List<String> command = new ArrayList<>(List.of(
                project.keycloak().resolve("bin/kc.sh").toString(),
                "-Dkc.home.dir=" + home,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--cache=local",
                "--log=file",
                "--log-file=" + state().log(name()),
                "--log-file-rotation-max-file-size=10M",
                "--log-file-rotation-max-backup-index=10",
                "--log-file-rotation-rotate-on-boot=false",
                // Its lines name users and where they sit, and what was typed as a user's name, which may be a
                // password. The
                // console tells of the same events.
                "--log-level=info,org.keycloak.events:off"));
        command.addAll(PublicAddress.ofKeycloak()
                .map(address -> List.of(
                        "--hostname=" + address, "--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded"))
                .orElse(List.of("--hostname=" + base(ports))));
        return command;
    }

    /**
     * Keycloak is put together once each time that it was unpacked, another version over this one too; two installations that start at once do
     * not do it together.
     */
    private void build() {
        Path result = project.keycloak().resolve("lib/quarkus/quarkus-application.dat");
        Path built = project.keycloak().resolve("built");
        try (FileChannel channel = FileChannel.open(
                        project.keycloak().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            if (!Files.exists(built) || !Files.readString(built).equals(version(result))) {
                prepare(
                        TITLE + " could not be put together",
                        Map.of(),
                        List.of(
                                project.keycloak().resolve("bin/kc.sh").toString(),
                                "build",
                                "--db=dev-file",
                                "--health-enabled=false",
                                "--metrics-enabled=false"));
                Files.writeString(built, version(result));
            }
        } catch (IOException e) {
            throw new LaunchFailure(TITLE + " could not be put together: " + e.getMessage() + ".", e);
        }
    }

    /** When a file was written: unpacking brings it back as it was packed. */
    private static String version(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toString();
    }

    /** Keycloak reads from its home what it was built with, so the shared programs are linked there. */
    private void prepareHome(Path home) {
        Trees.replace(project.keycloakConfiguration().resolve("themes"), home.resolve("themes"));
        state().folder("keycloak/data");
        Trees.replace(
                project.keycloakConfiguration().resolve("password-blacklists"),
                home.resolve("data/password-blacklists"));
        Path programs = home.resolve("lib");
        try {
            Files.deleteIfExists(programs);
            Files.createSymbolicLink(programs, project.keycloak().resolve("lib"));
        } catch (IOException e) {
            throw new LaunchFailure(programs + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
