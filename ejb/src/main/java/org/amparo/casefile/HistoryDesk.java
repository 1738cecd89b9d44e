package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.History;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/** What happened to a case, and who looked at it. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class HistoryDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private History history;

    @Inject
    private ReadLog reads;

    /** Everything that happened to the case, latest first, within the categories that the caller may see. */
    @ReadsCase("history")
    public List<HistoryEntry> of(String number) {
        var found = cases.inSight(number, callers.current());
        return history.of(found.file().id(), found.sight()::of);
    }

    /**
     * The cases in which something has changed since a moment, latest first.
     *
     * @param assignedTo worker in charge of them, or null for every case in the caller's sight
     */
    public List<ChangedCase> changedSince(Instant since, String assignedTo) {
        var caller = callers.current();
        var revisions = history.lastRevisions(since);
        var numbers = cases.numbersAmong(revisions.keySet(), assignedTo, caller, PageRequest.MAX_SIZE);
        var signatures =
                history.signatures(numbers.keySet().stream().map(revisions::get).toList());
        return numbers.entrySet().stream()
                .map(found -> {
                    var signed = signatures.get(revisions.get(found.getKey()));
                    return new ChangedCase(found.getValue(), signed.at(), signed.username());
                })
                .toList();
    }

    /** Who opened the case, latest first. */
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
    @ReadsCase("reads")
    public Page<CaseReadView> readsOf(String number, PageRequest page) {
        return reads.of(cases.inScope(number, callers.current()).number(), page);
    }
}
