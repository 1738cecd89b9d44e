package org.amparo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Waiting until a server answers. */
final class Readiness {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 500;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    private Readiness() {}

    /**
     * Waits until all servers are ready, and says so of each.
     *
     * @throws LaunchFailure when one of them ends or the limit passes
     */
    static void await(Duration limit, Progress progress, Server... servers) {
        Instant deadline = Instant.now().plus(limit);
        List<Server> awaited = new ArrayList<>(List.of(servers));
        while (!awaited.isEmpty()) {
            for (Server server : List.copyOf(awaited)) {
                if (server.isReady()) {
                    progress.say(server.title() + " is ready");
                    awaited.remove(server);
                } else if (!server.isAlive()) {
                    throw LaunchFailure.see(server.title() + " ended before it was ready", server.log());
                } else if (Instant.now().isAfter(deadline)) {
                    throw LaunchFailure.see(
                            server.title() + " was not ready after " + limit.toSeconds() + " seconds", server.log());
                }
            }
            pause();
        }
    }

    /** Whether an address answers with this status now. */
    static boolean answers(String address, int status) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .build();
        return now(
                () -> HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == status);
    }

    /** Whether something listens on a loopback port now. */
    static boolean listens(int port) {
        return now(() -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return true;
            }
        });
    }

    private static boolean now(Probe probe) {
        try {
            return probe.holds();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }

    @FunctionalInterface
    private interface Probe {
        boolean holds() throws IOException, InterruptedException;
    }
}
