package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.CaseOpening;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.OpenCase;
import org.amparo.press.OncePerPress;
import org.amparo.security.Callers;
import org.amparo.security.Roles;

/** Opens a case together with what was given or planned at once, in one transaction and one revision. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class IntakeDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseOpening opening;

    @Inject
    private ServiceLogging logging;

    /** Opens the case and logs the services: all, or nothing. */
    @ReadsCase("case-opened")
    @OncePerPress
    public CaseView open(@Valid OpenCase order, List<@Valid LogService> services) {
        var caller = callers.current();
        var opened = opening.open(order, caller);
        if (services != null) {
            services.forEach(service -> logging.add(opened.found(), service, caller, null));
        }
        return opened.view();
    }
}
