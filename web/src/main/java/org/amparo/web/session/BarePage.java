package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.LocaleUtils;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Locale;
import org.amparo.web.language.Language;
import org.amparo.web.language.Messages;

/**
 * What stands where the web server refuses something before any page could be drawn: a request that is too large, or that cannot be read.
 * It says so, and leads back. Programs get the status alone.
 */
final class BarePage {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;
    private static final List<String> STYLES = List.of("tokens", "base", "layout", "forms");

    private BarePage() {}

    /** Puts it where an answer would be left empty; whether it did. */
    static boolean fill(HttpServerExchange exchange) {
        if (exchange.getStatusCode() < FIRST_REFUSAL
                || exchange.isResponseStarted()
                || !exchange.isResponseChannelAvailable()
                || exchange.getRequestMethod().equals(Methods.HEAD)
                || BeforeSignIn.isApi(exchange)) {
            return false;
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=UTF-8");
        exchange.getResponseHeaders().put(AnswerHeaders.CONTENT_POLICY, ContentPolicy.BARE);
        exchange.getResponseSender().send(html(exchange));
        return true;
    }

    private static String html(HttpServerExchange exchange) {
        String root = exchange.getResolvedPath();
        var locale = locale(exchange);
        String said = said(exchange.getStatusCode());
        var page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"UTF-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                        + Messages.text(locale, said + ".title") + "</title>");
        STYLES.forEach(style -> page.append("<link rel=\"stylesheet\" href=\"")
                .append(root)
                .append("/jakarta.faces.resource/")
                .append(style)
                .append(".css.xhtml?ln=css\">"));
        return page.append("</head><body class=\"plain\"><main class=\"notice\"><h1>")
                .append(Messages.text(locale, said + ".title"))
                .append("</h1><p>")
                .append(Messages.text(locale, said + ".detail"))
                .append("</p><p><a class=\"button\" href=\"")
                .append(root)
                .append("/\">")
                .append(Messages.text(locale, "problem.home"))
                .append("</a></p></main></body></html>")
                .toString();
    }

    private static String said(int status) {
        return switch (status) {
            case StatusCodes.UNAUTHORIZED -> "problem.signed-out";
            case StatusCodes.FORBIDDEN -> "problem.from-elsewhere";
            case StatusCodes.REQUEST_TIME_OUT -> "problem.too-slow";
            case StatusCodes.REQUEST_ENTITY_TOO_LARGE -> "problem.too-large";
            default -> status < FIRST_FAULT ? "problem.not-read" : "problem.unexpected";
        };
    }

    private static Locale locale(HttpServerExchange exchange) {
        var wished = exchange.getRequestHeaders().get(Headers.ACCEPT_LANGUAGE);
        return Language.of(
                RequestCookies.value(exchange, Language.COOKIE).orElse(null),
                wished == null ? List.of() : LocaleUtils.getLocalesFromHeader(wished));
    }
}
