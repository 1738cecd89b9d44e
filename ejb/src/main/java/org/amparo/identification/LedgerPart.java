package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.casefile.CasePart;
import org.amparo.casefile.Shown;
import org.amparo.organisation.Accounts;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;

/** The ledger of a case, first entry first. */
@ApplicationScoped
class LedgerPart implements CasePart<DecisionView> {

    @Inject
    private StatusDecisions decisions;

    @Inject
    private Accounts accounts;

    @Inject
    private DecisionViews views;

    @Override
    public Class<DecisionView> kind() {
        return DecisionView.class;
    }

    @Override
    public List<DecisionView> of(Shown shown, Caller caller) {
        return shown.sees(DataCategory.LEGAL)
                ? views.of(shown, decisions.of(shown.file()), Checker.of(caller, accounts))
                : List.of();
    }
}
