package org.amparo.launcher.exchange;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.amparo.launcher.LaunchFailure;

/** The API of a running Amparo, as whoever runs the servers calls it. What is refused ends in one sentence. */
final class OperatorApi {

    /** Sending or fetching half a gigabyte over a slow disk. */
    private static final Duration TRANSFER = Duration.ofHours(1);

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;
    private static final int ACCEPTED = 202;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI application;
    private final OperatorToken token;

    /**
     * The API of an instance.
     *
     * @param application address of the application
     * @param issuer address of the realm
     * @param secret of the client amparo-operator
     */
    OperatorApi(URI application, String issuer, String secret) {
        this.application = application;
        this.token = new OperatorToken(http, issuer, secret);
    }

    /** Orders something that is done after the answer, and returns the address that says how far it is. */
    URI order(String path, String contentType, BodyPublisher body) {
        HttpRequest request = request(application.resolve(path), TRANSFER)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        HttpResponse<String> answer = checked(send(request, BodyHandlers.ofString()));
        if (answer.statusCode() != ACCEPTED) {
            throw new LaunchFailure("Amparo answered " + answer.statusCode() + " where 202 was expected.");
        }
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new LaunchFailure("Amparo did not say where the answer will be."));
        // The name of the server may be a public one; the way to it is the one that was taken.
        return application.resolve(URI.create(location).getRawPath());
    }

    /** The address of a path of the API. */
    URI address(String path) {
        return application.resolve(path);
    }

    /** The JSON that stands at an address. */
    JsonObject read(URI address) {
        HttpRequest request = request(address, ANSWER).GET().build();
        return json(checked(send(request, BodyHandlers.ofString())).body());
    }

    /** Stores what an address gives in a new file. */
    void fetch(URI address, Path file) {
        HttpRequest request = request(address, TRANSFER).GET().build();
        var answer = send(
                request,
                info -> info.statusCode() < FIRST_ERROR
                        ? HttpResponse.BodySubscribers.ofFile(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)
                        : HttpResponse.BodySubscribers.replacing(file));
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new LaunchFailure("Amparo did not give the file (" + answer.statusCode() + ").");
        }
    }

    private HttpRequest.Builder request(URI address, Duration limit) {
        return HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Authorization", "Bearer " + token.value())
                .header("Accept-Language", Locale.ENGLISH.getLanguage());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new LaunchFailure("The connection to Amparo at " + application + " broke: " + reason(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The command was interrupted.", e);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new LaunchFailure("Amparo refused (" + answer.statusCode() + "): "
                    + problem(answer.body()).strip());
        }
        return answer;
    }

    /** The problem's own words (RFC 9457), and of fields that are wrong the first one. */
    private static String problem(String body) {
        try {
            JsonObject problem = json(body);
            if (problem.containsKey("errors") && !problem.getJsonArray("errors").isEmpty()) {
                JsonObject error = problem.getJsonArray("errors").getJsonObject(0);
                return error.getString("field", "") + ": " + error.getString("message", "");
            }
            return problem.getString("detail", problem.getString("title", "no reason was given."));
        } catch (JsonException | ClassCastException notProblem) {
            return "no reason was given.";
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
