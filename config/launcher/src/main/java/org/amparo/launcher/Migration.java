package org.amparo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Brings the database up to date in a process of its own, which alone is given the password of the schema's owner and ends before
 * the application server starts.
 */
final class Migration extends Server {

    static final String TITLE = "Migration";

    private static final String MAIN = "org.amparo.audit.SchemaMigration";
    private static final String NEEDED = "amparo-ejb\\.jar|lib/.*flyway.*\\.jar";

    /** The exit code of {@code SchemaMigration} for a database of the other profile. */
    private static final int OTHER_PROFILE = 3;

    /** It lives for a second or two: nothing that pays off later. */
    private static final List<String> SIZING =
            List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Project project;
    private final Profile profile;
    private final Map<String, String> environment;

    Migration(Project project, StateFolder state, DatabaseAccess database, Profile profile) {
        super(TITLE, state);
        this.project = project;
        this.profile = profile;
        this.environment = new LinkedHashMap<>(database.ownerEnvironment());
        this.environment.put("AMPARO_PROFILE", profile.code());
    }

    /**
     * Migrates; the database is up to date when this returns.
     *
     * @throws LaunchFailure where a migration failed, or the database belongs to an installation of another profile
     */
    @Override
    void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(SIZING);
        command.addAll(List.of("-cp", classPath(), MAIN));
        int exit = runToEnd(environment, command);
        if (exit == OTHER_PROFILE) {
            throw new LaunchFailure("The database belongs to an installation that is not " + profile.code()
                    + "; start it with the other --profile, or name another database.");
        }
        if (exit != 0) {
            throw LaunchFailure.see("The database could not be brought up to date", log());
        }
    }

    @Override
    boolean isReady() {
        return true;
    }

    /** A JVM reads no archive within an archive, so what is needed of the application is unpacked beside its server. */
    private String classPath() {
        Path folder = state().resolve("wildfly/migration");
        Trees.delete(folder);
        List<String> jars = new ArrayList<>();
        try (ZipFile ear = new ZipFile(project.ear().toFile())) {
            OwnerOnly.folder(folder);
            for (ZipEntry entry : Collections.list(ear.entries())) {
                if (!entry.getName().matches(NEEDED)) {
                    continue;
                }
                Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                try (InputStream in = ear.getInputStream(entry)) {
                    Files.copy(in, jar);
                }
                jars.add(jar.toString());
            }
            OwnerOnly.close(folder);
        } catch (IOException e) {
            throw new LaunchFailure("The migrations cannot be unpacked to " + folder + ": " + e.getMessage() + ".", e);
        }
        jars.add(project.databaseDriver().toString());
        return String.join(System.getProperty("path.separator"), jars);
    }
}
