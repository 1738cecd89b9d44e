package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Services of many cases at once. */
@Path("/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Services")
public class ServiceEntryResource {

    @Inject
    private ServiceDesk services;

    @Inject
    private ApiPress press;

    /** One activity for many persons. */
    @POST
    @Path("/activities")
    @Operation(
            operationId = "logActivity",
            summary = "Log one activity for many persons",
            description = "Such as a group therapy: all of it, or nothing. Answers with what was added.")
    public List<ServiceView> logActivity(LogActivity order) {
        return press.all(() -> services.logActivity(order), services::named);
    }

    /** A grid of persons, kinds and days. */
    @POST
    @Path("/grid")
    @Operation(
            operationId = "logGrid",
            summary = "Log a grid of persons, kinds and days",
            description =
                    "All of it, or nothing; what already stands is left as it is. Closed cases are named (cases-are-closed), so that the others can be sent without them. Answers with what was added.")
    public List<ServiceView> logGrid(LogGrid order) {
        return press.all(() -> services.logGrid(order), services::named);
    }
}
