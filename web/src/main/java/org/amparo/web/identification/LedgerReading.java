package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.PossibleDecisions;
import org.amparo.organisation.OrganisationView;

/** What one request asks about a ledger: each thing once. */
@RequestScoped
class LedgerReading {

    @Inject
    private IdentificationDesk identification;

    private final Map<String, PossibleDecisions> possible = new HashMap<>();
    private final Map<LocalDate, List<OrganisationView>> bodies = new HashMap<>();

    PossibleDecisions possible(String number) {
        return possible.computeIfAbsent(number, identification::possible);
    }

    List<OrganisationView> bodies(LocalDate on) {
        return bodies.computeIfAbsent(on, identification::bodies);
    }
}
