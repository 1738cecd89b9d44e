package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Files;
import java.util.List;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.ExportView;
import org.amparo.exchange.out.OrderExport;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of registers and of lists of cases, which are written beside the requests and fetched when they are ready. */
@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Exports")
public class ExportsResource {

    @Inject
    private ExportDesk exports;

    @Inject
    private ExportWords words;

    @Inject
    private ApiPress press;

    /** Orders a file. */
    @POST
    @Operation(
            operationId = "orderExport",
            summary = "Order a file",
            description =
                    "kind register takes country and recipient, a certificate in PEM form without which only the demo"
                            + " gives one, and leaves out cases that are barred to the caller and answers that are closed to her;"
                            + " kind cases takes format and the filter of the list of cases. The file is written after"
                            + " the answer.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location says how far it is.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response order(OrderExport order, @Context UriInfo here) {
        var ordered = press.once(() -> exports.order(order, words.list()), name -> exports.find(name.id()));
        return Response.accepted(words.saying(ordered))
                .location(here.getAbsolutePathBuilder().path(ordered.id()).build())
                .build();
    }

    /** The caller's exports. */
    @GET
    @Operation(
            operationId = "listExports",
            summary = "List one’s exports",
            description = "The latest 50 of the caller, the last one first; nobody sees those of others.")
    public List<ExportView> latest() {
        return exports.latest().stream().map(words::saying).toList();
    }

    /** How far one is. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "findExport", summary = "See how far an export is")
    public ExportView find(@PathParam("id") String id) {
        return words.saying(exports.find(id));
    }

    /** The file. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "fetchExport",
            summary = "Fetch the file of an export",
            description = "For its author alone, for a day or until ten later ones are there.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("id") String id) {
        var file = exports.file(id);
        StreamingOutput content = out -> Files.copy(file.path(), out);
        return Response.ok(content)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .build();
    }
}
