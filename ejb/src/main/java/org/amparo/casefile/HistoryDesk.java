package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.History;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.organisation.Accounts;
import org.amparo.reference.CivilTime;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;

/** What happened to a case, and who looked at it. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class HistoryDesk {

    /** Cases whose last change is looked at: of more it is said that there are more. */
    static final int MOST_CHANGED = 200;

    /** What was recorded from the day before yesterday on is a recent change. */
    private static final int DAYS_BACK = 2;

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private History history;

    @Inject
    private CaseChanges changes;

    @Inject
    private PersonLines persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Today today;

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
     * The cases in which others have changed something since the day before yesterday of which their history tells the caller, latest first.
     *
     * @param whose null for what she is shown who has not chosen
     */
    @ReadsCase("changes")
    public ChangedCases changes(Whose whose, PageRequest page) {
        var caller = callers.current();
        var country = caller.country();
        return history.firstAfter(CivilTime.startOf(today.in(country).minusDays(DAYS_BACK), country))
                .map(first -> changes(first, Whose.orUsual(whose, caller::is), page, caller))
                .orElseGet(() -> new ChangedCases(Page.of(List.of(), page), false));
    }

    private ChangedCases changes(long first, Whose whose, PageRequest page, Caller caller) {
        var hers = accounts.ofPerson(caller.account());
        var ids = changes.latest(first, whose, hers, caller, MOST_CHANGED + 1);
        var files = cases.among(ids.stream().limit(MOST_CHANGED).toList(), caller);
        var last = history.latest(disclosure.readers(files, caller), first, hers);
        var told = files.stream()
                .filter(file -> last.containsKey(file.id()))
                .sorted(Comparator.comparing(
                                (CaseFile file) -> last.get(file.id()).revision())
                        .reversed()
                        .thenComparing(CaseFile::id))
                .toList();
        var found = Page.of(told, page);
        var shown = disclosure.of(found.items(), caller);
        return new ChangedCases(
                found.map(file ->
                        ChangedCase.of(shown.get(file.id()), persons.of(shown.get(file.id())), last.get(file.id()))),
                ids.size() > MOST_CHANGED);
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
        boolean hers = found.sight().owner();
        return reads.of(
                disclosure.of(found, caller).file().id(), hers ? UnaryOperator.identity() : ReadKind::named, page);
    }
}
