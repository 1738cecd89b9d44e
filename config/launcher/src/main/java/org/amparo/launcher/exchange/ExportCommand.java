package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Progress;

/** {@code config/amparo export}: orders a country's register, waits for it and stores it, for its owner alone. */
final class ExportCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int PIECE = 64 * 1024;

    private final OperatorApi api;
    private final Progress out;

    ExportCommand(OperatorApi api, Progress out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Orders, waits and stores.
     *
     * @throws LaunchFailure where it is refused or fails, or what arrives is not what was sent
     */
    void run(Transfer order) {
        Path target = order.path().toAbsolutePath().normalize();
        if (!Files.isDirectory(target) && !Files.isDirectory(target.getParent())) {
            throw new LaunchFailure("The folder " + target.getParent() + " is not there.");
        }
        var body = Json.createObjectBuilder().add("kind", "register").add("country", order.country());
        if (order.recipient() != null) {
            body.add("recipient", certificate(order.recipient()));
        }
        URI address = api.order(
                "/api/v1/exports",
                "application/json",
                BodyPublishers.ofString(body.build().toString()));
        JsonObject end =
                new Wait(api, out, BETWEEN_LOOKS).untilDone(address, ExportCommand::isOver, ExportCommand::line);
        if (!end.getString("state").equals("DONE")) {
            throw new LaunchFailure("The export failed: " + end.getString("failure", "no reason was given."));
        }
        Path file = Files.isDirectory(target) ? target.resolve(end.getString("name")) : target;
        store(URI.create(address + "/file"), end.getString("sha256"), file);
        out.say("Written to " + file + (order.recipient() == null ? ", not sealed." : ", sealed for the recipient."));
    }

    private static boolean isOver(JsonObject job) {
        return !List.of("QUEUED", "WRITING").contains(job.getString("state"));
    }

    private static String line(JsonObject job) {
        return job.getString("state") + "  "
                + job.getJsonObject("counts").entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String certificate(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchFailure("The certificate " + file + " cannot be read.", e);
        }
    }

    private void store(URI address, String sha256, Path file) {
        Path part = null;
        try {
            part = Files.createTempFile(
                    file.getParent(),
                    ".amparo-",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            api.fetch(address, part);
            if (!sha256(part).equals(sha256)) {
                throw new LaunchFailure("The file did not arrive as it was sent; nothing was written.");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be written: " + e.getMessage() + ".", e);
        } finally {
            forget(part);
        }
    }

    private static void forget(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new LaunchFailure(part + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
