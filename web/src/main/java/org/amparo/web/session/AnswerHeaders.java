package org.amparo.web.session;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.Map;

/**
 * The one place of the headers that every answer has: pages, redirects, refusals, downloads, errors. They are set when the answer
 * begins to leave, for an error page begins by forgetting what was set before.
 */
final class AnswerHeaders implements HttpHandler {

    static final HttpString CONTENT_POLICY = new HttpString(ContentPolicy.HEADER);
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private static final Map<HttpString, String> ALWAYS = Map.of(
            new HttpString("X-Content-Type-Options"), "nosniff",
            new HttpString("X-Frame-Options"), "DENY",
            new HttpString("Referrer-Policy"), "same-origin",
            new HttpString("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            new HttpString("Cross-Origin-Opener-Policy"), "same-origin");

    private final HttpHandler next;

    AnswerHeaders(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(AnswerHeaders::complete);
        exchange.addDefaultResponseListener(BarePage::fill);
        next.handleRequest(exchange);
    }

    private static void complete(HttpServerExchange exchange) {
        HeaderMap answer = exchange.getResponseHeaders();
        ALWAYS.forEach(answer::put);
        if (!mayBeKept(exchange)) {
            answer.put(Headers.CACHE_CONTROL, "no-store");
            answer.remove(Headers.PRAGMA);
            answer.remove(Headers.EXPIRES);
        }
        // A page says its own.
        if (!answer.contains(CONTENT_POLICY)) {
            answer.put(CONTENT_POLICY, ContentPolicy.NOTHING);
        }
    }

    /** What pages are drawn with is the same for everybody and says for itself how long it holds. */
    private static boolean mayBeKept(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        return BeforeSignIn.path(exchange).startsWith(RESOURCES)
                && (status == StatusCodes.OK || status == StatusCodes.NOT_MODIFIED);
    }
}
