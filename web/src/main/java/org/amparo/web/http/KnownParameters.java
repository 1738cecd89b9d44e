package org.amparo.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.problem.InvalidInput.Fault;

/**
 * Refuses a parameter that an operation does not know, and one that is given twice: a misspelt filter would be answered with everything.
 * What an operation knows is what its method declares.
 */
@Provider
@ApplicationScoped
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        var faults = given.entrySet().stream()
                .flatMap(one -> fault(one.getKey(), one.getValue(), names).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static List<Fault> fault(String name, List<String> values, Set<String> known) {
        if (known.isEmpty()) {
            return List.of(new Fault(name, "takes-no-parameters"));
        }
        if (!known.contains(name)) {
            return List.of(new Fault(name, "unknown-parameter", String.join(", ", known)));
        }
        return values.size() > 1 ? List.of(new Fault(name, "given-twice")) : List.of();
    }

    /** The names of the parameters that a method declares, by itself and in its beans. */
    static Set<String> of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> names(parameter, parameter.getType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(AnnotatedElement declared, Class<?> type) {
        if (declared.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(declared.getAnnotation(QueryParam.class).value());
        }
        return declared.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(type.getDeclaredFields()).flatMap(field -> names(field, field.getType()))
                : Stream.empty();
    }
}
