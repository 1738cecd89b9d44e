package org.amparo.web.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of every answer about several years: which, of whom, and as known when. */
public class SpanAsked {

    @QueryParam("from")
    @Parameter(description = "First year.", required = true, example = "2018")
    private Integer from;

    @QueryParam("until")
    @Parameter(description = "Last year, the twelfth at most; without it, the first one alone.", example = "2019")
    private Integer until;

    @QueryParam("countries")
    @Parameter(
            description = "Countries by alpha-3 with commas between, each of those that the caller may ask for;"
                    + " without it, those of her report.",
            example = "GTM")
    private String countries;

    @QueryParam("knownAt")
    @Parameter(description = ReportAsked.KNOWN_AT, example = "2019-12-31")
    private LocalDate knownAt;

    int from() {
        if (from == null) {
            throw new InvalidInput("from", "not-null");
        }
        return from;
    }

    int until() {
        return until == null ? from() : until;
    }

    List<String> countries() {
        return parts("countries", countries);
    }

    LocalDate knownAt() {
        return knownAt;
    }

    /** What stands between the commas of a parameter; a part in which nothing stands is refused. */
    static List<String> parts(String name, String written) {
        var parts = parts(written);
        if (written != null && !written.isBlank() && (parts.isEmpty() || parts.contains(""))) {
            throw new InvalidInput(name, "not-a-list");
        }
        return parts;
    }

    /** What stands between commas; nothing where nothing stands. */
    static List<String> parts(String written) {
        return written == null || written.isBlank()
                ? List.of()
                : Arrays.stream(written.split(","))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
