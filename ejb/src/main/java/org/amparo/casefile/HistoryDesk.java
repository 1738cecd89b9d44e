package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.History;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistoryReader;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Signature;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;

/** What happened to a case, and who looked at it. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class HistoryDesk {

    /** Of the owner's cases everything counts as a change but from whom they are hidden. */
    private static final HistoryReader OWNER = new HistoryReader() {
        @Override
        public boolean sees(DataCategory category) {
            return true;
        }

        @Override
        public boolean seesGrants() {
            return true;
        }

        @Override
        public boolean seesBars() {
            return false;
        }
    };

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private History history;

    @Inject
    private ReadLog reads;

    /** Everything that happened to the case, latest first, within the categories that the caller may see. */
    @ReadsCase("history")
    public List<HistoryEntry> of(String number) {
        var caller = callers.current();
        var shown = disclosure.of(cases.inSight(number, caller), caller);
        return history.of(shown.file().id(), shown);
    }

    /**
     * The cases in which something has changed since a moment, latest first. Of a case that is only granted nothing counts but
     * what its history tells her.
     *
     * @param assignedTo worker in charge of them, or null for every case in the caller's sight
     */
    @ReadsCase("changes")
    public List<ChangedCase> changedSince(Instant since, String assignedTo) {
        var caller = callers.current();
        var revisions = history.lastRevisions(since, OWNER);
        var found = cases.latestAmong(revisions.keySet(), assignedTo, caller, PageRequest.MAX_SIZE);
        var shown = disclosure.of(found, caller);
        var signatures = history.signatures(
                found.stream().map(file -> revisions.get(file.id())).toList());
        return found.stream()
                .map(file -> shown.get(file.id()))
                .flatMap(one -> change(
                        one, since, signatures.get(revisions.get(one.file().id())))
                        .stream())
                .toList();
    }

    private Optional<ChangedCase> change(Shown shown, Instant since, Signature last) {
        if (shown.owner()) {
            return Optional.of(ChangedCase.of(shown, last.at(), last.username()));
        }
        return history.of(shown.file().id(), shown).stream()
                .filter(entry -> entry.at().isAfter(since))
                .findFirst()
                .map(entry -> ChangedCase.of(shown, entry.at(), entry.username()));
    }

    /**
     * Who was shown the case, latest first: for the owner's supervisors and for auditors, since it tells who else may see it.
     *
     * @throws RuleViolation case-not-owned
     */
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
    @ReadsCase("reads")
    public Page<CaseReadView> readsOf(String number, PageRequest page) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        CaseAct.SEE_READERS.mustBePossible(found, caller);
        return reads.of(disclosure.of(found, caller).file().id(), page);
    }
}
