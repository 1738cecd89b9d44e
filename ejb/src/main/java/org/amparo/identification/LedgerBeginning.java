package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.casefile.AfterOpening;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseRole;
import org.amparo.security.Callers;
import org.amparo.shared.AppClock;

/** A victim's case begins its ledger as <i>possible</i>, on the day of detection. */
@ApplicationScoped
class LedgerBeginning implements AfterOpening {

    @Inject
    private StatusDecisions decisions;

    @Inject
    private Callers callers;

    @Inject
    private AppClock clock;

    @Override
    public void opened(CaseFile file) {
        if (file.role() == CaseRole.VICTIM) {
            var on = file.detectedOn() == null ? clock.today() : file.detectedOn();
            decisions.addFirst(
                    StatusDecision.detected(file, on, callers.current().username()));
        }
    }
}
