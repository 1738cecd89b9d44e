package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.amparo.casefile.ChangedCases;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.Whose;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.identification.AnsweredRequest;
import org.amparo.identification.CheckedEntry;
import org.amparo.identification.PaperToCheck;
import org.amparo.identification.RequestToDecide;
import org.amparo.identification.WaitingDecisionsDesk;
import org.amparo.services.Appointment;
import org.amparo.services.AppointmentDesk;
import org.amparo.shared.Page;
import org.amparo.web.http.Paging;
import org.amparo.work.WorkDesk;
import org.amparo.work.WorkView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller: the first of each list in one answer, and each list whole. */
@Path("/work")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Work")
public class WorkResource {

    private static final String WHOSE =
            "Cases of which the caller is in charge, or all that she sees; where it is left out, MINE for a caseworker and TEAM for others.";

    @Inject
    private WorkDesk work;

    @Inject
    private WaitingDecisionsDesk decisions;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private DraftDesk drafts;

    @Inject
    private HistoryDesk history;

    /** The first of each list. */
    @GET
    @Operation(
            operationId = "findWork",
            summary = "See what waits",
            description =
                    "Of each list how many there are, by its own predicate, and the first ten. A list that is never"
                            + " for the caller's roles is missing; requests are missing, too, where her organisation does not decide.")
    public WorkView find(@QueryParam("whose") @Parameter(description = WHOSE) Whose whose) {
        return work.find(whose);
    }

    /** Requests that await the caller's body. */
    @GET
    @Path("/requests")
    @Operation(
            operationId = "listRequestsToDecide",
            summary = "List requests to decide",
            description = "Requests for a decision on which the caller's deciding body can decide now, whoever owns the"
                    + " case; those of the earliest day first.")
    public Page<RequestToDecide> requests(@BeanParam Paging paging) {
        return decisions.toDecide(paging.asked());
    }

    /** Papers and corrections that await the caller's word. */
    @GET
    @Path("/papers")
    @Operation(
            operationId = "listPapersToCheck",
            summary = "List papers and corrections to check",
            description = "Those that the caller may check, so none of her own; oldest first.")
    public Page<PaperToCheck> papers(@BeanParam Paging paging) {
        return decisions.toCheck(paging.asked());
    }

    /** What became of the caller's own papers and corrections. */
    @GET
    @Path("/checked")
    @Operation(
            operationId = "listCheckedEntries",
            summary = "List what became of one’s papers and corrections",
            description = "Those on which a second person has said her word in the last fourteen days, the last first;"
                    + " why one was refused is there where free text is open to the caller.")
    public Page<CheckedEntry> checked(@BeanParam Paging paging) {
        return decisions.checked(paging.asked());
    }

    /** What became of requests for a decision. */
    @GET
    @Path("/answers")
    @Operation(
            operationId = "listAnsweredRequests",
            summary = "List what became of one’s requests for a decision",
            description =
                    "What others have entered in the last fourteen days on cases of the caller’s organisation on which a decision had"
                            + " been asked for, as the ledger says it last; the last first. MINE are the requests that she made herself and those"
                            + " of cases of which she is in charge.")
    public Page<AnsweredRequest> answers(
            @QueryParam("whose") @Parameter(description = WHOSE) Whose whose, @BeanParam Paging paging) {
        return decisions.answered(whose, paging.asked());
    }

    /** The caller's drafts. */
    @GET
    @Path("/drafts")
    @Operation(
            operationId = "listDrafts",
            summary = "List one’s drafts",
            description =
                    "Where the caller has typed something on pages and not saved it, the last first; what it is, is"
                            + " told on the page alone.")
    public Page<KeptDraft> drafts(@BeanParam Paging paging) {
        return drafts.kept(paging.asked());
    }

    /** Planned services whose day is over. */
    @GET
    @Path("/overdue")
    @Operation(
            operationId = "listOverdueServices",
            summary = "List planned services whose day is over",
            description = "Of open cases, by the day in the country of the case; earliest first.")
    public Page<Appointment> overdue(
            @QueryParam("whose") @Parameter(description = WHOSE) Whose whose, @BeanParam Paging paging) {
        return appointments.overdue(whose, paging.asked());
    }

    /** Services planned for today. */
    @GET
    @Path("/today")
    @Operation(operationId = "listServicesOfToday", summary = "List services planned for today")
    public Page<Appointment> today(
            @QueryParam("whose") @Parameter(description = WHOSE) Whose whose, @BeanParam Paging paging) {
        return appointments.today(whose, paging.asked());
    }

    /** Services planned for the next days. */
    @GET
    @Path("/coming")
    @Operation(
            operationId = "listComingServices",
            summary = "List services planned for the next seven days",
            description = "For the seven days after today; earliest first.")
    public Page<Appointment> coming(
            @QueryParam("whose") @Parameter(description = WHOSE) Whose whose, @BeanParam Paging paging) {
        return appointments.coming(whose, paging.asked());
    }

    /** Cases that have changed. */
    @GET
    @Path("/changed")
    @Operation(
            operationId = "listChangedCases",
            summary = "List cases that have changed",
            description =
                    "By others since the day before yesterday, each with the last change of which its history tells the caller,"
                            + " the last first. What a register brought or changed is told in the history and by the import alone."
                            + " The latest two hundred are looked at; more says whether there are more.")
    public ChangedCases changed(
            @QueryParam("whose") @Parameter(description = WHOSE) Whose whose, @BeanParam Paging paging) {
        return history.changes(whose, paging.asked());
    }
}
