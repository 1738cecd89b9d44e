package org.amparo.web.identification;

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
import org.amparo.identification.CheckDecision;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.PossibleDecisions;
import org.amparo.identification.RecordDecision;
import org.amparo.identification.RequestedAccess;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.web.http.AsOf;
import org.amparo.web.http.IfMatch;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of decisions on victim status; the case's own status follows from it. */
@Path("/cases/{number}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Decisions")
public class DecisionsResource {

    @Inject
    private AppClock clock;

    @Inject
    private IdentificationDesk identification;

    @Inject
    private ApiPress press;

    /** The ledger, as it stands or as it stood. */
    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "Read the ledger of decisions",
            description = "First entry first; empty where legal data are not for the caller's eyes.")
    public List<DecisionView> list(
            @PathParam("number") String number,
            @QueryParam("asOf")
                    @Parameter(
                            description = "End of a day in the country of the case, or an instant.",
                            schema = @Schema(implementation = String.class),
                            example = "2019-05-14")
                    AsOf asOf) {
        return asOf == null
                ? identification.ledger(number)
                : identification.ledgerAsItStood(number, asOf.momentFor(number, clock.now()));
    }

    /** What a request for a decision would open. */
    @GET
    @Path("/requested-access")
    @Operation(
            operationId = "findRequestedAccess",
            summary = "Read what a request for a decision would open",
            description =
                    "To which bodies, which data categories, and which of them are left once they have decided; nothing is"
                            + " left once the case is closed.")
    public RequestedAccess requestedAccess(
            @PathParam("number") String number,
            @QueryParam("on") @Parameter(description = "Day of the request; today if missing.", example = "2026-03-12")
                    LocalDate on) {
        return identification.requestedAccess(number, on);
    }

    /** What may be entered now. */
    @GET
    @Path("/possible")
    @Operation(
            operationId = "findPossibleDecisions",
            summary = "Read what the caller may record now",
            description =
                    "Which outcomes can follow where the case stands, as far as she may record them; none where she may not. `seen`"
                            + " marks the ledger: sent with a decision, it is refused where an entry has come since.")
    public PossibleDecisions possible(@PathParam("number") String number) {
        return identification.possible(number);
    }

    /** One entry. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findDecision",
            summary = "Read a decision",
            description = "Its ETag is needed to check it.")
    public DecisionView find(@PathParam("number") String number, @PathParam("id") String id) {
        return identification.ledger(number).stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds an entry. */
    @POST
    @Operation(
            operationId = "recordDecision",
            summary = "Record a decision",
            description =
                    "CONFIRMED, NOT_CONFIRMED, REVOKED and VALIDATED come from a user of the country's deciding body, or"
                            + " from paper (body and paperReference), and then hold once a second person has checked them.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location is the decision.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response record(@PathParam("number") String number, RecordDecision order, @Context UriInfo here) {
        var recorded = press.once(() -> identification.record(number, order), name -> find(number, name.id()));
        return Response.created(
                        here.getAbsolutePathBuilder().path(recorded.id()).build())
                .entity(recorded)
                .build();
    }

    /** Proposes to correct an entry. */
    @POST
    @Path("/{id}/correction")
    @Operation(
            operationId = "correctDecision",
            summary = "Propose to correct a decision",
            description =
                    "Either `mistaken`, or what it should have said, whole, in `instead`. The entry holds until a second person"
                            + " agrees: the answer is an entry of its own, which she checks like one from paper. Then it takes the other's place; both"
                            + " stay.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; Location is the correction.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response correct(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) String read,
            CorrectDecision order,
            @Context UriInfo here) {
        var proposed = press.once(
                () -> identification.correct(number, id, order.at(IfMatch.version(read))),
                name -> find(number, name.id()));
        return Response.created(here.getBaseUriBuilder()
                        .path(DecisionsResource.class)
                        .path(proposed.id())
                        .build(number))
                .entity(proposed)
                .build();
    }

    /** The second person's word on a decision from paper, or on a correction. */
    @POST
    @Path("/{id}/check")
    @Operation(operationId = "checkDecision", summary = "Check a decision taken from paper, or a correction")
    public DecisionView check(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) String read,
            CheckDecision check) {
        return press.once(
                () -> identification.check(number, id, check.at(IfMatch.version(read))),
                name -> find(number, name.id()));
    }
}
