package org.amparo.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes which operation of the API a request asks, before anything of it is read. */
@Provider
@ApplicationScoped
public class RequestedRoute implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Outcome outcome;

    @Override
    public void filter(ContainerRequestContext request) {
        String template = Stream.of(resource.getResourceClass(), resource.getResourceMethod())
                .map(part -> part.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(path -> "/" + path.value().replaceFirst("^/", ""))
                .collect(Collectors.joining());
        var values = request.getUriInfo().getPathParameters();
        outcome.asks(template, values.containsKey("number") ? values.getFirst("number") : values.getFirst("id"));
    }
}
