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
import org.amparo.casefile.access.BarAccess;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.press.RecordName;
import org.amparo.shared.NotFound;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bars: from whom a case is hidden. */
@Path("/cases/{number}/bars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bars")
public class BarsResource {

    @Inject
    private BarDesk bars;

    @Inject
    private ApiPress press;

    /** The bars of a case, lifted ones included. */
    @GET
    @Operation(operationId = "listBars", summary = "List from whom a case is hidden")
    public List<BarView> list(@PathParam("number") String number) {
        return bars.of(number);
    }

    /** Hides a case from an organisation or from one account. */
    @POST
    @Operation(
            operationId = "setBar",
            summary = "Hide a case from somebody",
            description =
                    "From one organisation or one account (user: its name, or its id of GET /accounts where two have the"
                            + " name), from now on until it is lifted. It beats ownership and every grant.")
    @APIResponse(
            responseCode = "201",
            description = "Set; Location is the list of the case's bars.",
            content = @Content(schema = @Schema(implementation = BarView.class)))
    public Response set(@PathParam("number") String number, BarAccess order, @Context UriInfo here) {
        var set = press.once(() -> bars.set(number, order), name -> find(number, name));
        return Response.created(here.getAbsolutePath()).entity(set).build();
    }

    private BarView find(String number, RecordName name) {
        return bars.of(number).stream()
                .filter(bar -> bar.recordName().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Lifts a bar. */
    @POST
    @Path("/{id}/lift")
    @Operation(operationId = "liftBar", summary = "Lift a bar")
    @APIResponse(responseCode = "204", description = "No longer hidden; what was open before is open again.")
    public void lift(@PathParam("number") String number, @PathParam("id") String id, LiftBar lift) {
        press.done(() -> bars.lift(number, id, lift.reason()), () -> bars.of(number));
    }
}
