package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.NameOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.RegisterOrganisation;
import org.amparo.press.RecordName;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations for which users act. */
@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisations")
public class OrganisationsResource {

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private ApiPress press;

    /** The organisations of a country. */
    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List the organisations of a country",
            description = "Those of the caller's own country; the administrator may name another one.")
    public List<OrganisationView> list(
            @QueryParam("country")
                    @Parameter(description = "ISO 3166 alpha-3; the caller's own if missing.", example = "GTM")
                    String country) {
        return organisations.ofCountry(country);
    }

    /** Makes an organisation known. */
    @POST
    @Operation(
            operationId = "registerOrganisation",
            summary = "Make an organisation known",
            description = "From then on its users have access.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location is the list of its country.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response register(RegisterOrganisation order, @Context UriInfo here) {
        var registered = press.once(() -> organisations.register(order), this::find);
        return Response.created(here.getAbsolutePathBuilder()
                        .queryParam("country", registered.country())
                        .build())
                .entity(registered)
                .build();
    }

    private OrganisationView find(RecordName name) {
        return organisations.find(name.id()).organisation();
    }

    /** Calls an organisation otherwise. */
    @PUT
    @Path("/{code}/name")
    @Operation(
            operationId = "renameOrganisation",
            summary = "Call an organisation otherwise",
            description = "Its name, and the short one by which lists call it; its code stays.")
    public OrganisationView rename(@PathParam("code") String code, NameOrganisation order) {
        return press.once(() -> organisations.rename(code, order), this::find);
    }

    /** What happened to an organisation. */
    @GET
    @Path("/{code}/history")
    @Operation(
            operationId = "listHistoryOfOrganisation",
            summary = "Read the history of an organisation",
            description =
                    "Each change of its name and of how long it holds, decides or keeps a register, latest first.")
    public List<HistoryEntry> history(@PathParam("code") String code) {
        return organisations.history(code);
    }

    /** Ends an organisation. */
    @POST
    @Path("/{code}/end")
    @Operation(
            operationId = "endOrganisation",
            summary = "End an organisation",
            description = "Another one than the caller's own.")
    @APIResponse(responseCode = "204", description = "Ended; its users lose their access.")
    public void end(@PathParam("code") String code) {
        press.done(() -> organisations.end(code));
    }

    /** Takes the end of an organisation back. */
    @POST
    @Path("/{code}/reinstatement")
    @Operation(operationId = "reinstateOrganisation", summary = "Take the end of an organisation back")
    @APIResponse(responseCode = "204", description = "It holds again; its users have access as before.")
    public void reinstate(@PathParam("code") String code) {
        press.done(() -> organisations.reinstate(code));
    }
}
