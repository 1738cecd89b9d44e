package org.amparo.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.security.Callers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the token speaks for. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Caller")
public class CallerResource {

    @Inject
    private Callers callers;

    /** The caller, as Amparo understands her token. */
    @GET
    @Operation(
            operationId = "findCaller",
            summary = "Say who I am",
            description =
                    "Account, organisation, country and roles that the token carries; 403 where one of them is missing.")
    public CallerView me() {
        return CallerView.of(callers.current());
    }
}
