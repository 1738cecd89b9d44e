package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.NotFound;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.Explanation;
import org.amparo.statistics.FigureCases;
import org.amparo.statistics.FigureChanges;
import org.amparo.statistics.StateAvailability;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.http.IfMatch;
import org.amparo.web.http.Paging;
import org.amparo.web.press.ApiPress;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The annual report, the cases behind a figure of it, and what countries say about their figures. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Statistics")
public class StatisticsResource {

    @Inject
    private StatisticsDesk statistics;

    @Inject
    private ApiPress press;

    /** The machine-readable report of a year; its leaf paths are fixed (docs/statistics.md). */
    @GET
    @Path("/annual-report")
    @Operation(
            operationId = "findAnnualReport",
            summary = "Read the annual report",
            description = "A supervisor gets her own country, the secretariat the members of the coalition."
                    + " A figure that is not available is null, never 0.")
    public JsonObject annualReport(
            @BeanParam ReportAsked asked,
            @QueryParam("knownAt") @Parameter(description = ReportAsked.KNOWN_AT, example = "2019-12-31")
                    LocalDate knownAt) {
        return statistics
                .annualReport(asked.year(), asked.isOfAllCountries(), knownAt)
                .toJson();
    }

    /** Why a number of the report is what it is. */
    @GET
    @Path("/figures/{path}/explanation")
    @Operation(
            operationId = "explainFigure",
            summary = "Explain a figure",
            description = "For a counted number or a percentage of the report: the period, the countries, as what the"
                    + " counted units stand, and who has the same properties but is not counted there, with how many.")
    public Explanation explanation(
            @PathParam("path") @Parameter(description = "Leaf of the report.", example = "identified.by_sex_age.WOMEN")
                    String path,
            @BeanParam ReportAsked asked,
            @QueryParam("knownAt") @Parameter(description = ReportAsked.KNOWN_AT, example = "2019-12-31")
                    LocalDate knownAt) {
        return statistics.explain(path, asked.year(), asked.isOfAllCountries(), knownAt);
    }

    /** Why a counted number of the report is another one at a later day. */
    @GET
    @Path("/figures/{path}/changes")
    @Operation(
            operationId = "explainFigureChange",
            summary = "Explain what changed in a figure",
            description =
                    "The causes by which units entered or left the figure between two days; they add up to the difference.")
    public FigureChanges changes(
            @PathParam("path") @Parameter(description = "Leaf of the report.", example = "identified.by_sex_age.WOMEN")
                    String path,
            @BeanParam ReportAsked asked,
            @QueryParam("from")
                    @Parameter(
                            description = "The earlier day; it counts whole.",
                            required = true,
                            example = "2019-12-31")
                    LocalDate from,
            @QueryParam("until")
                    @Parameter(description = "The later day; without it, what stands now.", example = "2020-06-30")
                    LocalDate until) {
        if (from == null) {
            throw new InvalidInput("from", "not-null");
        }
        return statistics.changes(path, asked.year(), asked.isOfAllCountries(), from, until);
    }

    /** The cases behind a counted number of the report. */
    @GET
    @Path("/figures/{path}/cases")
    @Operation(
            operationId = "listCasesBehindFigure",
            summary = "List the cases behind a figure",
            description = "The counted cases of the caller's country, and the codes under which each is counted;"
                    + " their total is the figure.")
    public FigureCases casesBehind(
            @PathParam("path") @Parameter(description = "Leaf of the report.", example = "identified.by_sex_age.WOMEN")
                    String path,
            @QueryParam("year") @Parameter(description = "Calendar year.", required = true, example = "2019")
                    Integer year,
            @QueryParam("knownAt") @Parameter(description = ReportAsked.KNOWN_AT, example = "2019-12-31")
                    LocalDate knownAt,
            @BeanParam Paging paging) {
        return statistics.casesBehind(path, GivenYear.of(year), knownAt, paging.asked());
    }

    /** What countries say about their figures of a year. */
    @GET
    @Path("/availability")
    @Operation(operationId = "listAvailability", summary = "Read which figures of a year are available")
    public List<AvailabilityView> availability(
            @QueryParam("year") @Parameter(description = "Calendar year.", required = true, example = "2019")
                    Integer year) {
        return statistics.availability(GivenYear.of(year));
    }

    /** Says whether the caller's country can give a figure. */
    @PUT
    @Path("/availability")
    @Operation(
            operationId = "stateAvailability",
            summary = "Say whether a figure is available",
            description =
                    "Only the deciding body of the country may. If-Match names the statement that is changed, by its"
                            + " version; the first statement about a figure goes without.")
    public AvailabilityView state(@HeaderParam(IfMatch.HEADER) String read, StateAvailability statement) {
        var version = IfMatch.optional(read);
        var said = new StateAvailability(
                statement.year(),
                statement.indicator(),
                statement.status(),
                statement.footnote(),
                version.isPresent() ? version.getAsInt() : null);
        return press.once(() -> statistics.state(said), name -> statistics.availability(said.year()).stream()
                .filter(stated -> stated.recordName().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new));
    }
}
