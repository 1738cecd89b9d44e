package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses what neither a page nor a program needs, before anything of it is read: another method than a page knows, and more than 2 MB
 * but where a register is brought in, which says how long it is unless a program brings it.
 */
final class RequestShape {

    private static final Set<HttpString> OF_A_PAGE = Set.of(Methods.GET, Methods.HEAD, Methods.POST);
    private static final String IMPORTS = "/api/v1/imports";
    private static final Set<String> TAKE_FILES = Set.of(IMPORTS, "/exchange/import-new.xhtml");
    private static final Pattern LARGE = Pattern.compile("0*(?:[2-9][0-9]{6}|[1-9][0-9]{7,})");

    private RequestShape() {}

    /** The status of a refusal; empty where there is none. */
    static OptionalInt refused(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        if (path.endsWith(".xhtml") && !OF_A_PAGE.contains(exchange.getRequestMethod())) {
            return OptionalInt.of(StatusCodes.METHOD_NOT_ALLOWED);
        }
        String length = exchange.getRequestHeaders().getFirst(Headers.CONTENT_LENGTH);
        boolean file = bringsFile(exchange);
        if (length != null && LARGE.matcher(length).matches() && !(file && TAKE_FILES.contains(path))) {
            return OptionalInt.of(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        }
        return exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING) && !(file && IMPORTS.equals(path))
                ? OptionalInt.of(StatusCodes.LENGTH_REQUIRED)
                : OptionalInt.empty();
    }

    private static boolean bringsFile(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return type != null && type.contains("multipart/form-data");
    }
}
