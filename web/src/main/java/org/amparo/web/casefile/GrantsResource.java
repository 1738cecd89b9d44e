package org.amparo.web.casefile;

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
import org.amparo.casefile.access.GrantAccess;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.shared.NotFound;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants: who else may see a case. */
@Path("/cases/{number}/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Grants")
public class GrantsResource {

    @Inject
    private GrantDesk grants;

    @Inject
    private ApiPress press;

    /** The grants of a case, ended ones included. */
    @GET
    @Operation(operationId = "listGrants", summary = "List who else may see a case")
    public List<GrantView> list(@PathParam("number") String number) {
        return grants.of(number);
    }

    /** One grant. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "findGrant", summary = "Read a grant")
    public GrantView find(@PathParam("number") String number, @PathParam("id") String id) {
        return grants.of(number).stream()
                .filter(grant -> grant.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Opens categories of a case to an organisation or to one account. */
    @POST
    @Operation(
            operationId = "openGrant",
            summary = "Let somebody else see a case",
            description =
                    "Opens data categories of the case to one organisation or to one account (user: its name, or its id of"
                            + " GET /accounts where two have the name), from now on, until the end of a day in the country of the case"
                            + " (until), until a moment (endsAt), or without end. It never opens what its basis cannot, nor to an"
                            + " account what none of its roles may see. The bases STATUS_REQUEST and BREAK_GLASS are the"
                            + " system's own: basis-not-by-hand.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location is the grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response open(@PathParam("number") String number, GrantAccess order, @Context UriInfo here) {
        var opened = press.once(() -> grants.open(number, order), name -> find(number, name.id()));
        return Response.created(here.getAbsolutePathBuilder().path(opened.id()).build())
                .entity(opened)
                .build();
    }

    /** Ends a grant now. */
    @POST
    @Path("/{id}/end")
    @Operation(operationId = "endGrant", summary = "End a grant")
    @APIResponse(responseCode = "204", description = "Ended; from now on nobody sees the case by it.")
    public void end(@PathParam("number") String number, @PathParam("id") String id, EndGrant end) {
        press.done(() -> grants.end(number, id, end.reason()), () -> grants.of(number));
    }
}
