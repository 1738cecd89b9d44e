package org.amparo.web.session;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads a form before the sign-in can lose it, for the sign-in does not look at what was sent. A form of fields is handed on as it came; one
 * with a file only where no session stands behind it, for then it goes no further: its fields are read and its file is let go of, never
 * stored. What no page of this system has drawn is not kept.
 */
final class FormReader implements HttpHandler {

    /** The form that a request has brought, where this system has drawn it. */
    static final AttachmentKey<SentFields> SENT = AttachmentKey.create(SentFields.class);

    /** As many as the server reads ({@code max-parameters} of its listener); of more it would say nothing but that it failed. */
    private static final int MOST_FIELDS = 500;

    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final String FILE = "multipart/form-data";

    /** How long a form may take to arrive, whoever sends it: it is read by one of the server's few threads, also for nobody who is known. */
    private static final Duration LONGEST =
            Duration.ofSeconds(seconds(Objects.requireNonNullElse(System.getenv("AMPARO_FORM_SECONDS"), "60")));

    private final HttpHandler next;

    FormReader(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Optional<SentFields> form;
        try {
            form = isFormOfBrowser(exchange) ? read(exchange) : Optional.empty();
        } catch (TooSlow over) {
            exchange.setPersistent(false);
            exchange.setStatusCode(StatusCodes.REQUEST_TIME_OUT);
            exchange.endExchange();
            return;
        }
        if (form.filter(sent -> sent.size() > MOST_FIELDS).isPresent()) {
            exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            exchange.endExchange();
            return;
        }
        form.filter(FormReader::isOurs).ifPresent(sent -> exchange.putAttachment(SENT, sent));
        next.handleRequest(exchange);
    }

    private static boolean isFormOfBrowser(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.POST)
                && !BeforeSignIn.isApi(exchange)
                && !exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)
                && !exchange.isRequestComplete()
                && !HttpContinue.requiresContinueResponse(exchange);
    }

    private static boolean isOurs(SentFields form) {
        return CDI.current().select(FormMark.class).get().of(form).isPresent();
    }

    private static Optional<SentFields> read(HttpServerExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (kind.startsWith(FIELDS)) {
            return fields(exchange);
        }
        return kind.startsWith(FILE) && !hasSession(exchange) ? FileForm.read(type, exchange) : Optional.empty();
    }

    private static boolean hasSession(HttpServerExchange exchange) {
        return exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY)
                        .getOriginalRequest()
                        .getSession(false)
                != null;
    }

    /** Reads the fields and puts them back; of a form that is too long the beginning is put back and nothing is read. */
    private static Optional<SentFields> fields(HttpServerExchange exchange) throws IOException {
        ByteBufferPool pool = exchange.getConnection().getByteBufferPool();
        StreamSourceChannel body = exchange.getRequestChannel();
        List<PooledByteBuffer> read = new ArrayList<>();
        var text = new ByteArrayOutputStream();
        boolean over = false;
        long deadline = deadline();
        while (!over && text.size() <= KeptForms.LONGEST) {
            var pooled = pool.allocate();
            over = isOver(body, pooled.getBuffer(), deadline);
            pooled.getBuffer().flip();
            copy(pooled.getBuffer(), text);
            if (pooled.getBuffer().hasRemaining()) {
                read.add(pooled);
            } else {
                pooled.close();
            }
        }
        if (!read.isEmpty()) {
            Connectors.ungetRequestBytes(exchange, read.toArray(PooledByteBuffer[]::new));
        }
        Connectors.resetRequestChannel(exchange);
        return over ? SentFields.read(text.toString(StandardCharsets.US_ASCII)) : Optional.empty();
    }

    private static int seconds(String said) {
        if (!said.matches("[1-9]\\d{0,3}")) {
            throw new IllegalStateException("AMPARO_FORM_SECONDS is a number of seconds, from 1 to 9999.");
        }
        return Integer.parseInt(said);
    }

    /** Has not arrived in time. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The moment, by {@link System#nanoTime}, at which a form that begins to be read has to have arrived. */
    static long deadline() {
        return System.nanoTime() + LONGEST.toNanos();
    }

    /**
     * Fills a buffer; whether nothing comes after it.
     *
     * @throws TooSlow where it is not filled by then
     */
    static boolean isOver(StreamSourceChannel body, ByteBuffer buffer, long deadline) throws IOException {
        while (buffer.hasRemaining()) {
            int read = body.read(buffer);
            if (read < 0) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TooSlow();
            }
            if (read == 0) {
                body.awaitReadable(left, TimeUnit.NANOSECONDS);
            }
        }
        return false;
    }

    private static void copy(ByteBuffer buffer, ByteArrayOutputStream text) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        text.writeBytes(bytes);
    }
}
