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
    public CaseRows search(CaseQuery query) {
        var caller = callers.current();
        var found = list.search(query, caller);
        var tally = isWhole(found, query) ? new Tally(found.items().size(), true) : list.tally(query, caller);
        var shown = disclosure.of(found.items(), caller);
        reads.about(query.said(accounts::toBeKept));
        return CaseRowsBuilder.builder()
                .items(found.items().stream()
                        .map(file -> CaseRow.of(shown.get(file.id()), today.in(file.country())))
                        .toList())
                .page(query.page().page())
                .size(query.page().size())
                .total(tally.number())
                .exact(tally.exact())
                .next(found.next())
                .previous(found.previous())
                .build();
    }

    /** What is all shown is counted by that: where a filter finds next to nothing, the list was read to its end already. */
    private static boolean isWhole(CaseList.Found found, CaseQuery query) {
        boolean isAlone = found.next() == null && found.previous() == null;
        return isAlone && (!found.items().isEmpty() || query.page().page() == 0);
    }

    /** The persons of cases by their numbers, as far as the caller may see each. */
    @ReadsCase("persons-of-cases")
    public Map<String, PersonLine> persons(Collection<String> numbers) {
        return persons.numbered(numbers, callers.current());
    }

    /** How many cases the query finds: the same predicate as the list. */
    public Tally count(CaseQuery query) {
        return list.tally(query, callers.current());
    }
}
