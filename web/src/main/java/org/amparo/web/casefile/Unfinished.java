package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.PersonLine;
import org.amparo.services.ServiceView;

/** What of the case whose page is open is not finished yet, for whoever is about to close it. */
@Named("unfinished")
@RequestScoped
public class Unfinished {

    @Inject
    private CaseHead head;

    @Inject
    private CaseDesk cases;

    private List<Dependant> dependants;

    /**
     * A dependant's case that is open.
     *
     * @param person what tells it from the others, as far as the reader may see that; or null
     * @param owned whether it is of the reader's organisation, so that she can close it too
     */
    public record Dependant(String number, PersonLine person, boolean owned) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

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
    public List<Dependant> getDependants() {
        if (dependants == null) {
            var open = head.getView().dependants().stream()
                    .filter(head::isOpenBeside)
                    .toList();
            var sights = cases.sights(open);
            dependants = open.stream()
                    .map(number -> new Dependant(
                            number, head.beside(number), sights.get(number).owner()))
                    .toList();
        }
        return dependants;
    }

    /** Whether all is. */
    public boolean isNothing() {
        return getStays().isEmpty() && getPlanned().isEmpty() && getDependants().isEmpty() && !isCorrectionAwaited();
    }
}
