package org.amparo.web.session;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.CanonicalPathUtils;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what of a request reaches the sign-in. Elytron's client keeps the session id at sign-in, takes a token out of any
 * query, and takes any query with a {@code code} for Keycloak's answer; so here
 *
 * <ul>
 *   <li>what is of no shape that a page or a program needs is refused ({@link RequestShape});
 *   <li>a form that another site sends is refused as it comes: no page of ours drew it, and a sign-in would end a session for it;
 *   <li>Keycloak's answer, known by the state that this browser was given, comes without the session of before: the one that is
 *       signed in is new, and nobody who planted or saw the old cookie shares it;
 *   <li>a call to the API comes without a session, which is no key to it;
 *   <li>a token in a query is refused with 400, and nothing of it comes back;
 *   <li>any other query with a name of OAuth's is led to the same address without those names.
 * </ul>
 */
final class BeforeSignIn implements HttpHandler {

    static final String SESSION = "AMPARO_SESSION";
    static final String STATE_COOKIE = "OAuth_Token_Request_State";

    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
    private static final String CROSS_SITE = "cross-site";

    private final HttpHandler next;
    private final WayBack way;

    BeforeSignIn(HttpHandler next, KeptForms forms) {
        this.next = next;
        this.way = new WayBack(forms);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Set<String> asked = exchange.getQueryParameters().keySet();
        var shape = RequestShape.refused(exchange);
        if (shape.isPresent()) {
            refuse(exchange, shape.getAsInt());
        } else if (isFormFromElsewhere(exchange)) {
            refuse(exchange, StatusCodes.FORBIDDEN);
        } else if (asked.contains(OAuthNames.ACCESS_TOKEN)) {
            refuse(exchange, StatusCodes.BAD_REQUEST);
        } else if (isApi(exchange)) {
            RequestCookies.drop(exchange, SESSION);
            next.handleRequest(exchange);
        } else if (Collections.disjoint(asked, OAuthNames.ALL)) {
            exchange.addResponseCommitListener(way::remember);
            next.handleRequest(exchange);
        } else if (isFromKeycloak(exchange)) {
            RequestCookies.drop(exchange, SESSION);
            exchange.addResponseCommitListener(way::take);
            next.handleRequest(exchange);
        } else if (exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.setStatusCode(StatusCodes.FOUND);
            exchange.getResponseHeaders().put(Headers.LOCATION, withoutOAuthNames(exchange));
            // An answer of Keycloak's to another tab than the one that asked last leads to what that tab was asked for.
            way.giveBack(exchange);
            exchange.endExchange();
        } else {
            refuse(exchange, StatusCodes.BAD_REQUEST);
        }
    }

    private static void refuse(HttpServerExchange exchange, int status) {
        exchange.setStatusCode(status);
        exchange.endExchange();
    }

    /** Path within the application, as it will be looked for: without double slashes and dots. */
    static String path(HttpServerExchange exchange) {
        return CanonicalPathUtils.canonicalize(exchange.getRelativePath());
    }

    static boolean isApi(HttpServerExchange exchange) {
        return (path(exchange) + "/").startsWith("/api/");
    }

    /** Browsers say where a form comes from, older ones by its origin alone; a program that says nothing has no session to lose. */
    private static boolean isFormFromElsewhere(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.POST) || isApi(exchange)) {
            return false;
        }
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        return CROSS_SITE.equals(exchange.getRequestHeaders().getFirst(FETCH_SITE))
                || (origin != null && !origin.equalsIgnoreCase(WayBack.origin(exchange)));
    }

    private static boolean isFromKeycloak(HttpServerExchange exchange) {
        var given = exchange.getQueryParameters();
        var expected = RequestCookies.value(exchange, STATE_COOKIE);
        return expected.isPresent()
                && given.containsKey(OAuthNames.STATE)
                && expected.get().equals(given.get(OAuthNames.STATE).peekFirst())
                && (isGiven(exchange, OAuthNames.CODE) || isGiven(exchange, OAuthNames.ERROR));
    }

    /** Elytron fails at a name without a value. */
    private static boolean isGiven(HttpServerExchange exchange, String name) {
        var values = exchange.getQueryParameters().get(name);
        return values != null && !values.isEmpty() && !values.peekFirst().isEmpty();
    }

    private static String withoutOAuthNames(HttpServerExchange exchange) {
        String query = stripped(exchange.getQueryString());
        return WayBack.origin(exchange) + exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The query without the names of OAuth's; the rest stays as it was sent. */
    static String stripped(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !OAuthNames.ALL.contains(name(parameter)))
                .collect(Collectors.joining("&"));
    }

    private static String name(String parameter) {
        try {
            return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return parameter;
        }
    }
}
