package org.amparo.launcher.exchange;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.launcher.LaunchFailure;

/** A form with a file (RFC 7578), read from disk while it is sent. */
final class Upload {

    /** The files of a register, in the order in which they are read. */
    private static final List<String> REGISTER = List.of("cases.csv", "events.csv", "availability.csv");

    private static final String END = "\r\n";

    private final String boundary = "amparo-" + UUID.randomUUID();
    private final Map<String, String> fields;
    private final Path path;

    /**
     * A form.
     *
     * @param fields other fields; those without a value are left out
     * @param path a file, or a folder with the three files of a register
     * @throws LaunchFailure where the path is neither
     */
    Upload(Map<String, String> fields, Path path) {
        this.fields = fields;
        this.path = path;
        if (Files.isDirectory(path) && !Files.isRegularFile(path.resolve(REGISTER.get(0)))) {
            throw new LaunchFailure("The folder " + path + " holds no " + REGISTER.get(0) + ".");
        }
        if (!Files.isDirectory(path) && !Files.isReadable(path)) {
            throw new LaunchFailure(path + " cannot be read.");
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var head = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null) {
                head.append(part("name=\"" + name + '"', "text/plain; charset=utf-8"))
                        .append(value)
                        .append(END);
            }
        });
        String name = path.toAbsolutePath().normalize().getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
        boolean folder = Files.isDirectory(path);
        head.append(
                part("name=\"file\"; filename=\"" + name + (folder ? ".zip" : "") + '"', "application/octet-stream"));
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                folder ? BodyPublishers.ofInputStream(() -> new FolderArchive(files())) : file(),
                BodyPublishers.ofString(END + "--" + boundary + "--" + END));
    }

    private String part(String disposition, String type) {
        return "--" + boundary + END + "Content-Disposition: form-data; " + disposition + END + "Content-Type: " + type
                + END + END;
    }

    private List<Path> files() {
        return REGISTER.stream().map(path::resolve).filter(Files::isRegularFile).toList();
    }

    private BodyPublisher file() {
        try {
            return BodyPublishers.ofFile(path);
        } catch (FileNotFoundException e) {
            throw new LaunchFailure(path + " cannot be read.", e);
        }
    }
}
