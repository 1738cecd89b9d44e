package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.ReopenCase;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseRows;
import org.amparo.services.IntakeDesk;
import org.amparo.shared.AppClock;
import org.amparo.shared.Page;
import org.amparo.web.http.AsOf;
import org.amparo.web.http.IfMatch;
import org.amparo.web.http.Paging;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases: the list, the case itself, its history. What a caller may see and do is decided by the desks. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Cases")
public class CasesResource {

    @Inject
    private AppClock clock;

    @Inject
    private CaseDesk cases;

    @Inject
    private CaseListDesk list;

    @Inject
    private AssignmentDesk assignments;

    @Inject
    private IntakeDesk intakes;

    @Inject
    private HistoryDesk history;

    @Inject
    private ApiPress press;

    /** The cases in the caller's scope. */
    @GET
    @Operation(
            operationId = "listCases",
            summary = "List cases",
            description =
                    "The cases in the caller's scope, filtered, ordered and paged; Link names the neighbouring pages."
                            + " A long list is walked by next, which is as fast on any page as on the first; a page that is"
                            + " asked for by its number alone has 100,000 rows before it at most.")
    public CaseRows list(@BeanParam CaseFilter filter) {
        return list.search(filter.query());
    }

    /** Opens a case, with its first services, in one transaction. */
    @POST
    @Operation(
            operationId = "openCase",
            summary = "Open a case",
            description = "Opens a case of the caller's organisation and logs its first services: all, or nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location is the case, ETag its version.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response open(Intake intake, @Context UriInfo here) {
        var opened = press.once(() -> intakes.open(intake.opening(), intake.services()), name -> cases.find(name.id()));
        return Response.created(
                        here.getAbsolutePathBuilder().path(opened.number()).build())
                .entity(opened)
                .build();
    }

    /** A case, as it stands or as it stood. */
    @GET
    @Path("/{number}")
    @Operation(
            operationId = "findCase",
            summary = "Read a case",
            description = "The case as it stands, with its ETag; with asOf as it stood then, without one."
                    + " Each reading is a row of the access log.")
    public CaseView find(
            @PathParam("number") String number,
            @QueryParam("asOf")
                    @Parameter(
                            description = "End of a day in the country of the case, or an instant.",
                            schema = @Schema(implementation = String.class),
                            example = "2019-05-14")
                    AsOf asOf) {
        return asOf == null ? cases.find(number) : cases.asItStood(number, asOf.momentFor(number, clock.now()));
    }

    /** Changes what is recorded of a case. */
    @PATCH
    @Path("/{number}")
    @Operation(
            operationId = "amendCase",
            summary = "Amend a case",
            description = "Each section that is given replaces the one that stands; what is left out stays.")
    public CaseView amend(
            @PathParam("number") String number, @HeaderParam(IfMatch.HEADER) String read, AmendCase change) {
        return press.once(() -> cases.amend(number, change.at(IfMatch.version(read))), name -> cases.find(name.id()));
    }

    /** Puts another worker in charge. */
    @POST
    @Path("/{number}/assignment")
    @Operation(operationId = "assignCase", summary = "Put a worker in charge")
    public CaseView assign(
            @PathParam("number") String number, @HeaderParam(IfMatch.HEADER) String read, AssignCase assignment) {
        return press.once(
                () -> assignments.assign(number, assignment.at(IfMatch.version(read))), name -> cases.find(name.id()));
    }

    /** Closes a case. */
    @POST
    @Path("/{number}/closure")
    @Operation(operationId = "closeCase", summary = "Close a case")
    public CaseView close(
            @PathParam("number") String number, @HeaderParam(IfMatch.HEADER) String read, CloseCase closure) {
        return press.once(() -> cases.close(number, closure.at(IfMatch.version(read))), name -> cases.find(name.id()));
    }

    /** Opens a closed case again. */
    @POST
    @Path("/{number}/reopening")
    @Operation(operationId = "reopenCase", summary = "Open a closed case again")
    public CaseView reopen(
            @PathParam("number") String number, @HeaderParam(IfMatch.HEADER) String read, ReopenCase reopening) {
        return press.once(
                () -> cases.reopen(number, reopening.at(IfMatch.version(read))), name -> cases.find(name.id()));
    }

    /** Everything that happened to a case. */
    @GET
    @Path("/{number}/history")
    @Operation(
            operationId = "listHistory",
            summary = "Read the history of a case",
            description =
                    "Each change with who, in which role, when, why, and each field's old and new value, latest first"
                            + " and so within one revision,"
                            + " within the data categories that are open to the caller. What came with an import, or was"
                            + " taken back with it, says so, and names it where free text is open to the caller.")
    public List<HistoryEntry> history(@PathParam("number") String number) {
        return history.of(number);
    }

    /** Who opened a case. */
    @GET
    @Path("/{number}/reads")
    @Operation(operationId = "listReads", summary = "See who read a case", description = "Latest first.")
    public Page<CaseReadView> reads(@PathParam("number") String number, @BeanParam Paging paging) {
        return history.readsOf(number, paging.asked());
    }
}
