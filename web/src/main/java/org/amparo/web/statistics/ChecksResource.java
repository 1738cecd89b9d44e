package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.amparo.statistics.CheckDesk;
import org.amparo.statistics.CheckView;
import org.amparo.statistics.OrderCheck;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of what is counted against the histories from which it follows. */
@Path("/statistics/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Statistics")
public class ChecksResource {

    @Inject
    private CheckDesk checks;

    @Inject
    private ApiPress press;

    /** Orders a check. */
    @POST
    @Operation(
            operationId = "orderCheck",
            summary = "Order a check of the figures",
            description =
                    "What is kept of all persons is compared with what follows from their histories, and for one year"
                            + " and day with what the rules count by themselves. With mend, rows that differ are written anew once"
                            + " they are on record. The check is made after the answer.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location says how far it is.",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response order(OrderCheck order, @Context UriInfo here) {
        var ordered = press.once(() -> checks.order(order), name -> checks.find(name.id()));
        return Response.accepted(ordered)
                .location(here.getAbsolutePathBuilder().path(ordered.id()).build())
                .build();
    }

    /** The latest checks. */
    @GET
    @Operation(
            operationId = "listChecks",
            summary = "List checks of the figures",
            description =
                    "The latest 50, the last one first, those of each night among them; each by itself names its rows.")
    public List<CheckView> latest() {
        return checks.latest();
    }

    /** What one has found. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findCheck",
            summary = "Read what a check of the figures found",
            description =
                    "The first thousand differing rows by country, year, population and the database's id of the person.")
    public CheckView find(@PathParam("id") String id) {
        return checks.find(id);
    }
}
