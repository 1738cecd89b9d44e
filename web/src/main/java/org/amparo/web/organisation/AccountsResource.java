package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.TreeSet;
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountQuery;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.AnnounceAccount;
import org.amparo.security.Roles;
import org.amparo.web.press.ApiPress;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts that act, or may act, for organisations. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Accounts")
public class AccountsResource {

    @Inject
    private AccountDesk accounts;

    @Inject
    private ApiPress press;

    /** The accounts of a country. */
    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "List the accounts of a country",
            description =
                    "Those of the caller's own country that have not ended, nor their organisation, and the auditors of others; the administrator"
                            + " may name another country and sees ended ones and their use too. The other parameters narrow the list.")
    public List<AccountView> list(
            @QueryParam("country")
                    @Parameter(description = "ISO 3166 alpha-3; the caller's own if missing.", example = "GTM")
                    String country,
            @QueryParam("organisation")
                    @Parameter(description = "Code of the organisation for which they act.", example = "gt-svet")
                    String organisation,
            @QueryParam("role")
                    @Parameter(description = "A role that they had at their last sign-in.", example = "caseworker")
                    String role,
            @QueryParam("ended")
                    @Parameter(description = "true for those with which nobody comes in today, false for the others.")
                    Boolean ended) {
        if (role != null && !Roles.ALL.contains(role)) {
            throw new InvalidInput("role", "not-one-of", String.join(", ", new TreeSet<>(Roles.ALL)));
        }
        return accounts.search(new AccountQuery(country, organisation, role, ended));
    }

    /** One account. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "findAccount", summary = "Read an account")
    public AccountView find(@PathParam("id") String id) {
        return accounts.find(id);
    }

    /** What happened to an account. */
    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listHistoryOfAccount",
            summary = "Read the history of an account",
            description = "How it came and how it ended, latest first. When it was in use has no history.")
    public List<HistoryEntry> history(@PathParam("id") String id) {
        return accounts.history(id);
    }

    /** Enters an account before its first sign-in. */
    @POST
    @Operation(
            operationId = "announceAccount",
            summary = "Enter an account before its first sign-in",
            description =
                    "Cases can then be assigned and opened to it. The first sign-in of that name, organisation and country"
                            + " claims it.")
    @APIResponse(
            responseCode = "201",
            description = "Entered; Location is the list of its country.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response announce(AnnounceAccount order, @Context UriInfo here) {
        var announced = press.once(() -> accounts.announce(order), name -> accounts.find(name.id()));
        return Response.created(here.getAbsolutePathBuilder()
                        .queryParam("country", announced.organisation().country())
                        .build())
                .entity(announced)
                .build();
    }

    /** Ends an account. */
    @POST
    @Path("/{id}/end")
    @Operation(operationId = "endAccount", summary = "End an account")
    @APIResponse(responseCode = "204", description = "Ended; its next request is refused.")
    public void end(@PathParam("id") String id) {
        press.done(() -> accounts.end(id));
    }
}
