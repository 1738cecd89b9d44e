package org.amparo.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.Whose;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.identification.WaitingDecisionsDesk;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.services.AppointmentDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.PageRequest;

/** What waits for somebody, in one act: each list is the one that its own desk gives whole. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class WorkDesk {

    /** So many of each list are told. */
    private static final PageRequest FIRST = new PageRequest(0, 10);

    @Inject
    private Callers callers;

    @Inject
    private WaitingDecisionsDesk decisions;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private DraftDesk drafts;

    @Inject
    private HistoryDesk history;

    @Inject
    private CaseListDesk cases;

    @Inject
    private ReadLog reads;

    /**
     * The first of each list that is ever for the caller's eyes, and how many there are.
     *
     * @param chosen of which cases; null for what she is shown who has not chosen
     */
    @ReadsCase("work")
    public WorkView find(Whose chosen) {
        var caller = callers.current();
        var whose = Whose.orUsual(chosen, caller::is);
        boolean worker = caller.is(Roles.CASEWORKER) || caller.is(Roles.SUPERVISOR);
        boolean served = ServiceKind.isFor(caller.roles());
        var open = cases.count(CaseQueryBuilder.builder()
                .assignedTo(whose == Whose.MINE ? caller.username() : null)
                .open(true)
                .page(FIRST)
                .build());
        var view = WorkViewBuilder.builder()
                .whose(whose)
                .openCases(open.number())
                .openCasesExact(open.exact())
                .requests(where(worker && decisions.decides(), () -> decisions.toDecide(FIRST)))
                .papers(where(worker, () -> decisions.toCheck(FIRST)))
                .checked(where(worker, () -> decisions.checked(FIRST)))
                .answers(where(worker, () -> decisions.answered(whose, FIRST)))
                .drafts(where(worker, () -> drafts.kept(FIRST)))
                .overdue(where(worker, () -> appointments.overdue(whose, FIRST)))
                .today(where(served, () -> appointments.today(whose, FIRST)))
                .coming(where(served, () -> appointments.coming(whose, FIRST)))
                .changed(history.changes(whose, FIRST))
                .build();
        reads.about(whose.name());
        return view;
    }

    private static <T> T where(boolean hers, Supplier<T> list) {
        return hers ? list.get() : null;
    }
}
