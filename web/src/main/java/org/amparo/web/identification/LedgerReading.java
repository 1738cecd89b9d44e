package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.PossibleDecisions;

/** What one request asks about a ledger: each thing once. */
@RequestScoped
class LedgerReading {

    @Inject
    private IdentificationDesk identification;

    private final Map<String, PossibleDecisions> possible = new HashMap<>();

    PossibleDecisions possible(String number) {
        return possible.computeIfAbsent(number, identification::possible);
    }
}
