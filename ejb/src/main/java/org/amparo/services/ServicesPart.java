package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.casefile.CasePart;
import org.amparo.casefile.Shown;
import org.amparo.security.Caller;

/** The services of a case, latest first. */
@ApplicationScoped
class ServicesPart implements CasePart<ServiceView> {

    @Inject
    private ServiceProvisions services;

    @Inject
    private ServiceViews views;

    @Override
    public Class<ServiceView> kind() {
        return ServiceView.class;
    }

    @Override
    public List<ServiceView> of(Shown shown, Caller caller) {
        return ServiceKind.noneIn(shown::sees) ? List.of() : views.listed(shown, services.of(shown.file()));
    }
}
