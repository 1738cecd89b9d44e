package org.amparo.casefile.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.PersonLines;
import org.amparo.organisation.Accounts;
import org.amparo.reference.Today;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.Page;

/** The door to lists of cases. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class CaseListDesk {

    @Inject
    private Accounts accounts;

    @Inject
    private Callers callers;

    @Inject
    private CaseList list;

    @Inject
    private Disclosure disclosure;

    @Inject
    private PersonLines persons;

    @Inject
    private ReadLog reads;

    @Inject
    private Today today;

    /** The cases that the caller may see. */
    @ReadsCase("cases")
    public Page<CaseRow> search(CaseQuery query) {
        var caller = callers.current();
        var page = list.search(query, caller);
        var shown = disclosure.of(page.items(), caller);
        reads.about(query.said(accounts::toBeKept));
        return new Page<>(
                page.items().stream()
                        .map(file -> CaseRow.of(shown.get(file.id()), today.in(file.country())))
                        .toList(),
                page.page(),
                page.size(),
                page.total());
    }

    /** The persons of cases by their numbers, as far as the caller may see each. */
    @ReadsCase("persons-of-cases")
    public Map<String, PersonLine> persons(Collection<String> numbers) {
        return persons.numbered(numbers, callers.current());
    }

    /** How many cases the query finds: the same predicate as the list. */
    public long count(CaseQuery query) {
        return list.count(query, callers.current());
    }
}
