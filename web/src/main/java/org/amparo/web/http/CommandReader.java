package org.amparo.web.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

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
            InputStream body) {
        try (var json = Json.createReader(body)) {
            return CommandJson.read(type, json.readValue());
        } catch (JsonException noJson) {
            throw new BadRequestException(noJson);
        }
    }
}
