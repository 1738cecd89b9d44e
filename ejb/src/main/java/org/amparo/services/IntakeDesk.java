package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.OpenCase;
import org.amparo.security.Roles;

/** Opens a case together with what was given or planned at once, in one transaction and one revision. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class IntakeDesk {

    @Inject
    private CaseDesk cases;

    @Inject
    private ServiceDesk serviceDesk;

    /** Opens the case and logs the services: all, or nothing. */
    public CaseView open(@Valid OpenCase order, List<@Valid LogService> services) {
        var opened = cases.open(order);
        if (services != null && !services.isEmpty()) {
            serviceDesk.logAll(opened.number(), services);
        }
        return opened;
    }
}
