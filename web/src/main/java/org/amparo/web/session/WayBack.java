package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What a sign-in would forget: the parameters of the page that was asked for, which do not go to Keycloak because they name
 * cases, and that a form was sent when the session had ended. Two cookies of this browser remember it, so that no session
 * has to be made for somebody who is not known yet.
 */
final class WayBack {

    private static final String PLACE = "AMPARO_PLACE";
    static final String FORM_LOST = "AMPARO_FORM_LOST";

    private static final int KEPT_SECONDS = (int) Duration.ofMinutes(30).toSeconds();
    private static final int LONGEST = 2000;

    private WayBack() {}

    /** Keeps the place of a request that is being led to the sign-in. */
    static void remember(HttpServerExchange exchange) {
        if (!leadsToSignIn(exchange)) {
            return;
        }
        String place = place(exchange);
        if (place.contains("?") && place.length() <= LONGEST) {
            String kept =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            exchange.setResponseCookie(cookie(exchange, PLACE, kept).setMaxAge(KEPT_SECONDS));
        }
        if (exchange.getRequestMethod().equals(Methods.POST)
                && exchange.getRelativePath().endsWith(".xhtml")) {
            exchange.setResponseCookie(cookie(exchange, FORM_LOST, "true").setMaxAge(KEPT_SECONDS));
        }
    }

    /** What was asked for; of a form, which is sent without its page's parameters, the page. */
    private static String place(HttpServerExchange exchange) {
        String asked = exchange.getRequestURI();
        if (!exchange.getQueryString().isEmpty()) {
            return asked + "?" + exchange.getQueryString();
        }
        String from = exchange.getRequestHeaders().getFirst(Headers.REFERER);
        String page = origin(exchange) + asked + "?";
        return from != null && from.startsWith(page) ? asked + "?" + from.substring(page.length()) : asked;
    }

    /** Gives the parameters back to the page to which the sign-in leads, and ends what Elytron's client forgets to end. */
    static void take(HttpServerExchange exchange) {
        // Without a path, as it is sent, the browser keeps it, and the same address would be taken for a new answer.
        exchange.setResponseCookie(
                cookie(exchange, BeforeSignIn.STATE_COOKIE, "").setMaxAge(0));
        if (exchange.getStatusCode() != StatusCodes.FOUND) {
            return;
        }
        RequestCookies.value(exchange, PLACE).ifPresent(kept -> {
            exchange.setResponseCookie(cookie(exchange, PLACE, "").setMaxAge(0));
            // Only the page that Keycloak answered to: a cookie leads nowhere else.
            decoded(kept)
                    .filter(place -> place.startsWith(exchange.getRequestURI() + "?"))
                    .ifPresent(place -> exchange.getResponseHeaders().put(Headers.LOCATION, origin(exchange) + place));
        });
    }

    /** Scheme, host and port as the browser wrote them. */
    static String origin(HttpServerExchange exchange) {
        return exchange.getRequestScheme() + "://" + exchange.getHostAndPort();
    }

    private static boolean leadsToSignIn(HttpServerExchange exchange) {
        for (var cookie : exchange.responseCookies()) {
            if (BeforeSignIn.STATE_COOKIE.equals(cookie.getName())
                    && !cookie.getValue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> decoded(String kept) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            return Optional.of(place).filter(text -> text.chars().allMatch(c -> c > ' ' && c < 127));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static CookieImpl cookie(HttpServerExchange exchange, String name, String value) {
        var cookie = new CookieImpl(name, value);
        cookie.setPath("/").setHttpOnly(true).setSameSiteMode("Lax").setSecure(exchange.isSecure());
        return cookie;
    }
}
