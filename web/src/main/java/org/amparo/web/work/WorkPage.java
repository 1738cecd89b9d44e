package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.ChangedCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.PaperToCheck;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.shared.AppClock;
import org.amparo.shared.PageRequest;
import org.amparo.web.session.CurrentUser;

/** What waits for the person who has signed in, and what has changed in her cases. */
@Named("work")
@RequestScoped
public class WorkPage {

    private static final int DAYS_AHEAD = 7;
    private static final Duration RECENT = Duration.ofDays(2);

    @Inject
    private CaseDesk cases;

    @Inject
    private CaseListDesk list;

    @Inject
    private IdentificationDesk identification;

    @Inject
    private ServiceDesk services;

    @Inject
    private HistoryDesk history;

    @Inject
    private AppClock clock;

    @Inject
    private CurrentUser user;

    private List<ServiceView> due;
    private List<PaperToCheck> papers;
    private List<ChangedCase> changed;

    /** How many open cases are assigned to the caller: exactly those of the list <i>mine, open</i>. */
    public long getOpenCases() {
        return list.count(CaseQueryBuilder.builder()
                .assignedTo(user.getName())
                .open(true)
                .page(new PageRequest(0, 1))
                .build());
    }

    /** How many open cases are in the caller's sight. */
    public long getAllOpenCases() {
        return list.count(CaseQueryBuilder.builder()
                .open(true)
                .page(new PageRequest(0, 1))
                .build());
    }

    /** Planned services whose day is over. */
    public List<ServiceView> getOverdue() {
        return due().stream()
                .filter(service -> service.startOn().isBefore(user.getToday()))
                .toList();
    }

    /** Planned services of today and the next seven days. */
    public List<ServiceView> getComing() {
        return due().stream()
                .filter(service -> !service.startOn().isBefore(user.getToday()))
                .toList();
    }

    private List<ServiceView> due() {
        if (due == null) {
            due = services.plannedUntil(user.getToday().plusDays(DAYS_AHEAD), mine());
        }
        return due;
    }

    /** A caseworker looks after the cases assigned to her; the others after all that they see. */
    private String mine() {
        return user.is(Roles.CASEWORKER) ? user.getName() : null;
    }

    /** Decisions taken from paper that await the caller's check. */
    public List<PaperToCheck> getPapers() {
        if (papers == null) {
            papers = isCasework() ? identification.papersToCheck() : List.of();
        }
        return papers;
    }

    /** Cases of the caller that have changed since the day before yesterday, latest first. */
    public List<ChangedCase> getChanged() {
        if (changed == null) {
            changed = history.changedSince(clock.now().minus(RECENT), mine());
        }
        return changed;
    }

    /** Whether nothing waits and nothing has changed. */
    public boolean isQuiet() {
        return due().isEmpty() && getPapers().isEmpty() && getChanged().isEmpty();
    }

    /** Whether the caller works on cases and opens them. */
    public boolean isCasework() {
        return user.is(Roles.CASEWORKER) || user.is(Roles.SUPERVISOR);
    }
}
