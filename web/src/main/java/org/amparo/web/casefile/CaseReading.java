package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.Sight;
import org.amparo.casefile.WholeCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.shared.NotFound;

/**
 * What one request reads of a case: each part once, and nothing of it is kept in the session, where an ended grant would
 * still show it.
 */
@RequestScoped
class CaseReading {

    @Inject
    private CaseDesk cases;

    @Inject
    private AssignmentDesk assignment;

    @Inject
    private IdentificationDesk identification;

    @Inject
    private GrantDesk grantDesk;

    @Inject
    private BarDesk barDesk;

    private final Map<String, Sight> sights = new HashMap<>();
    private final Map<String, CaseView> views = new HashMap<>();
    private final Map<String, WholeCase> wholes = new HashMap<>();
    private final Map<String, List<AccountView>> workers = new HashMap<>();
    private final Map<String, List<GrantView>> grants = new HashMap<>();
    private final Map<String, List<BarView>> bars = new HashMap<>();
    private final Map<LocalDate, List<OrganisationView>> bodies = new HashMap<>();

    Sight sight(String number) {
        if (number == null) {
            throw new NotFound();
        }
        return sights.computeIfAbsent(number, asked -> cases.sights(List.of(asked)).values().stream()
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    CaseView view(String number) {
        return views.computeIfAbsent(number, cases::find);
    }

    WholeCase whole(String number) {
        return wholes.computeIfAbsent(number, cases::whole);
    }

    /** The same, on record as printed. */
    WholeCase forPaper(String number) {
        return wholes.computeIfAbsent(number, cases::forPaper);
    }

    List<AccountView> workers(String number) {
        return workers.computeIfAbsent(number, assignment::workers);
    }

    List<GrantView> grants(String number) {
        return grants.computeIfAbsent(number, grantDesk::of);
    }

    List<BarView> bars(String number) {
        return bars.computeIfAbsent(number, barDesk::of);
    }

    List<OrganisationView> bodies(LocalDate on) {
        return bodies.computeIfAbsent(on, identification::bodies);
    }
}
