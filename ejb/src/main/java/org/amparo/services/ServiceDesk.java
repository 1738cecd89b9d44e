package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.audit.AboutToWrite;
import org.amparo.audit.History;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.InSight;
import org.amparo.casefile.Shown;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Questions;
import org.amparo.press.OncePerPress;
import org.amparo.press.RecordName;
import org.amparo.reference.Answer;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/** Services planned and delivered: one, an activity for many, a grid of a week; corrected, moved, withdrawn. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class ServiceDesk {

    @Inject
    private Event<AboutToWrite> about;

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private OpenServices open;

    @Inject
    private ServiceProvisions services;

    @Inject
    private ServiceLogging logging;

    @Inject
    private ServiceViews views;

    @Inject
    private ServicesPart part;

    @Inject
    private Disclosure disclosure;

    @Inject
    private ReadLog reads;

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
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        return ServiceKind.noneIn(found.sight()::of) ? List.of() : part.of(disclosure.of(found, caller), caller);
    }

    /** The services as they stood at a moment. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
    @ReadsCase("services-as-they-stood")
    public List<ServiceView> asTheyStood(String number, Instant moment) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        long revision = history.revisionAt(moment).orElseThrow(NotFound::new);
        if (ServiceKind.noneIn(found.sight()::of)) {
            return List.of();
        }
        var shown = disclosure.of(found, caller);
        reads.about(moment.toString());
        return views.past(shown, history.statesAt(historySource, shown.file().id(), revision));
    }

    /** The cases of services, shown. */
    private Map<Long, Shown> shown(List<ServiceProvision> all, Caller caller) {
        return disclosure.of(all.stream().map(ServiceProvision::caseFile).collect(Collectors.toSet()), caller);
    }

    /** One service in full; the assigned worker sees the type of an HIV test. */
    @ReadsCase("service")
    public ServiceView find(String number, String serviceId) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var service = existing(found, serviceId);
        return views.full(disclosure.of(found, caller), service);
    }

    private ServiceProvision existing(InSight found, String serviceId) {
        var service = services.of(found.file(), serviceId);
        if (!found.sight().of(service.kind().category())) {
            throw new NotFound();
        }
        return service;
    }

    /** A case in sight that nobody closes until what is written to it is written. */
    private InSight held(String number, Caller caller) {
        var found = cases.inSight(number, caller);
        services.hold(found.file());
        return found;
    }

    /** Logs one service. */
    @ReadsCase("service-logged")
    @OncePerPress
    public ServiceView log(String number, @Valid LogService order) {
        var caller = callers.current();
        var found = held(number, caller);
        var questions = Questions.of(order.confirmed());
        var service = logging.add(found, order, caller, null, questions, Fact::field);
        questions.mustBeAnswered();
        services.flush();
        return views.full(disclosure.of(found, caller), service);
    }

    /** Logs one activity for many persons: all, or none. */
    @ReadsCase("activity-logged")
    @OncePerPress
    public List<ServiceView> logActivity(@Valid LogActivity order) {
        var caller = callers.current();
        var activity = UUID.randomUUID().toString();
        var questions = Questions.of(order.service().confirmed());
        var all = order.cases().stream()
                .map(CaseNumber::canonical)
                .distinct()
                .map(number -> held(number, caller))
                .toList();
        prepare(all);
        var logged = new ArrayList<ServiceView>();
        for (var found : all) {
            var service = logging.add(found, order.service(), caller, activity, questions, ServiceLogging.WITHIN);
            logged.add(views.full(disclosure.of(found, caller), service));
        }
        questions.mustBeAnswered();
        services.flush();
        return logged;
    }

    /**
     * Logs the ticks of a grid, all or none; one that already stands is left as it is. Returns what was added.
     *
     * @throws RuleViolation cases-are-closed with their numbers, so that the others can be logged without them
     */
    @ReadsCase("grid-logged")
    @OncePerPress(amends = true)
    public List<ServiceView> logGrid(@Valid LogGrid order) {
        var caller = callers.current();
        var questions = Questions.of(order.confirmed());
        Map<String, InSight> found = new LinkedHashMap<>();
        order.cells().forEach(cell -> found.computeIfAbsent(
                        CaseNumber.canonical(cell.caseNumber()), number -> held(number, caller))
                .needing(cell.kind().category()));
        mustBeOpen(found.values());
        prepare(found.values());
        var standing = standing(found.values(), order);
        var logged = new ArrayList<ServiceView>();
        for (int place = 0; place < order.cells().size(); place++) {
            var cell = order.cells().get(place);
            var inSight = found.get(CaseNumber.canonical(cell.caseNumber()));
            if (standing.add(new LogGrid.Cell(inSight.file().number(), cell.kind(), cell.on()))) {
                var service = LogServiceBuilder.builder()
                        .kind(cell.kind())
                        .startOn(cell.on())
                        .build();
                int at = place;
                var added = logging.add(inSight, service, caller, null, questions, fact -> "cells[" + at + "].on");
                logged.add(views.full(disclosure.of(inSight, caller), added));
            }
        }
        questions.mustBeAnswered();
        services.flush();
        return logged;
    }

    private void prepare(Collection<InSight> found) {
        about.fire(new AboutToWrite(
                Set.of(), found.stream().map(one -> one.file().countedPerson()).collect(Collectors.toSet())));
    }

    private static void mustBeOpen(Collection<InSight> found) {
        var closed = found.stream()
                .map(InSight::file)
                .filter(CaseFile::isClosed)
                .map(CaseFile::number)
                .toList();
        if (!closed.isEmpty()) {
            throw new RuleViolation("cases-are-closed", String.join(", ", closed));
        }
    }

    /** What was delivered already on the days of a grid, as its ticks say it. */
    private Set<LogGrid.Cell> standing(Collection<InSight> found, LogGrid order) {
        var days = order.cells().stream().map(LogGrid.Cell::on).sorted().toList();
        return services
                .delivered(found.stream().map(InSight::file).toList(), days.get(0), days.get(days.size() - 1))
                .stream()
                .map(service -> new LogGrid.Cell(service.caseFile().number(), service.kind(), service.startOn()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Services that were logged together, as they are now: those of them that are for the caller's eyes.
     *
     * @throws NotFound where none of them is
     */
    @ReadsCase("services")
    public List<ServiceView> named(List<RecordName> names) {
        var caller = callers.current();
        var files = cases.numbered(names.stream().map(RecordName::of).toList(), caller);
        var ids = names.stream().map(RecordName::id).toList();
        var found = open.among(services.named(files, ids), caller);
        if (found.isEmpty() && !names.isEmpty()) {
            throw new NotFound();
        }
        var shown = shown(found, caller);
        return found.stream()
                .map(service -> views.full(shown.get(service.caseFile().id()), service))
                .toList();
    }

    /**
     * What was delivered to the persons of the cases in a week, to fill a grid or to repeat it a week later.
     *
     * @throws NotFound where one of them is not in the caller's scope
     */
    @ReadsCase("week")
    public List<LogGrid.Cell> week(List<String> numbers, LocalDate monday) {
        var caller = callers.current();
        var files = cases.numbered(numbers, caller);
        if (files.size() < Set.copyOf(numbers).size()) {
            throw new NotFound();
        }
        var given = open.among(services.delivered(files, monday, monday.plusDays(6)), caller);
        reads.about("monday=" + monday);
        var shown = shown(given, caller);
        return given.stream()
                .map(service -> LogGrid.Cell.of(shown.get(service.caseFile().id()), service))
                .distinct()
                .toList();
    }

    /**
     * Corrects a service, completes it, or says what became of a planned one. What she may not see of it stays as it stands. What says
     * nothing new is no change: nothing is asked for it, and nothing recorded. A reason is asked for where an answer is replaced: not of
     * what was only planned, nor for what had no answer yet, such as the last day of a stay.
     *
     * @throws StaleVersion where somebody else has changed it since
     * @throws RuleViolation case-is-closed, withdrawal-has-its-own-way, service-already-withdrawn, category-not-granted where that
     *     cannot be: the service becomes one of another kind
     */
    @ReadsCase("service-amended")
    @OncePerPress(amends = true)
    public ServiceView amend(String number, String serviceId, @Valid AmendService order) {
        var caller = callers.current();
        var found = held(number, caller);
        var service = existing(found, serviceId);
        var file = found.needing(order.service().kind().category());
        file.mustBeOpen();
        boolean planned = service.state() == ServiceState.PLANNED;
        var said = service.said();
        var questions = Questions.of(order.service().confirmed());
        logging.amend(found, service, order.service(), caller, questions);
        if (!service.said().equals(said)) {
            StaleVersion.check(order.version(), service.version());
            if (!planned && Answer.isReplaced(said, service.said())) {
                reasons.mustGive(order.reason(), file.dataKeyId());
            } else {
                reasons.because(order.reason(), file.dataKeyId());
            }
        }
        questions.mustBeAnswered();
        services.flush();
        return views.full(disclosure.of(found, caller), service);
    }

    /** Moves a service that was logged on the wrong person: whatever of it is recorded has to be open to her on both cases. */
    @ReadsCase("service-moved")
    @OncePerPress(amends = true)
    public ServiceView move(String number, String serviceId, @Valid MoveService order) {
        var caller = callers.current();
        var from = cases.inSight(number, caller);
        var service = existing(from, serviceId);
        StaleVersion.check(order.version(), service.version());
        var to = held(order.toCase(), caller);
        for (DataCategory category : service.categories()) {
            from.needing(category);
            to.needing(category);
        }
        if (service.kind() == ServiceKind.MEDICAL && to.sight().of(DataCategory.SENSITIVE_IDENTITY)) {
            from.needing(DataCategory.SENSITIVE_IDENTITY);
        }
        CaseFile target = to.file();
        from.file().mustBeOpen();
        target.mustBeOpen();
        reasons.mustGive(order.reason(), from.file().dataKeyId());
        var words = vault.open(ServiceLogging.NOTE, service.note());
        service.moveTo(target, vault.seal(target.dataKeyId(), ServiceLogging.NOTE, words, null));
        var questions = Questions.of(order.confirmed());
        logging.judgeMoved(questions, to, service);
        questions.mustBeAnswered();
        services.flush();
        return views.full(disclosure.of(to, caller), service);
    }

    /** Takes back a service that was entered in error; it stays in the history. */
    @OncePerPress(amends = true)
    public void withdraw(String number, String serviceId, int version, String reason) {
        var found = cases.inSight(number, callers.current());
        var service = existing(found, serviceId);
        StaleVersion.check(version, service.version());
        found.file().mustBeOpen();
        reasons.mustGive(reason, found.file().dataKeyId());
        service.withdraw();
    }
}
