package org.amparo.web.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.amparo.web.problem.InvalidInput;

/** Reads parameters of the URL like fields of a body: what cannot be read is 400 and named, never 404 or taken for absent. */
@Provider
public class ParameterReaders implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return Scalars.reads(type) ? new Reader<>(type, name(annotations)) : null;
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation instanceof QueryParam query
                        ? query.value()
                        : annotation instanceof PathParam path
                                ? path.value()
                                : annotation instanceof HeaderParam header ? header.value() : "")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Reader<T>(Class<T> type, String name) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null || (text.isBlank() && !type.isPrimitive())) {
                return null;
            }
            try {
                return (T) Scalars.read(type, text.strip());
            } catch (Scalars.Unreadable fault) {
                throw new InvalidInput(name, fault.code(), fault.arguments().toArray());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
