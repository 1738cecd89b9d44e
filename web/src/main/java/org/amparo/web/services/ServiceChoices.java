package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
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
    private List<CaseRow> open;
    private Map<String, PersonLine> persons;

    /** Open cases in sight, my own first. */
    public List<CaseRow> getCases() {
        if (open == null) {
            open = openCases(null).stream()
                    .sorted((a, b) -> Boolean.compare(isMine(b), isMine(a)))
                    .toList();
        }
        return open;
    }

    /** The open case in sight that has this number, if there is one. */
    public List<CaseRow> numbered(String number) {
        return numbered.computeIfAbsent(number, this::openCases);
    }

    private List<CaseRow> openCases(String number) {
        return list.search(CaseQueryBuilder.builder()
                        .number(number)
                        .open(true)
                        .sort(CaseQuery.Sort.NUMBER)
                        .page(new PageRequest(0, PageRequest.MAX_SIZE))
                        .build())
                .items();
    }

    /** What tells the case of a row from the others; of all rows it is asked at once, where they are not the cases that are offered. */
    String person(String number, List<String> rows) {
        if (persons == null) {
            persons = open == null
                    ? list.persons(rows)
                    : open.stream()
                            .filter(row -> row.person() != null)
                            .collect(Collectors.toMap(CaseRow::number, CaseRow::person));
        }
        return words.person(persons.get(number));
    }

    private boolean isMine(CaseRow row) {
        return user.getName().equals(row.assignedTo());
    }

    /** Organisations of the country. */
    public List<OrganisationView> getOrganisations() {
        return organisations.ofCountry(null);
    }

    /** The states that a person may set; withdrawing is an act of its own. */
    public List<ServiceState> getStates() {
        return Arrays.stream(ServiceState.values())
                .filter(state -> state != ServiceState.WITHDRAWN)
                .toList();
    }

    /** The kinds of service. */
    public List<ServiceKind> getKinds() {
        return List.of(ServiceKind.values());
    }
}
