package org.amparo.it.support;

import jakarta.json.JsonStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls to the running application. Immutable: {@code as} and {@code with} give a caller with one thing more. Redirects are not followed. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Supplier<URI> application;
    private final Optional<String> username;
    private final Map<String, String> headers;

    private Api(Supplier<URI> application, Optional<String> username, Map<String, String> headers) {
        this.application = application;
        this.username = username;
        this.headers = headers;
    }

    /** Calls without a token. */
    public static Api anonymous() {
        return new Api(AmparoSystem::url, Optional.empty(), Map.of());
    }

    /** Calls to a system of a test's own, without a token. */
    public static Api to(OwnSystem system) {
        return new Api(() -> system.amparo().applicationUrl(), Optional.empty(), Map.of());
    }

    /** Calls with a token of a demo user, asked for at each call: it lives for a minute. */
    public static Api as(String username) {
        return new Api(AmparoSystem::url, Optional.of(username), Map.of());
    }

    /** The same with a header more, for example {@code If-Match}. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(application, username, more);
    }

    /** GET of a path such as {@code /api/v1/cases}. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** POST of JSON. */
    public Answer post(String path, JsonStructure body) {
        return sendJson("POST", path, body);
    }

    /** PUT of JSON. */
    public Answer put(String path, JsonStructure body) {
        return sendJson("PUT", path, body);
    }

    /** PATCH with JSON. */
    public Answer patch(String path, JsonStructure body) {
        return sendJson("PATCH", path, body);
    }

    /** POST of a form with a file, as browsers send it; the file is the last part. */
    public Answer upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "amparo-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, fileName))
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Any method with any text, as of a program that does not keep to the API. */
    public Answer text(String method, String path, String mediaType, String body) {
        return with("Content-Type", mediaType).send(method, path, BodyPublishers.ofString(body));
    }

    private Answer sendJson(String method, String path, JsonStructure body) {
        return text(method, path, "application/json", body.toString());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.get() + path))
                .timeout(LIMIT)
                .method(method, body);
        username.ifPresent(name -> request.header("Authorization", "Bearer " + Tokens.of(name)));
        headers.forEach(request::header);
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
