package org.amparo.web.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says in its header that an answer is that of an earlier call. */
@Provider
@ApplicationScoped
public class ReplayedAnswer implements ContainerResponseFilter {

    @Inject
    private ApiPress press;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (press.isReplayed()) {
            response.getHeaders().putSingle(ApiPress.REPLAYED, "true");
        }
    }
}
