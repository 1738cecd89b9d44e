package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.casefile.AfterOpening;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseRole;
import org.amparo.reference.Today;
import org.amparo.security.Callers;

/** A victim's case begins its ledger as <i>possible</i>, on the day of detection. */
@ApplicationScoped
class LedgerBeginning implements AfterOpening {

    @Inject
    private StatusDecisions decisions;

    @Inject
    private Callers callers;

    @Inject
    private Today today;

    @Override
    public void opened(CaseFile file) {
        if (file.role() == CaseRole.VICTIM) {
            var on = file.detectedOn() == null ? today.in(file.country()) : file.detectedOn();
            decisions.addFirst(
                    StatusDecision.detected(file, on, callers.current().username()));
        }
    }
}
