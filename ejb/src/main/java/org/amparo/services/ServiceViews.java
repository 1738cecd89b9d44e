package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.amparo.casefile.Shown;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;

/** Shows services, to the extent that a caller may see the case to which each belongs. */
@ApplicationScoped
class ServiceViews {

    private static final Comparator<ServiceProvision> LATEST_FIRST = Comparator.comparing(ServiceProvision::startOn)
            .thenComparing(ServiceProvision::id)
            .reversed();

    @Inject
    private Vault vault;

    /** The services of a list that are for her eyes, latest first; the type of an HIV test is not told in a list. */
    List<ServiceView> listed(Shown shown, Collection<ServiceProvision> all) {
        return listed(shown, all, true);
    }

    /** One of them. */
    ServiceView listed(Shown shown, ServiceProvision service) {
        return view(shown, service, false, true);
    }

    /** The same of services as they stood, of which nothing more can become. */
    List<ServiceView> past(Shown shown, Collection<ServiceProvision> all) {
        return listed(shown, all, false);
    }

    private List<ServiceView> listed(Shown shown, Collection<ServiceProvision> all, boolean now) {
        return all.stream()
                .filter(service -> shown.sees(service.kind().category()))
                .sorted(LATEST_FIRST)
                .map(service -> view(shown, service, false, now))
                .toList();
    }

    /** One service in full; the type of an HIV test is for the assigned worker. */
    ServiceView full(Shown shown, ServiceProvision service) {
        return view(shown, service, true, true);
    }

    private ServiceView view(Shown shown, ServiceProvision service, boolean discreetToo, boolean now) {
        return ServiceView.of(
                shown,
                service,
                discreetToo,
                now,
                shown.in(DataCategory.FREE_TEXT, () -> vault.open(ServiceLogging.NOTE, service.note())));
    }
}
