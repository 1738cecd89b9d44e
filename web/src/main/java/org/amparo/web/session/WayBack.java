package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a sign-in would forget: the parameters of the page that was asked for, which do not go to Keycloak because they name
 * cases, and a form that was sent when the session had ended. Cookies of this browser remember the one, a cookie and {@link KeptForms} the
 * other, so that no session has to be made for somebody who is not known yet.
 */
final class WayBack {

    static final String FORM_LOST = "AMPARO_FORM_LOST";

    private static final String PLACE = "AMPARO_PLACE_";
    private static final int KEPT_SECONDS = (int) KeptForms.LIFETIME.toSeconds();
    private static final int LONGEST = 1000;
    private static final int MARK_BYTES = 6;

    /** Tabs that wait for a sign-in beside one another; with more cookies than that a request becomes too long. */
    private static final int MOST = 6;

    private final KeptForms forms;

    WayBack(KeptForms forms) {
        this.forms = forms;
    }

    /** Keeps the place of a request that is being led to the sign-in, and its form. */
    void remember(HttpServerExchange exchange) {
        stateGivenOut(exchange).ifPresent(state -> {
            String place = place(exchange);
            if (place.contains("?") && place.length() <= LONGEST) {
                RequestCookies.names(exchange, PLACE).stream()
                        .limit(Math.max(0, RequestCookies.names(exchange, PLACE).size() + 1L - MOST))
                        .forEach(earliest -> exchange.setResponseCookie(
                                cookie(exchange, earliest, "").setMaxAge(0)));
                String kept =
                        Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
                exchange.setResponseCookie(
                        cookie(exchange, placeOf(state), kept).setMaxAge(KEPT_SECONDS));
            }
            if (exchange.getRequestMethod().equals(Methods.POST)
                    && exchange.getRelativePath().endsWith(".xhtml")) {
                keepForm(exchange);
            }
        });
    }

    private void keepForm(HttpServerExchange exchange) {
        var secret = Optional.ofNullable(exchange.getAttachment(FormReader.SENT))
                .flatMap(form -> forms.keep(
                        RequestCookies.value(exchange, KeptForms.COOKIE), BeforeSignIn.path(exchange), form));
        exchange.setResponseCookie(secret.map(kept -> cookie(exchange, KeptForms.COOKIE, kept))
                .orElseGet(() -> cookie(exchange, FORM_LOST, "true"))
                .setMaxAge(KEPT_SECONDS));
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
    void take(HttpServerExchange exchange) {
        // Without a path, as it is sent, the browser keeps it, and the same address would be taken for a new answer.
        exchange.setResponseCookie(
                cookie(exchange, BeforeSignIn.STATE_COOKIE, "").setMaxAge(0));
        if (exchange.getStatusCode() == StatusCodes.FOUND) {
            giveBack(exchange);
        }
    }

    /** Gives the parameters back that were kept under the state of an answer of Keycloak's. */
    void giveBack(HttpServerExchange exchange) {
        var state = exchange.getQueryParameters().get(OAuthNames.STATE);
        if (state == null) {
            return;
        }
        String name = placeOf(state.peekFirst());
        RequestCookies.value(exchange, name).ifPresent(kept -> {
            exchange.setResponseCookie(cookie(exchange, name, "").setMaxAge(0));
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

    /** The state under which a request is led to the sign-in; empty where it is not. */
    private static Optional<String> stateGivenOut(HttpServerExchange exchange) {
        for (Cookie cookie : exchange.responseCookies()) {
            if (BeforeSignIn.STATE_COOKIE.equals(cookie.getName())
                    && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** The cookie of a sign-in: each tab has its own. */
    private static String placeOf(String state) {
        try {
            byte[] mark = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return PLACE + HexFormat.of().formatHex(mark, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
