package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.amparo.exchange.in.AnswerImport;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.ImportedCase;
import org.amparo.exchange.in.ProblemView;
import org.amparo.shared.Page;
import org.amparo.shared.RuleViolation;
import org.amparo.web.http.Paging;
import org.amparo.web.language.Messages;
import org.amparo.web.press.ApiPress;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers in: a file is brought, read, judged, and written as a whole or not at all (docs/exchange.md). */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Exchange")
public class ImportsResource {

    @Inject
    private ImportDesk imports;

    @Inject
    private Messages messages;

    @Inject
    private ImportWords words;

    @Inject
    private ApiPress press;

    /** Brings a file in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class)))
    @Operation(
            operationId = "startImport",
            summary = "Import a register",
            description =
                    "The file is read and judged, and written as a whole or not at all. A supervisor of the deciding"
                            + " body brings her own country's rows; the operator any country's. A line that names a known row"
                            + " whose case is not open to the import is the error row-not-open, whatever it holds.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location tells how far it is.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response start(@Context HttpServletRequest request, @Context UriInfo here) {
        // The role is asked first: a form of somebody who may not import is not even read.
        if (!imports.mayStart()) {
            throw new RuleViolation("deciding-body-only");
        }
        var sent = new ImportUpload(request);
        var order = sent.order();
        try (InputStream in = sent.file()) {
            var stored = imports.receive(order, in);
            var started = press.once(() -> imports.start(order, stored), name -> imports.instead(stored, name.id()));
            return Response.accepted(started)
                    .location(here.getAbsolutePathBuilder().path(started.id()).build())
                    .build();
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }

    /** Imports, latest first. */
    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Those of the caller's country, all of them for the operator; latest first.")
    public Page<ImportView> list(@BeanParam Paging paging) {
        return imports.list(paging.asked());
    }

    /** One import. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findImport",
            summary = "Read how far an import is",
            description = "Its state, its counts by kind of row, and the first thousand of its problems.")
    public ImportView find(@PathParam("id") String id) {
        return words.saying(imports.find(id));
    }

    /** All problems of an import as CSV; for whoever brought it each with the line as it came. */
    @GET
    @Path("/{id}/problems")
    @Produces("text/csv")
    @Operation(
            operationId = "listImportProblems",
            summary = "Download the problems of an import",
            description =
                    "A CSV file: file, line, field, severity, code, what is wrong, and, for whoever brought the file"
                            + " alone, the line as it came.")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = "text/csv"))
    public Response problems(@PathParam("id") String id) {
        List<ProblemView> first = imports.problems(id, 0);
        StreamingOutput file = out -> words.write(out, first, offset -> imports.problems(id, offset));
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .build();
    }

    /** Asks an import to stop. */
    @POST
    @Path("/{id}/cancellation")
    @Operation(operationId = "cancelImport", summary = "Stop an import", description = "As long as it only reads.")
    @APIResponse(responseCode = "204", description = "It stops.")
    public void cancel(@PathParam("id") String id) {
        press.done(() -> imports.cancel(id));
    }

    /** Writes what a dry run has checked. */
    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmImport",
            summary = "Write what a dry run has checked",
            description = "A new import of the same file, which is kept for a day; by whoever brought it.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location tells how far it is.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response confirm(@PathParam("id") String id, @Context UriInfo here) {
        return begun(press.once(() -> imports.confirm(id), name -> imports.find(name.id())), here);
    }

    private static Response begun(ImportView started, UriInfo here) {
        return Response.accepted(started)
                .location(here.getBaseUriBuilder()
                        .path(ImportsResource.class)
                        .path(started.id())
                        .build())
                .build();
    }

    /** Answers what was asked of a file as a whole. */
    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerImport",
            summary = "Answer what was asked of a file",
            description = "A new import of the same file, which is kept for a day; by whoever brought it.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location tells how far it is.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response answer(@PathParam("id") String id, ImportAnswers answers, @Context UriInfo here) {
        var given = new AnswerImport(
                ImportUpload.dates(answers.dates()),
                ImportUpload.encoding(answers.encoding()),
                ImportUpload.register(answers.register()));
        return begun(press.once(() -> imports.answer(id, given), name -> imports.find(name.id())), here);
    }

    /** Files to begin with. */
    @GET
    @Path("/templates/{format}")
    @Produces("application/zip")
    @Operation(
            operationId = "fetchImportTemplate",
            summary = "Download files to begin with",
            description =
                    "A zip of the files of a format with the names of their columns; with example=true also some rows of people"
                            + " who were made up, which can be brought as they are.")
    @APIResponse(responseCode = "200", description = "The zip.", content = @Content(mediaType = "application/zip"))
    public Response template(
            @PathParam("format") String format, @QueryParam("example") @DefaultValue("false") boolean example) {
        var known =
                ImportFormat.of(format).orElseThrow(() -> new InvalidInput("format", "not-one-of", "register, ctdc"));
        return Response.ok(imports.template(known, example, messages.of("import.example.note")))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + ImportWords.templateName(known, example) + "\"")
                .build();
    }

    /** The cases that an import brought or changed. */
    @GET
    @Path("/{id}/cases")
    @Operation(
            operationId = "listImportedCases",
            summary = "List the cases of an import",
            description =
                    "Of the cases in the caller's scope that no later import states anew: case number, the source's own name for"
                            + " it, and standing. Of an import that was taken back those that it had changed.")
    public Page<ImportedCase> cases(@PathParam("id") String id, @BeanParam Paging paging) {
        return imports.cases(id, paging.asked());
    }
}
