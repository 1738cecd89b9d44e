package org.amparo.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.OptionalInt;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.access.GrantView;
import org.amparo.identification.DecisionView;
import org.amparo.services.ServiceView;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.DeclaredView;

/** Puts the version of an answered record into {@code ETag}, for {@link IfMatch} to come back with. */
@Provider
public class VersionTag implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        version(response.getEntity())
                .ifPresent(version -> response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + version + "\""));
    }

    /** A case as it stood, or that the caller may not change, has no tag: nothing can be changed on the ground of it. */
    private static OptionalInt version(Object answer) {
        if (answer instanceof CaseView view) {
            return view.asOf() == null && view.version() != null ? OptionalInt.of(view.version()) : OptionalInt.empty();
        }
        if (answer instanceof ServiceView view) {
            return view.version() == null ? OptionalInt.empty() : OptionalInt.of(view.version());
        }
        if (answer instanceof DecisionView view) {
            return OptionalInt.of(view.version());
        }
        if (answer instanceof GrantView view) {
            return OptionalInt.of(view.version());
        }
        if (answer instanceof DeclaredView view) {
            return OptionalInt.of(view.version());
        }
        return answer instanceof AvailabilityView view ? OptionalInt.of(view.version()) : OptionalInt.empty();
    }
}
