package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.reference.CivilDays;
import org.amparo.shared.RuleViolation;

/** Writes the sections that a command gives into a case. */
@ApplicationScoped
class SectionRecorder {

    @Inject
    private SealedSections sealed;

    /**
     * Each section that is given replaces the one that stands; null leaves it.
     *
     * @throws RuleViolation where a section holds what cannot be recorded
     */
    void record(CaseFile file, GivenSections given, CivilDays days) {
        if (given.detection() != null) {
            file.record(given.detection(), days);
        }
        if (given.profile() != null) {
            file.record(given.profile(), days);
        }
        if (given.birth() != null) {
            file.record(given.birth(), days);
        }
        if (given.location() != null) {
            file.record(given.location());
        }
        if (given.exploitation() != null) {
            file.record(given.exploitation());
        }
        if (given.identity() != null) {
            sealed.record(file, given.identity());
        }
        if (given.health() != null) {
            sealed.record(file, given.health());
        }
        if (given.texts() != null) {
            sealed.record(file, given.texts());
        }
    }
}
