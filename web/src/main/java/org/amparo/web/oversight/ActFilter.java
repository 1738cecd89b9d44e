package org.amparo.web.oversight;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.amparo.oversight.ActQuery;
import org.amparo.oversight.ActQueryBuilder;
import org.amparo.shared.CaseNumber;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What acts are narrowed by, as a URL says it. */
public class ActFilter {

    @QueryParam("person")
    @Parameter(description = "Name of an account, or its id where several have one name.", example = "caseworker.gt")
    private String person;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation for which somebody acted.", example = "gt-svet")
    private String organisation;

    @QueryParam("from")
    @Parameter(description = "The first day, in the caller’s country.", example = "2026-03-16")
    private LocalDate from;

    @QueryParam("until")
    @Parameter(description = "The last day, in the caller’s country.", example = "2026-03-22")
    private LocalDate until;

    @QueryParam("number")
    @Parameter(description = "A whole case number, with or without dashes.", example = "GT-7K3M-92QX-C")
    private String number;

    /**
     * The question for the desk.
     *
     * @throws InvalidInput not-a-case-number, before-from
     */
    ActQuery query() {
        if (number != null && CaseNumber.parse(number).isEmpty()) {
            throw new InvalidInput("number", "not-a-case-number");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidInput("until", "before-from");
        }
        return ActQueryBuilder.builder()
                .person(person)
                .organisation(organisation)
                .from(from)
                .until(until)
                .number(number)
                .build();
    }
}
