package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.CaseViewBuilder;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.services.ServiceViewBuilder;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

class LifeLineTest {

    private static final Set<DataCategory> EVERYTHING = EnumSet.allOf(DataCategory.class);
    private static final LocalDate DETECTED = LocalDate.of(2026, 3, 12);

    @Test
    void a_station_that_was_reached_is_done_and_the_last_one_is_now() {
        var steps = LifeLine.of(
                victim("2026-04"), List.of(), List.of(service(ServiceState.DELIVERED, DETECTED.plusDays(2))));
        assertThat(steps)
                .extracting(LifeLine.Step::name, LifeLine.Step::state)
                .containsExactly(
                        tuple("detected", "done"),
                        tuple("identified", "done"),
                        tuple("assisted", "now"),
                        tuple("closed", "ahead"));
    }

    @Test
    void a_day_of_detection_that_nobody_said_is_not_the_day_of_the_opening() {
        var possible = LifeLine.of(view(CaseRole.VICTIM, null, EVERYTHING, null), List.of(), List.of());
        assertThat(possible.get(0)).isEqualTo(new LifeLine.Step("detected", null, "now"));
        var identified = LifeLine.of(view(CaseRole.VICTIM, "2026-04", EVERYTHING, null), List.of(), List.of());
        assertThat(identified.get(0)).isEqualTo(new LifeLine.Step("detected", null, "done"));
    }

    @Test
    void a_planned_service_is_no_assistance_yet() {
        var steps = LifeLine.of(victim(null), List.of(), List.of(service(ServiceState.PLANNED, DETECTED.plusDays(1))));
        assertThat(steps).filteredOn(step -> step.name().equals("assisted")).allMatch(step -> step.on() == null);
        assertThat(steps.get(0)).isEqualTo(new LifeLine.Step("detected", PartialDate.of(DETECTED), "now"));
    }

    @Test
    void a_request_is_ahead_until_it_is_made_and_gone_where_the_decision_came_without() {
        assertThat(LifeLine.of(victim(null), List.of(), List.of()))
                .extracting(LifeLine.Step::name)
                .contains("requested");
        assertThat(LifeLine.of(victim("2026-04"), List.of(), List.of()))
                .extracting(LifeLine.Step::name)
                .doesNotContain("requested");
    }

    @Test
    void nothing_is_said_of_what_the_reader_may_not_see() {
        var steps = LifeLine.of(view(CaseRole.VICTIM, null, Set.of(DataCategory.SERVICES)), List.of(), List.of());
        assertThat(steps).extracting(LifeLine.Step::name).containsExactly("detected", "identified", "closed");
    }

    @Test
    void a_dependant_has_no_station_of_a_decision() {
        assertThat(LifeLine.of(view(CaseRole.DEPENDANT, null, EVERYTHING), List.of(), List.of()))
                .extracting(LifeLine.Step::name)
                .containsExactly("detected", "assisted", "closed");
    }

    @Test
    void what_is_planned_comes_in_the_order_of_its_days() {
        var later = service(ServiceState.PLANNED, DETECTED.plusDays(9));
        var sooner = service(ServiceState.PLANNED, DETECTED.plusDays(3));
        assertThat(LifeLine.planned(List.of(later, service(ServiceState.DELIVERED, DETECTED), sooner)))
                .containsExactly(sooner, later);
    }

    @Test
    void what_is_closed_is_named_and_never_said_to_be_empty() {
        assertThat(CaseFacts.closed(view(CaseRole.VICTIM, null, Set.of(DataCategory.PROFILE))))
                .contains("section.health", "decision.ledger", "tab.services")
                .doesNotContain("services.some");
        assertThat(CaseFacts.closed(view(CaseRole.VICTIM, null, Set.of(DataCategory.SERVICES, DataCategory.LEGAL))))
                .contains("services.some")
                .doesNotContain("decision.ledger", "tab.services");
        assertThat(CaseFacts.closed(view(CaseRole.DEPENDANT, null, EVERYTHING)))
                .doesNotContain("decision.ledger", "tab.services", "services.some");
    }

    private static CaseView victim(String identifiedOn) {
        return view(CaseRole.VICTIM, identifiedOn, EVERYTHING);
    }

    private static CaseView view(CaseRole role, String identifiedOn, Set<DataCategory> open) {
        return view(role, identifiedOn, open, DETECTED);
    }

    private static CaseView view(CaseRole role, String identifiedOn, Set<DataCategory> open, LocalDate detected) {
        return CaseViewBuilder.builder()
                .number("GT-7K3M-92QX-C")
                .version(0)
                .asOf(null)
                .country("GTM")
                .role(role)
                .status(role == CaseRole.VICTIM ? CaseStatus.POSSIBLE : CaseStatus.NOT_APPLICABLE)
                .identifiedOn(identifiedOn)
                .identificationPlace("GTM")
                .detectedOn(detected)
                .detectionSource("POLICE")
                .openedOn(DETECTED)
                .registeredOn(DETECTED)
                .closedOn(null)
                .closureReason(null)
                .owner(new OrganisationView("gt-svet", "SVET", null, "GTM", "CentralGovernmentOrganisation", null))
                .assignedTo("caseworker.gt")
                .age(null)
                .linkedCase(null)
                .dependants(List.of())
                .otherCases(List.of())
                .profile(null)
                .birth(null)
                .identity(null)
                .location(null)
                .health(null)
                .exploitation(null)
                .texts(null)
                .categories(open)
                .owned(true)
                .mayNow(List.of())
                .build();
    }

    private static ServiceView service(ServiceState state, LocalDate on) {
        return ServiceViewBuilder.builder()
                .id("s")
                .version(0)
                .caseNumber("GT-7K3M-92QX-C")
                .kind(ServiceKind.MEDICAL)
                .type(null)
                .state(state)
                .startOn(on)
                .endOn(null)
                .provider(null)
                .providerType("GOVERNMENT")
                .modality("IN_PERSON")
                .barrier(null)
                .note(null)
                .recordedOn(on)
                .late(false)
                .activity(null)
                .correctable(true)
                .build();
    }
}
