package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.audit.History;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.InSight;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.StaleVersion;

/** Services planned and delivered: one, an activity for many, a grid of a week; corrected, moved, withdrawn. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class ServiceDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private ServiceProvisions services;

    @Inject
    private ServiceLogging logging;

    @Inject
    private Vault vault;

    @Inject
    private Reasons reasons;

    @Inject
    private History history;

    @Inject
    private ServiceHistorySource historySource;

    @Inject
    private AppClock clock;

    /** The services of a case that are for the caller's eyes, latest first. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("services")
    public List<ServiceView> of(String number) {
        var found = cases.inSight(number, callers.current());
        return listed(found, services.of(found.file()));
    }

    /** The services as they stood at a moment. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("services-as-they-stood")
    public List<ServiceView> asTheyStood(String number, Instant moment) {
        var found = cases.inSight(number, callers.current());
        long revision = history.revisionAt(moment).orElseThrow(NotFound::new);
        return listed(found, history.statesAt(historySource, found.file().id(), revision));
    }

    private List<ServiceView> listed(InSight found, List<ServiceProvision> all) {
        boolean words = found.sight().of(DataCategory.FREE_TEXT);
        return all.stream()
                .filter(service -> found.sight().of(service.kind().category()))
                .map(service ->
                        ServiceView.of(service, false, words ? vault.open(ServiceLogging.NOTE, service.note()) : null))
                .toList();
    }

    /**
     * Services planned up to a day for open cases, earliest first, within the categories that the caller may see.
     *
     * @param assignedTo worker in charge of the cases, or null for every case in the caller's sight
     */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    public List<ServiceView> plannedUntil(LocalDate until, String assignedTo) {
        var caller = callers.current();
        var planned = services.planned(until, assignedTo, caller);
        var sights = cases.sightOf(
                caller, planned.stream().map(ServiceProvision::caseFile).collect(Collectors.toSet()));
        return planned.stream()
                .filter(service ->
                        sights.get(service.caseFile().id()).of(service.kind().category()))
                .map(service -> ServiceView.of(service, false, null))
                .toList();
    }

    /** One service in full; the assigned worker sees the type of an HIV test. */
    @ReadsCase("service")
    public ServiceView find(String number, String serviceId) {
        var found = cases.inSight(number, callers.current());
        return view(found, existing(found, serviceId));
    }

    private ServiceProvision existing(InSight found, String serviceId) {
        var service = services.of(found.file(), serviceId);
        if (!found.sight().of(service.kind().category())) {
            throw new NotFound();
        }
        return service;
    }

    private ServiceView view(InSight found, ServiceProvision service) {
        boolean words = found.sight().of(DataCategory.FREE_TEXT);
        return ServiceView.of(
                service,
                found.sight().of(DataCategory.SENSITIVE_IDENTITY),
                words ? vault.open(ServiceLogging.NOTE, service.note()) : null);
    }

    /** Logs one service. */
    public ServiceView log(String number, @Valid LogService order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var service = logging.add(found, order, caller, null);
        services.flush();
        return view(found, service);
    }

    /** Logs one activity for many persons: all, or none. */
    public List<ServiceView> logActivity(@Valid LogActivity order) {
        var caller = callers.current();
        var activity = UUID.randomUUID().toString();
        var logged = new ArrayList<ServiceView>();
        for (String number : order.cases().stream().distinct().toList()) {
            var found = cases.inSight(number, caller);
            var service = logging.add(found, order.service(), caller, activity);
            logged.add(view(found, service));
        }
        services.flush();
        return logged;
    }

    /** Logs the ticks of a grid; one that already stands is left as it is. Returns what was added. */
    public List<ServiceView> logGrid(@Valid LogGrid order) {
        var caller = callers.current();
        Map<String, InSight> found = new HashMap<>();
        var logged = new ArrayList<ServiceView>();
        for (var cell : order.cells()) {
            var inSight = found.computeIfAbsent(cell.caseNumber(), number -> cases.inSight(number, caller));
            boolean stands = services.delivered(List.of(inSight.file()), cell.on(), cell.on()).stream()
                    .anyMatch(service -> service.kind() == cell.kind());
            if (!stands) {
                var service = new LogService(cell.kind(), null, null, cell.on(), null, null, null, null, null, null);
                logged.add(view(inSight, logging.add(inSight, service, caller, null)));
            }
        }
        services.flush();
        return logged;
    }

    /** What was delivered to the persons of the cases in a week, to fill a grid or to repeat it a week later. */
    public List<LogGrid.Cell> week(List<String> numbers, LocalDate monday) {
        var caller = callers.current();
        var found = numbers.stream()
                .distinct()
                .map(number -> cases.inSight(number, caller))
                .toList();
        Map<Long, InSight> byId = new HashMap<>();
        found.forEach(inSight -> byId.put(inSight.file().id(), inSight));
        var files = found.stream().map(InSight::file).toList();
        return services.delivered(files, monday, monday.plusDays(6)).stream()
                .filter(service -> byId.get(service.caseFile().id())
                        .sight()
                        .of(service.kind().category()))
                .map(service -> new LogGrid.Cell(service.caseFile().number(), service.kind(), service.startOn()))
                .distinct()
                .toList();
    }

    /** Corrects a service, or says what became of a planned one. */
    public ServiceView amend(String number, String serviceId, @Valid AmendService order) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var service = existing(found, serviceId);
        StaleVersion.check(order.version(), service.version());
        var file = found.needing(order.service().kind().category());
        if (service.state() == ServiceState.PLANNED) {
            reasons.because(order.reason(), file.dataKeyId());
        } else {
            reasons.mustGive(order.reason(), file.dataKeyId());
        }
        service.amend(order.service(), logging.provider(order.service(), caller), clock.today());
        service.note(vault.seal(
                file.dataKeyId(), ServiceLogging.NOTE, order.service().note(), service.note()));
        services.flush();
        return view(found, service);
    }

    /** Moves a service that was logged on the wrong person. */
    public ServiceView move(String number, String serviceId, @Valid MoveService order) {
        var caller = callers.current();
        var from = cases.inSight(number, caller);
        var service = existing(from, serviceId);
        StaleVersion.check(order.version(), service.version());
        var to = cases.inSight(order.toCase(), caller);
        CaseFile target = to.needing(service.kind().category());
        target.mustBeOpen();
        reasons.mustGive(order.reason(), from.file().dataKeyId());
        var words = vault.open(ServiceLogging.NOTE, service.note());
        service.moveTo(target, vault.seal(target.dataKeyId(), ServiceLogging.NOTE, words, null));
        services.flush();
        return view(to, service);
    }

    /** Takes back a service that was entered in error; it stays in the history. */
    public void withdraw(String number, String serviceId, int version, String reason) {
        var found = cases.inSight(number, callers.current());
        var service = existing(found, serviceId);
        StaleVersion.check(version, service.version());
        reasons.mustGive(reason, found.file().dataKeyId());
        service.withdraw();
    }
}
