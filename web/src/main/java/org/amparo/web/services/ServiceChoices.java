package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.web.casefile.CaseWords;
import org.amparo.web.session.CurrentUser;

/** What the forms for services offer to choose from. */
@Named("serviceChoices")
@RequestScoped
public class ServiceChoices {

    @Inject
    private CaseListDesk list;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private CurrentUser user;

    @Inject
    private CaseWords words;

    private final Map<String, List<CaseRow>> numbered = new HashMap<>();
    private final Map<String, Optional<PersonLine>> persons = new HashMap<>();
    private Page<CaseRow> open;

    /** Open cases in sight, my own first: as many of them as a page offers at once. */
    public List<CaseRow> getCases() {
        return getOpen().items();
    }

    /** The same, and how many there are. */
    public Page<CaseRow> getOpen() {
        if (open == null) {
            open = page(false, new PageRequest(0, PageRequest.MAX_SIZE));
        }
        return open;
    }

    /** A page of the open cases in sight, my own first; or of those alone. */
    Page<CaseRow> page(boolean mineAlone, PageRequest page) {
        var found = search(null, mineAlone ? user.getName() : null, page);
        found.items().forEach(row -> persons.put(row.number(), Optional.ofNullable(row.person())));
        return found;
    }

    /** The open case in sight that has this number, if there is one. */
    public List<CaseRow> numbered(String number) {
        return numbered.computeIfAbsent(
                number, wanted -> search(wanted, null, new PageRequest(0, 1)).items());
    }

    private Page<CaseRow> search(String number, String assignedTo, PageRequest page) {
        var found = list.search(CaseQueryBuilder.builder()
                .number(number)
                .assignedTo(assignedTo)
                .open(true)
                .sort(CaseQuery.Sort.HERS_FIRST)
                .page(page)
                .exact(true)
                .build());
        return new Page<>(found.items(), found.page(), found.size(), found.total());
    }

    /** What tells the case of a row from the others; where it is not known yet, it is asked of all rows at once. */
    String person(String number, List<String> rows) {
        if (!persons.containsKey(number)) {
            var found = list.persons(rows);
            rows.forEach(row -> persons.put(row, Optional.ofNullable(found.get(row))));
        }
        return words.person(persons.get(number).orElse(null));
    }

    boolean isMine(CaseRow row) {
        return user.getName().equals(row.assignedTo());
    }

    /** Organisations of the country. */
    public List<OrganisationView> getOrganisations() {
        return organisations.ofCountry(null);
    }

    /** The states that a person may set, the most frequent first; withdrawing is an act of its own. */
    public List<ServiceState> getStates() {
        return List.of(
                ServiceState.DELIVERED,
                ServiceState.PLANNED,
                ServiceState.NO_SHOW,
                ServiceState.DECLINED,
                ServiceState.UNAVAILABLE);
    }

    /** The kinds of service. */
    public List<ServiceKind> getKinds() {
        return List.of(ServiceKind.values());
    }
}
