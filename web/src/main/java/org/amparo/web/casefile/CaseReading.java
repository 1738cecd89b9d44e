package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.BarDesk;
import org.amparo.casefile.BarView;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.GrantDesk;
import org.amparo.casefile.GrantView;
import org.amparo.casefile.Sight;
import org.amparo.casefile.WholeCase;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.shared.NotFound;

/**
 * What one request reads of one case: each part once, and nothing of it is kept in the session, where an ended grant would
 * still show it.
 */
@RequestScoped
class CaseReading {

    @Inject
    private CaseDesk cases;

    @Inject
    private IdentificationDesk identification;

    @Inject
    private GrantDesk grantDesk;

    @Inject
    private BarDesk barDesk;

    private Sight sight;
    private CaseView view;
    private WholeCase whole;
    private List<AccountView> workers;
    private List<GrantView> grants;
    private List<BarView> bars;
    private List<OrganisationView> bodies;

    Sight sight(String number) {
        if (sight == null) {
            sight = cases.sights(List.of(number)).values().stream().findFirst().orElseThrow(NotFound::new);
        }
        return sight;
    }

    CaseView view(String number) {
        if (view == null) {
            view = cases.find(number);
        }
        return view;
    }

    WholeCase whole(String number) {
        if (whole == null) {
            whole = cases.whole(number);
        }
        return whole;
    }

    List<AccountView> workers(String number) {
        if (workers == null) {
            workers = cases.workers(number);
        }
        return workers;
    }

    List<GrantView> grants(String number) {
        if (grants == null) {
            grants = grantDesk.of(number);
        }
        return grants;
    }

    List<OrganisationView> bodies(LocalDate on) {
        if (bodies == null) {
            bodies = identification.bodies(on);
        }
        return bodies;
    }

    List<BarView> bars(String number) {
        if (bars == null) {
            bars = barDesk.of(number);
        }
        return bars;
    }
}
