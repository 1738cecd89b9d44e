package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Cookies;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of a request before anybody has read them; what is dropped here nobody reads afterwards. */
final class RequestCookies {

    private static final int MOST = 200;

    private RequestCookies() {}

    /** A cookie's value, if the request has it. Does not let the server keep the cookies as they are now. */
    static Optional<String> value(HttpServerExchange exchange, String name) {
        return Optional.ofNullable(parsed(exchange).get(name)).map(Cookie::getValue);
    }

    /** The names that begin so, as they were sent: a browser names earlier cookies first. */
    static List<String> names(HttpServerExchange exchange, String beginning) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        return sent == null
                ? List.of()
                : sent.stream()
                        .flatMap(header -> Arrays.stream(header.split(";")))
                        .map(cookie -> cookie.split("=", 2)[0].strip())
                        .filter(name -> name.startsWith(beginning))
                        .toList();
    }

    /** Takes a cookie out of the request, however often it was sent. */
    static void drop(HttpServerExchange exchange, String name) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        if (sent == null) {
            return;
        }
        List<String> kept = sent.stream()
                .map(header -> without(header, name))
                .filter(header -> !header.isEmpty())
                .toList();
        exchange.getRequestHeaders().remove(Headers.COOKIE);
        exchange.getRequestHeaders().addAll(Headers.COOKIE, kept);
        // A cookie that only the server's parser finds, inside quotes, is none of a browser's.
        if (parsed(exchange).containsKey(name)) {
            exchange.getRequestHeaders().remove(Headers.COOKIE);
        }
    }

    static String without(String header, String name) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.split("=", 2)[0].strip().equals(name))
                .collect(Collectors.joining("; "));
    }

    @SuppressWarnings("deprecation") // The other form wants the server's own set, which is kept.
    private static Map<String, Cookie> parsed(HttpServerExchange exchange) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        return sent == null ? Map.of() : Cookies.parseRequestCookies(MOST, false, sent);
    }
}
