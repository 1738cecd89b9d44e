package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.CivilDays;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final LocalDate TODAY = CaseFileSamples.TODAY;

    private final CaseFile file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");

    @Test
    void a_new_case_is_a_possible_victim_and_nothing_has_been_asked() {
        assertThat(file.status()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(file.profile().section().sex()).isEqualTo("NOT_ASKED");
        assertThat(file.exploitation().section().forms()).containsExactly("NOT_ASKED");
        assertThat(Columns.said(file, SectionField.of(Sections.Identity.class).get(0)))
                .isEqualTo("NOT_ASKED");
        assertThat(file.country()).isEqualTo("GTM");
    }

    @Test
    void says_of_days_what_it_holds() {
        file.project(CaseStatus.CONFIRMED, PartialDate.parse("2019-05-01"));
        file.record(new Sections.Birth("2019"));
        file.record(SectionsDetectionBuilder.builder().detectedOn(TODAY).build());
        assertThat(file.birth()).hasToString("2019");
        var facts = file.facts(CivilDays.on(TODAY));
        assertThat(facts.bornUntil()).isEqualTo("2019-12-31");
        assertThat(facts.decidedFrom()).isEqualTo("2019-05-01");
        assertThat(facts.detected()).isEqualTo(TODAY);
    }

    @Test
    void a_code_that_its_list_does_not_have_is_refused_by_name() {
        refused(
                "code-not-accepted",
                () -> file.record(SectionsExploitationBuilder.builder()
                        .forms(List.of("SOMETHING"))
                        .build()));
    }

    @Test
    void unknown_cannot_stand_beside_a_form() {
        refused(
                "code-not-accepted",
                () -> file.record(SectionsExploitationBuilder.builder()
                        .forms(List.of("SEXUAL_UNSPECIFIED", "UNKNOWN"))
                        .build()));
    }

    @Test
    void only_a_dependant_depends_on_a_victim_of_the_same_country() {
        var owner = CaseFileSamples.organisation("gt-svet", "GTM");
        refused("dependant-of-a-victim-only", () -> file.dependsOn(file));
        var dependant = CaseFileSamples.dependantOf(owner);
        dependant.dependsOn(file);
        assertThat(dependant.linkedCase()).isSameAs(file);
        assertThat(dependant.status()).isEqualTo(CaseStatus.NOT_APPLICABLE);
        var foreign = CaseFileSamples.dependantOf(CaseFileSamples.organisation("cr-conatt", "CRI"));
        refused("dependant-of-a-victim-only", () -> foreign.dependsOn(file));
    }

    @Test
    void a_closed_case_takes_nothing_until_it_is_opened_again() {
        file.close(TODAY, "PLAN_COMPLETED", CivilDays.on(TODAY));
        refused("case-is-closed", file::mustBeOpen);
        refused("case-already-closed", () -> file.close(TODAY, "PLAN_COMPLETED", CivilDays.on(TODAY)));
        file.reopen();
        file.mustBeOpen();
        refused("case-not-closed", file::reopen);
    }
}
