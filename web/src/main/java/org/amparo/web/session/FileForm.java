package org.amparo.web.session;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a form that brings a file; of the file nothing is taken. */
final class FileForm implements MultipartParser.PartHandler {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]+)");

    private final SentFields fields = new SentFields();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name;
    private int taken;

    private FileForm() {}

    /** Reads a form to its end; empty where it cannot be read or its fields are too long. */
    static Optional<SentFields> read(String type, HttpServerExchange exchange) throws IOException {
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return Optional.empty();
        }
        var form = new FileForm();
        var parsing = MultipartParser.beginParse(
                exchange.getConnection().getByteBufferPool(),
                form,
                boundary.group(1).getBytes(StandardCharsets.US_ASCII),
                StandardCharsets.UTF_8.name());
        var body = exchange.getRequestChannel();
        try (var pooled = exchange.getConnection().getByteBufferPool().allocate()) {
            boolean over = false;
            long deadline = FormReader.deadline();
            while (!over) {
                var buffer = pooled.getBuffer().clear();
                over = FormReader.isOver(body, buffer, deadline);
                if (!isParsed(parsing, buffer.flip())) {
                    return Optional.empty();
                }
            }
        }
        return parsing.isComplete() && form.taken <= KeptForms.LONGEST ? Optional.of(form.fields) : Optional.empty();
    }

    /** Whether a piece could be understood; the parser says otherwise by whatever it stumbles over. */
    private static boolean isParsed(MultipartParser.ParseState parsing, ByteBuffer piece) {
        try {
            parsing.parse(piece);
            return true;
        } catch (IOException | RuntimeException notUnderstood) {
            return false;
        }
    }

    @Override
    public void beginPart(HeaderMap headers) {
        String says = headers.getFirst(Headers.CONTENT_DISPOSITION);
        boolean file = says == null || Headers.extractQuotedValueFromHeader(says, "filename") != null;
        name = file ? null : Headers.extractQuotedValueFromHeader(says, "name");
        value.reset();
    }

    @Override
    public void data(ByteBuffer part) {
        if (name != null && taken <= KeptForms.LONGEST) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            taken += bytes.length;
            value.writeBytes(bytes);
        } else {
            part.position(part.limit());
        }
    }

    @Override
    public void endPart() {
        if (name != null) {
            fields.add(name, value.toString(StandardCharsets.UTF_8));
        }
    }
}
