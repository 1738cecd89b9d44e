package org.amparo.web.statistics;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.amparo.shared.NotFound;
import org.amparo.statistics.ComparisonDesk;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.statistics.file.FileFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures beside one another, and every figure as a file. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Statistics")
public class ComparisonResource {

    private static final String FORM =
            "csv has a row for each number with its status (REPORTED, ZERO, PARTIAL, NOT_DISAGGREGATED, NOT_AVAILABLE,"
                    + " NOT_APPLICABLE) and base; a declared number has a row of its own (DECLARED), without value, in the"
                    + " column declared. xlsx has numbers, dates and a sheet of definitions, in the language that is asked"
                    + " for; svg and png are the picture of one figure with its bases and footnotes.";
    private static final String OF_A_TABLE =
            "csv has a row for each number with its status; xlsx has a sheet for each year.";
    private static final String BINARY = "The file.";

    @Inject
    private StatisticsDesk statistics;

    @Inject
    private ComparisonDesk comparison;

    @Inject
    private FigureFiles files;

    /** The annual report, or a figure of it, as a file. */
    @GET
    @Path("/annual-report/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "fetchAnnualReport",
            summary = "Take the annual report along, or a figure of it",
            description =
                    "The numbers of findAnnualReport as a file, of one country each once. Its name says figure, year,"
                            + " countries and the day that is counted, in the language that is asked for.")
    @APIResponse(
            responseCode = "200",
            description = BINARY,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response report(
            @QueryParam("format") @Parameter(description = FORM, required = true, example = "csv") FileFormat format,
            @QueryParam("figure")
                    @Parameter(
                            description = "A figure of the page; without it, the whole report.",
                            example = "identified.by_sex_age")
                    String figure,
            @BeanParam ReportAsked asked,
            @QueryParam("knownAt") @Parameter(description = "As known at the end of this day.", example = "2019-12-31")
                    LocalDate knownAt) {
        var form = given("format", format);
        if (form.isPicture()) {
            given("figure", figure);
        }
        var report = statistics.annualReport(asked.year(), asked.isOfAllCountries(), knownAt);
        return files.ofReport(report, figure, form).answer();
    }

    /** A figure of several years. */
    @GET
    @Path("/years")
    @Operation(
            operationId = "compareYears",
            summary = "Read a figure of several years",
            description =
                    "The same leaf or table of the annual report for up to twelve years, of the countries that are"
                            + " chosen. What is not available is null, never 0; over says whether the year was over on the day"
                            + " that is counted.")
    public JsonObject years(
            @QueryParam("figure")
                    @Parameter(
                            description = "A table or a leaf of the report.",
                            required = true,
                            example = "identified.by_sex_age")
                    String figure,
            @BeanParam SpanAsked span) {
        String path = given("figure", figure);
        var reports = comparison.years(span.from(), span.until(), span.countries(), span.knownAt());
        JsonArrayBuilder years = JSON.createArrayBuilder();
        reports.forEach(report -> {
            var whole = report.toJson();
            years.add(JSON.createObjectBuilder()
                    .add("year", report.year())
                    .add("over", files.isOver(report))
                    .add("value", at(whole, path))
                    .add("not_available", whole.get("not_available"))
                    .add("not_applicable", whole.get("not_applicable"))
                    .add("partial", whole.get("partial"))
                    .add("footnotes", whole.get("footnotes")));
        });
        var first = reports.get(0).toJson();
        return JSON.createObjectBuilder()
                .add("figure", path)
                .add("as_of", first.get("as_of"))
                .add("countries", first.get("countries"))
                .add("years", years)
                .build();
    }

    /** A figure of several years as a file. */
    @GET
    @Path("/years/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "fetchYears",
            summary = "Take a figure of several years along",
            description = "A figure of the page, or one of the numbers that open its parts.")
    @APIResponse(
            responseCode = "200",
            description = BINARY,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response yearsFile(
            @QueryParam("format") @Parameter(description = FORM, required = true, example = "xlsx") FileFormat format,
            @QueryParam("figure")
                    @Parameter(description = "The figure.", required = true, example = "identified.by_sex_age")
                    String figure,
            @BeanParam SpanAsked span) {
        var form = given("format", format);
        String path = given("figure", figure);
        if (!FigureChoice.offered(true).contains(path)) {
            throw new NotFound();
        }
        var reports = comparison.years(span.from(), span.until(), span.countries(), span.knownAt());
        return files.ofYears(reports, path, form).answer();
    }

    /** A table of two properties. */
    @GET
    @Path("/table")
    @Operation(
            operationId = "tabulate",
            summary = "Read a table by two properties",
            description =
                    "Of a population by one or two of its properties, of up to twelve years. TOTAL is the margin, in"
                            + " which everybody counts once; overlapping says that rows or columns may add up to more. A country"
                            + " that cannot give a property is out of the numbers that are told apart or filtered by it, and in"
                            + " every other: partial names these numbers and their countries, availability what was said.")
    public JsonObject table(@BeanParam TableAsked table) {
        return comparison.table(table.query()).toJson();
    }

    /** A table of two properties as a file. */
    @GET
    @Path("/table/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "fetchTable", summary = "Take a table by two properties along")
    @APIResponse(
            responseCode = "200",
            description = BINARY,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tableFile(
            @QueryParam("format") @Parameter(description = OF_A_TABLE, required = true, example = "csv")
                    FileFormat format,
            @BeanParam TableAsked table) {
        if (given("format", format).isPicture()) {
            throw new InvalidInput("format", "not-one-of", FileFormat.csv + ", " + FileFormat.xlsx);
        }
        return files.ofTable(comparison.table(table.query()), format).answer();
    }

    private static JsonValue at(JsonObject report, String path) {
        if (!path.matches("(?:identified|assisted|services_delivered)[.].+")) {
            throw new NotFound();
        }
        try {
            return report.getValue('/' + path.replace('.', '/'));
        } catch (JsonException noSuchFigure) {
            throw new NotFound();
        }
    }

    private static <T> T given(String name, T value) {
        if (value == null) {
            throw new InvalidInput(name, "not-null");
        }
        return value;
    }
}
