package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.amparo.press.RecordName;
import org.amparo.shared.NotFound;
import org.amparo.statistics.DeclareFigure;
import org.amparo.statistics.DeclaredDesk;
import org.amparo.statistics.DeclaredView;
import org.amparo.web.http.IfMatch;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What countries declare where their records give no number. */
@Path("/statistics/declared-figures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Statistics")
public class DeclaredResource {

    @Inject
    private DeclaredDesk desk;

    @Inject
    private ApiPress press;

    /** What was declared for a year. */
    @GET
    @Operation(
            operationId = "listDeclaredFigures",
            summary = "Read the figures that countries have declared",
            description =
                    "A supervisor gets her own country's, the secretariat those of the members, withdrawn ones with"
                            + " the reason. None of them is in a counted figure of the report.")
    public List<DeclaredView> declared(
            @QueryParam("year") @Parameter(description = "Calendar year.", required = true, example = "2019")
                    Integer year,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "What was declared at the end of this day; without it, what stands now.",
                            example = "2019-12-31")
                    LocalDate knownAt) {
        return desk.declared(GivenYear.of(year), knownAt);
    }

    /** Declares a number. */
    @POST
    @Operation(
            operationId = "declareFigure",
            summary = "Declare a figure that the records do not give",
            description =
                    "Only the deciding body of the country may, and only a number that the country has said is not"
                            + " available. To correct it, withdraw it and declare another.")
    @APIResponse(
            responseCode = "201",
            description = "Declared; Location is the list of its year.",
            content = @Content(schema = @Schema(implementation = DeclaredView.class)))
    public Response declare(DeclareFigure order, @Context UriInfo here) {
        DeclaredView declared = press.once(() -> desk.declare(order), this::found);
        return Response.created(here.getAbsolutePathBuilder()
                        .queryParam("year", declared.year())
                        .build())
                .entity(declared)
                .build();
    }

    /** Withdraws what was declared. */
    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDeclaredFigure",
            summary = "Withdraw a declared figure",
            description = "It stays to be read, with the reason, and stands beside no number any more.")
    public DeclaredView withdraw(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) String read, WithdrawFigure withdrawal) {
        return press.once(() -> desk.withdraw(id, IfMatch.version(read), withdrawal.reason()), this::found);
    }

    private DeclaredView found(RecordName name) {
        return desk.declared(Integer.parseInt(name.of()), null).stream()
                .filter(one -> one.recordName().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
