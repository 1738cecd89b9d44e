package org.amparo.web.casefile;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.web.http.Paging;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters, order and page of the list of cases, as a URL says them. */
public class CaseFilter {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** Directions of an order, as a URL names them. */
    public enum Order {
        asc,
        desc
    }

    @QueryParam("number")
    @Parameter(description = "Case number or a part of one, with or without dashes.", example = "GT-7K3M")
    private String number;

    @QueryParam("status")
    @Parameter(description = "Standing of the decision on victim status.")
    private CaseStatus status;

    @QueryParam("role")
    @Parameter(description = "Victim or dependant.")
    private CaseRole role;

    @QueryParam("assignedTo")
    @Parameter(description = "Account of the worker in charge.", example = "caseworker.gt")
    private String assignedTo;

    @QueryParam("open")
    @Parameter(description = "true for open cases, false for closed ones.")
    private Boolean open;

    @QueryParam("identifiedIn")
    @Parameter(description = "Year of the official identification.", example = "2019")
    private Integer identifiedIn;

    @QueryParam("sort")
    @DefaultValue("OPENED")
    @Parameter(description = "What the rows are ordered by.")
    private CaseQuery.Sort sort;

    @QueryParam("order")
    @DefaultValue("desc")
    @Parameter(description = "Direction of the order.", schema = @Schema(implementation = Order.class))
    private Order order;

    @BeanParam
    private Paging paging;

    @QueryParam("cursor")
    @Parameter(
            description =
                    "The place at which the page begins or ends: next or previous of a page before it. With it any page is as"
                            + " fast as the first one, and the number of the page is only repeated.")
    private String cursor;

    @QueryParam("exact")
    @DefaultValue("false")
    @Parameter(description = "Whether all rows are counted; otherwise a total of 1,000 may have exact: false.")
    private boolean exact;

    /**
     * The query for the desk.
     *
     * @throws InvalidInput not-a-year
     */
    CaseQuery query() {
        if (identifiedIn != null && (identifiedIn < FIRST_YEAR || identifiedIn > LAST_YEAR)) {
            throw new InvalidInput("identifiedIn", "not-a-year");
        }
        return CaseQueryBuilder.builder()
                .number(number)
                .status(status)
                .role(role)
                .assignedTo(assignedTo)
                .open(open)
                .identifiedIn(identifiedIn)
                .sort(sort)
                .descending(order == Order.desc)
                .page(paging.asked())
                .cursor(cursor)
                .exact(exact)
                .build();
    }
}
