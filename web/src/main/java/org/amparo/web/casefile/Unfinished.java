package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.services.ServiceView;
import org.amparo.shared.PageRequest;

/** What of the case whose page is open is not finished yet, for whoever is about to close it. */
@Named("unfinished")
@RequestScoped
public class Unfinished {

    @Inject
    private CaseHead head;

    @Inject
    private CaseListDesk list;

    private List<CaseRow> dependants;

    /** The stays that go on, which forbid closing. */
    public List<ServiceView> getStays() {
        return head.getServices().stream().filter(ServiceView::staysOn).toList();
    }

    /** The services that are still planned, earliest first. */
    public List<ServiceView> getPlanned() {
        return head.getPlanned();
    }

    /** Whether a correction of a decision waits for a second person. */
    public boolean isCorrectionAwaited() {
        return head.isCorrectionAwaited();
    }

    /** The dependants' cases that are open. */
    public List<CaseRow> getDependants() {
        if (dependants == null) {
            dependants =
                    head.getView().dependants().stream().flatMap(this::open).toList();
        }
        return dependants;
    }

    private Stream<CaseRow> open(String number) {
        return list
                .search(CaseQueryBuilder.builder()
                        .number(number)
                        .open(true)
                        .page(new PageRequest(0, 1))
                        .build())
                .items()
                .stream();
    }

    /** Whether all is. */
    public boolean isNothing() {
        return getStays().isEmpty() && getPlanned().isEmpty() && getDependants().isEmpty() && !isCorrectionAwaited();
    }
}
