package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.ClosureRule;
import org.amparo.shared.RuleViolation;

/** A case is not closed while its person still lives in a shelter, for the stay would be counted for ever. */
@ApplicationScoped
class OpenStays implements ClosureRule {

    @Inject
    private ServiceProvisions services;

    @Override
    public void check(CaseFile file) {
        if (services.of(file).stream().anyMatch(ServiceProvision::isOpenStay)) {
            throw new RuleViolation("stay-still-open");
        }
    }
}
