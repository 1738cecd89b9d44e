package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.DatedPart;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;

/** Between which days a case has services: nobody is born after the first of them, and few cases are closed before the last. */
@ApplicationScoped
class ServiceDays implements DatedPart {

    @Inject
    private ServiceProvisions services;

    @Override
    public Facts with(Facts facts, CaseFile file) {
        List<ServiceProvision> given = services.of(file).stream()
                .filter(service -> service.state() == ServiceState.DELIVERED)
                .toList();
        return FactsBuilder.builder(facts)
                .firstService(given.stream()
                        .map(ServiceProvision::startOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null))
                .lastService(given.stream()
                        .map(ServiceDays::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .build();
    }

    private static LocalDate last(ServiceProvision service) {
        return service.endOn() == null ? service.startOn() : service.endOn();
    }
}
