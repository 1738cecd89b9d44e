package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.CountryDesk;
import org.amparo.organisation.CountrySettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is settled of each country. */
@Path("/countries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Countries")
public class CountriesResource {

    @Inject
    private CountryDesk countries;

    /** The settings of a country. */
    @GET
    @Path("/{country}")
    @Operation(
            operationId = "findCountry",
            summary = "Read the settings of a country",
            description =
                    "Which bodies decide on victim status and from when until when, who keeps the register, and by which rules persons"
                            + " are counted. They are changed with a new version alone.")
    public CountrySettings find(@PathParam("country") @Parameter(example = "GTM") String country) {
        return countries.settings(country);
    }

    /** What happened to them. */
    @GET
    @Path("/{country}/history")
    @Operation(
            operationId = "listHistoryOfCountry",
            summary = "Read the history of a country’s settings",
            description = "Each change of its deciding bodies and of its register’s keeper, latest first.")
    public List<HistoryEntry> history(@PathParam("country") @Parameter(example = "GTM") String country) {
        return countries.history(country);
    }
}
