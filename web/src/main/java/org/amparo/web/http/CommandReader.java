package org.amparo.web.http;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.amparo.web.problem.InvalidInput;

/** Reads the JSON of a command into its record, or says of each field that it cannot read why. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class CommandReader implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] written = body.readAllBytes();
        var json = json(written);
        var twice = GivenTwice.in(written);
        if (!twice.isEmpty()) {
            throw new InvalidInput(twice);
        }
        return CommandJson.read(type, json);
    }

    /** What the reader of JSON throws at nesting without end, or at a number of thousands of digits, is none of its own exceptions. */
    private static JsonValue json(byte[] body) {
        try (var json = JSON.createReader(new ByteArrayInputStream(body))) {
            return json.readValue();
        } catch (RuntimeException | StackOverflowError unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
