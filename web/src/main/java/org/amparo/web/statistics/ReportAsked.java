package org.amparo.web.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of every answer about one year's report: which year, and of whom. */
public class ReportAsked {

    /** What the day of an answer as known at one means. */
    static final String KNOWN_AT =
            "Count what was known at the end of this day, in each country's own time; without it, what stands now.";

    @QueryParam("year")
    @Parameter(description = "Calendar year.", required = true, example = "2019")
    private Integer year;

    @QueryParam("countries")
    @DefaultValue("members")
    @Parameter(description = "For the secretariat: all adds every other country that has a case.")
    private CountriesAsked countries;

    int year() {
        return GivenYear.of(year);
    }

    boolean isOfAllCountries() {
        return countries == CountriesAsked.all;
    }
}
