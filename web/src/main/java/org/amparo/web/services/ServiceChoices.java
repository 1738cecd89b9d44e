package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.CodeList;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.PageRequest;
import org.amparo.web.casefile.CaseWords;
import org.amparo.web.language.CodeWords;
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
    private CodeWords labels;

    @Inject
    private CaseWords words;

    private final Map<String, List<CaseRow>> numbered = new HashMap<>();
    private List<CaseRow> open;

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

    /** A case as a list to choose from names it: its number, and as much of its person as tells it from the others. */
    public String named(CaseRow row) {
        var parts = new ArrayList<String>();
        parts.add(row.number());
        if (row.sex() != null) {
            parts.add(labels.of(CodeList.SEX, row.sex()));
            parts.add(words.age(row.age()));
        }
        return String.join(" · ", parts);
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
