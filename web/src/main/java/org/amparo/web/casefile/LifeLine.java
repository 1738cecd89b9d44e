package org.amparo.web.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseView;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.security.DataCategory;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.PartialDate;

/** How far a case has come: detected, requested, identified, in assistance, closed. */
public final class LifeLine {

    /** Who does not see each service cannot be told that there was none. */
    static final Set<DataCategory> OF_SERVICES =
            Arrays.stream(ServiceKind.values()).map(ServiceKind::category).collect(Collectors.toSet());

    private LifeLine() {}

    /**
     * One station.
     *
     * @param name its name in words
     * @param on when it was reached, or null
     * @param state {@code done}, {@code now} or {@code ahead}
     */
    public record Step(String name, PartialDate on, String state) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The stations; a dependant has no decision, and who was identified without a request has no station of one. What is closed to the reader is not said to be ahead. */
    public static List<Step> of(CaseView view, List<DecisionView> ledger, List<ServiceView> services) {
        List<Step> reached = new ArrayList<>();
        reached.add(step("detected", view.detectedOn()));
        if (view.role() == CaseRole.VICTIM) {
            var requested = requested(ledger);
            boolean ahead = view.identifiedOn() == null && view.categories().contains(DataCategory.LEGAL);
            if (requested != null || ahead) {
                reached.add(new Step("requested", requested, ""));
            }
            reached.add(new Step(
                    "identified", view.identifiedOn() == null ? null : PartialDate.parse(view.identifiedOn()), ""));
        }
        var assisted = firstDelivered(services);
        if (assisted != null || view.categories().containsAll(OF_SERVICES)) {
            reached.add(step("assisted", assisted));
        }
        reached.add(step("closed", view.closedOn()));
        return marked(reached);
    }

    /** The services that are still planned, earliest first. */
    public static List<ServiceView> planned(List<ServiceView> services) {
        return services.stream()
                .filter(service -> service.state() == ServiceState.PLANNED)
                .sorted(Comparator.comparing(ServiceView::startOn))
                .toList();
    }

    private static List<Step> marked(List<Step> steps) {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).on() == null ? last : i;
        }
        List<Step> marked = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            // Whoever has a case was detected, also where nobody says when.
            String state = i == last ? "now" : step.on() == null && i > 0 ? "ahead" : "done";
            marked.add(new Step(step.name(), step.on(), state));
        }
        return marked;
    }

    private static Step step(String name, LocalDate on) {
        return new Step(name, on == null ? null : PartialDate.of(on), "");
    }

    private static PartialDate requested(List<DecisionView> ledger) {
        return ledger.stream()
                .filter(entry ->
                        entry.outcome() == DecisionOutcome.REQUESTED && entry.state() == DecisionState.EFFECTIVE)
                .map(entry -> PartialDate.parse(entry.decidedOn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static LocalDate firstDelivered(List<ServiceView> services) {
        return services.stream()
                .filter(service -> service.state() == ServiceState.DELIVERED)
                .map(ServiceView::startOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
