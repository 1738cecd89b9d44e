package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.identification.DecisionView;

/** What somebody has typed to correct an entry of which a colleague has proposed another correction first: it is kept, and led to. */
@RequestScoped
class CorrectionDrafts {

    @Inject
    private DraftDesk desk;

    @Inject
    private LedgerSince since;

    /** The name under which it is kept. */
    static String nameOf(String entry) {
        return "correction-" + entry;
    }

    /** The entries for which something of hers is kept though a correction of them stands, and what became of each. */
    List<LedgerEvent> overtaken(String number, List<DecisionView> ledger) {
        return ledger.stream()
                .filter(entry -> entry.correction() != null)
                .filter(entry ->
                        desk.find(new DraftPlace(nameOf(entry.id()), number)).isThere())
                .flatMap(entry -> since.last(number, ledger, entry.correction()).stream()
                        .map(event -> new LedgerEvent(event.text(), entry.id(), event.correctable())))
                .toList();
    }
}
