package org.amparo.services;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.organisation.Organisation;
import org.amparo.plausibility.Facts;
import org.amparo.reference.Answer;
import org.amparo.reference.CivilDays;
import org.amparo.security.DataCategory;
import org.junit.jupiter.api.Test;

class ServiceProvisionTest {

    private static final LocalDate TODAY = CaseFileSamples.TODAY;

    private final Organisation svet = CaseFileSamples.organisation("gt-svet", "GTM");
    private final CaseFile file = CaseFileSamples.victimOf(svet, "ana");

    private ServiceProvision service(ServiceKind kind, String type, ServiceState state, LocalDate from, LocalDate to) {
        var order = LogServiceBuilder.builder()
                .kind(kind)
                .type(type)
                .state(state)
                .startOn(from)
                .endOn(to)
                .build();
        return ServiceProvision.of(file, order, svet, null, CivilDays.on(TODAY));
    }

    @Test
    void says_of_days_what_it_holds() {
        var known = Facts.none(CivilDays.on(TODAY));
        var stay = service(ServiceKind.HOUSING, "SHELTER", null, TODAY, TODAY).facts(known);
        assertThat(stay.stay()).isTrue();
        assertThat(stay.given()).isTrue();
        assertThat(stay.end()).isEqualTo(TODAY);
        assertThat(service(ServiceKind.LEGAL, null, ServiceState.PLANNED, TODAY, null)
                        .facts(known)
                        .planned())
                .isTrue();
    }

    @Test
    void a_type_belongs_to_its_kind() {
        refused("type-of-another-kind", () -> service(ServiceKind.LEGAL, "HIV_TEST", null, TODAY, null));
    }

    @Test
    void a_service_that_could_not_be_had_names_its_barrier() {
        refused("barrier-missing", () -> service(ServiceKind.MEDICAL, null, ServiceState.UNAVAILABLE, TODAY, null));
    }

    @Test
    void what_had_no_answer_is_completed_and_what_had_one_is_replaced() {
        var stay = service(ServiceKind.HOUSING, null, null, TODAY.minusDays(3), null);
        var before = stay.said();
        stay.amend(
                LogServiceBuilder.builder()
                        .kind(ServiceKind.HOUSING)
                        .type("SHELTER")
                        .startOn(TODAY.minusDays(3))
                        .endOn(TODAY)
                        .modality("IN_PERSON")
                        .build(),
                svet);
        assertThat(stay.said()).isNotEqualTo(before);
        assertThat(Answer.isReplaced(before, stay.said())).isFalse();
        var completed = stay.said();
        stay.amend(
                LogServiceBuilder.builder()
                        .kind(ServiceKind.HOUSING)
                        .type("SHELTER")
                        .startOn(TODAY.minusDays(3))
                        .modality("IN_PERSON")
                        .build(),
                svet);
        assertThat(Answer.isReplaced(completed, stay.said()))
                .as("its last day is taken back")
                .isTrue();
    }

    @Test
    void is_late_from_the_eighth_day_on() {
        assertThat(service(ServiceKind.LEGAL, null, null, TODAY.minusDays(7), null)
                        .isLate())
                .isFalse();
        assertThat(service(ServiceKind.LEGAL, null, null, TODAY.minusDays(8), null)
                        .isLate())
                .isTrue();
    }

    @Test
    void an_hiv_test_is_a_medical_service_without_a_type_in_lists() {
        var test = service(ServiceKind.MEDICAL, "HIV_TEST", null, TODAY, null);
        var worker = CaseFileSamples.shown(file, EnumSet.allOf(DataCategory.class));
        var colleague = CaseFileSamples.shown(file, EnumSet.complementOf(EnumSet.of(DataCategory.SENSITIVE_IDENTITY)));
        assertThat(ServiceView.of(worker, test, false, true, null).type()).isNull();
        assertThat(ServiceView.of(worker, test, false, true, null).kind()).isEqualTo(ServiceKind.MEDICAL);
        assertThat(ServiceView.of(worker, test, true, true, null).type()).isEqualTo("HIV_TEST");
        assertThat(ServiceView.of(colleague, test, true, true, null).type()).isNull();
        assertThat(new ServiceHistorySource().fields(test).get("type").category())
                .isEqualTo(DataCategory.SENSITIVE_IDENTITY);
    }

    @Test
    void the_provider_of_a_stay_is_the_place() {
        var stay = service(ServiceKind.HOUSING, "SHELTER", null, TODAY, null);
        var services = CaseFileSamples.shown(file, Set.of(DataCategory.SERVICES));
        var place = CaseFileSamples.shown(file, Set.of(DataCategory.SERVICES, DataCategory.HOUSING_PLACE));
        assertThat(ServiceView.of(services, stay, true, true, null).provider()).isNull();
        assertThat(ServiceView.of(place, stay, true, true, null).provider()).isNotNull();
        assertThat(new ServiceHistorySource().fields(stay).get("provider").category())
                .isEqualTo(DataCategory.HOUSING_PLACE);
    }

    @Test
    void how_and_by_what_kind_of_provider_it_was_given_is_not_guessed() {
        var service = service(ServiceKind.LEGAL, null, null, TODAY, null);
        assertThat(service.providerType()).isEqualTo("NOT_ASKED");
        assertThat(service.modality()).isEqualTo("NOT_ASKED");
    }
}
