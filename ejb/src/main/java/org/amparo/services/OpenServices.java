package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseFiles;
import org.amparo.security.Caller;

/** Which of the services of several cases are for somebody's eyes. */
@ApplicationScoped
class OpenServices {

    @Inject
    private CaseFiles cases;

    /** Those of services, of cases in the caller's scope, whose kind is open to her on its case; in their order. */
    List<ServiceProvision> among(List<ServiceProvision> all, Caller caller) {
        var sights = cases.sightOf(
                caller, all.stream().map(ServiceProvision::caseFile).collect(Collectors.toSet()));
        return all.stream()
                .filter(service ->
                        sights.get(service.caseFile().id()).of(service.kind().category()))
                .toList();
    }
}
