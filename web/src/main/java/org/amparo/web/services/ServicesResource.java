package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.amparo.services.AmendService;
import org.amparo.services.LogService;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.shared.AppClock;
import org.amparo.web.http.AsOf;
import org.amparo.web.http.IfMatch;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The services of one case. */
@Path("/cases/{number}/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Services")
public class ServicesResource {

    @Inject
    private AppClock clock;

    @Inject
    private ServiceDesk services;

    @Inject
    private ApiPress press;

    /** The services, as they stand or as they stood. */
    @GET
    @Operation(
            operationId = "listServices",
            summary = "List the services of a case",
            description =
                    "Those of the kinds that are open to the caller, latest first. An HIV test shows as medical care.")
    public List<ServiceView> list(
            @PathParam("number") String number,
            @QueryParam("asOf")
                    @Parameter(
                            description = "End of a day in the country of the case, or an instant.",
                            schema = @Schema(implementation = String.class),
                            example = "2019-05-14")
                    AsOf asOf) {
        return asOf == null ? services.of(number) : services.asTheyStood(number, asOf.momentFor(number, clock.now()));
    }

    /** Logs a service. */
    @POST
    @Operation(operationId = "logService", summary = "Log a service")
    @APIResponse(
            responseCode = "201",
            description = "Logged; Location is the service, ETag its version.",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response log(@PathParam("number") String number, LogService order, @Context UriInfo here) {
        var logged = press.once(() -> services.log(number, order), name -> services.find(name.of(), name.id()));
        return Response.created(here.getAbsolutePathBuilder().path(logged.id()).build())
                .entity(logged)
                .build();
    }

    /** One service in full. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "findService", summary = "Read a service")
    public ServiceView find(@PathParam("number") String number, @PathParam("id") String id) {
        return services.find(number, id);
    }

    /** Corrects a service. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "amendService",
            summary = "Correct a service",
            description =
                    "Replaces all of it. A reason is asked for where an answer is replaced: not of what was only planned, nor for what had no answer yet, such as the last day of a stay.")
    public ServiceView amend(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) String read,
            AmendService change) {
        return press.once(
                () -> services.amend(number, id, change.at(IfMatch.version(read))),
                name -> services.find(name.of(), name.id()));
    }

    /** Moves a service that was logged on the wrong person. */
    @POST
    @Path("/{id}/move")
    @Operation(
            operationId = "moveService",
            summary = "Move a service to another case",
            description = "For a service that was logged on the wrong person; both histories say so.")
    public ServiceView move(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) String read,
            MoveService move) {
        return press.once(
                () -> services.move(number, id, move.at(IfMatch.version(read))),
                name -> services.find(name.of(), name.id()));
    }

    /** Takes back a service that was entered in error. */
    @POST
    @Path("/{id}/withdrawal")
    @Operation(operationId = "withdrawService", summary = "Take back a service entered in error")
    @APIResponse(responseCode = "204", description = "Withdrawn; it counts no more and stays in the history.")
    public void withdraw(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) String read,
            WithdrawService withdrawal) {
        press.done(
                () -> services.withdraw(number, id, IfMatch.version(read), withdrawal.reason()),
                () -> services.find(number, id));
    }
}
