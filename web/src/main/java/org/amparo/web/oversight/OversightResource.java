package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.amparo.audit.ReadKind;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.ExportView;
import org.amparo.exchange.out.OrderActs;
import org.amparo.oversight.ActTotals;
import org.amparo.oversight.ChangeAct;
import org.amparo.oversight.FileAct;
import org.amparo.oversight.OversightDesk;
import org.amparo.oversight.ReadAct;
import org.amparo.oversight.RegisterAct;
import org.amparo.shared.Page;
import org.amparo.web.exchange.ExportWords;
import org.amparo.web.http.Paging;
import org.amparo.web.press.ApiPress;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, for auditors; each question is put on record. */
@Path("/oversight")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Oversight")
public class OversightResource {

    @Inject
    private OversightDesk desk;

    @Inject
    private ExportDesk exports;

    @Inject
    private ActWords words;

    @Inject
    private ExportWords said;

    @Inject
    private ApiPress press;

    /** Acts of reading. */
    @GET
    @Path("/reads")
    @Operation(
            operationId = "listReadActs",
            summary = "List who read what",
            description =
                    "Each act of reading of whoever the caller examines, and each that showed a case that she examines: who, when, what"
                            + " kind, how many cases; latest first. Nothing that is recorded of anybody.")
    public Page<ReadAct> reads(
            @BeanParam ActFilter filter,
            @QueryParam("kind") @Parameter(description = "What kind of reading.") ReadKind kind,
            @BeanParam Paging paging) {
        return desk.reads(filter.query(), kind, paging.asked());
    }

    /** The cases of one act. */
    @GET
    @Path("/reads/{act}/cases")
    @Operation(
            operationId = "listCasesOfRead",
            summary = "List the cases that one act of reading showed",
            description = "Their numbers, as far as they may be named.")
    public Page<String> cases(@PathParam("act") @Parameter(example = "4711") int act, @BeanParam Paging paging) {
        return desk.casesOf(act, paging.asked());
    }

    /** Changes. */
    @GET
    @Path("/changes")
    @Operation(
            operationId = "listChangeActs",
            summary = "List who changed what",
            description =
                    "Each change with who, when, and which parts of which records it touched: subjects and names of fields, never what"
                            + " stood there; latest first.")
    public Page<ChangeAct> changes(
            @BeanParam ActFilter filter,
            @QueryParam("subject") @Parameter(description = "Kind of record that was changed.", example = "service")
                    String subject,
            @BeanParam Paging paging) {
        if (subject != null && !desk.subjects().contains(subject)) {
            throw new InvalidInput("subject", "not-one-of", String.join(", ", desk.subjects()));
        }
        return desk.changes(filter.query(), subject, paging.asked());
    }

    /** Files. */
    @GET
    @Path("/files")
    @Operation(
            operationId = "listFileActs",
            summary = "List which files were ordered",
            description =
                    "Registers and lists that left the system as files: who ordered them, for which recipient, how much; latest first.")
    public Page<FileAct> files(@BeanParam ActFilter filter, @BeanParam Paging paging) {
        return desk.files(filter.query(), paging.asked());
    }

    /** Orders a file of acts. */
    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderActs",
            summary = "Order who did what as a file",
            description =
                    "All acts of one list that a question finds, as CSV; 100,000 at most. It is written after the answer, and fetched as"
                            + " any other file: GET /exports/{id}/file.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location says how far it is.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response order(OrderActs order, @Context UriInfo here) {
        if (order.acts() == null) {
            throw new InvalidInput("acts", "not-null");
        }
        var ordered =
                press.once(() -> exports.orderActs(order, words.sheet(order.acts())), name -> exports.find(name.id()));
        return Response.accepted(said.saying(ordered))
                .location(here.getBaseUriBuilder()
                        .path("exports")
                        .path(ordered.id())
                        .build())
                .build();
    }

    /** Registers. */
    @GET
    @Path("/registers")
    @Operation(
            operationId = "listRegisterActs",
            summary = "List which registers were brought in",
            description = "Who brought a register in, what became of it, and who took it back; latest first.")
    public Page<RegisterAct> registers(@BeanParam ActFilter filter, @BeanParam Paging paging) {
        return desk.registers(filter.query(), paging.asked());
    }

    /** How many of each. */
    @GET
    @Path("/totals")
    @Operation(
            operationId = "findActTotals",
            summary = "Count what somebody did",
            description =
                    "How many acts of reading, changes, files and registers a question finds: the totals of the four lists.")
    public ActTotals totals(@BeanParam ActFilter filter) {
        return desk.totals(filter.query());
    }
}
