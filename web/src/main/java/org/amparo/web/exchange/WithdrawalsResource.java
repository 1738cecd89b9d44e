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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.exchange.in.WithdrawalView;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking an import back as a whole, as long as nothing was built on it (docs/exchange.md). */
@Path("/imports/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Exchange")
public class WithdrawalsResource {

    @Inject
    private WithdrawalDesk withdrawals;

    @Inject
    private ImportDesk imports;

    @Inject
    private ApiPress press;

    /** What would go, and what stands against it. */
    @GET
    @Operation(
            operationId = "lookAtImportWithdrawal",
            summary = "Look at what taking an import back would do",
            description =
                    "How many cases, services, entries of ledgers and statements would be withdrawn, how many known rows would"
                            + " say again what they said before, and the first hundred things that stand against it: what was"
                            + " built on which case, by whom and when. Of a case of another organisation no more is told than"
                            + " that something was recorded, of one out of the reader's scope nothing but the kind.")
    public WithdrawalView look(@PathParam("id") String id) {
        return withdrawals.look(id);
    }

    /** Takes it back. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawImport",
            summary = "Undo an import",
            description =
                    "As a whole, in one transaction and under one revision, or not at all; by whoever brought it or a supervisor"
                            + " of the deciding body of its country, with a reason. Refused (import-built-upon) where anything was"
                            + " built on it. Its names are free afterwards: the register can come again.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location tells how far it is.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response withdraw(@PathParam("id") String id, WithdrawImport order, @Context UriInfo here) {
        var begun = press.once(() -> withdrawals.withdraw(id, order), name -> imports.find(name.id()));
        return Response.accepted(begun)
                .location(here.getBaseUriBuilder()
                        .path(ImportsResource.class)
                        .path(begun.id())
                        .build())
                .build();
    }
}
