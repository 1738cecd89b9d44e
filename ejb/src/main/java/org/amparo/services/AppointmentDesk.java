package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.PersonLines;
import org.amparo.casefile.Shown;
import org.amparo.casefile.Whose;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/**
 * The services planned for open cases, as far as they are for the caller's eyes, earliest first. It lets in the roles that may ever see
 * a service; {@code whose} is null for what she is shown who has not chosen.
 */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR})
public class AppointmentDesk {

    @Inject
    private Callers callers;

    @Inject
    private OpenServices open;

    @Inject
    private ServiceProvisions services;

    @Inject
    private ServiceViews views;

    @Inject
    private Disclosure disclosure;

    @Inject
    private PersonLines persons;

    @Inject
    private ReadLog reads;

    @Inject
    private Today today;

    /**
     * Those whose day is over; what became of them is for those to say who record services, of their own cases and of what they provide. A
     * body that was asked to decide on a case sees what is planned there, and it does not wait for her.
     */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @ReadsCase("services-planned")
    public Page<Appointment> overdue(Whose whose, PageRequest page) {
        return due(Due.OVERDUE, whose, page);
    }

    /** Those of today. */
    @ReadsCase("services-planned")
    public Page<Appointment> today(Whose whose, PageRequest page) {
        return due(Due.TODAY, whose, page);
    }

    /** Those of the seven days after today. */
    @ReadsCase("services-planned")
    public Page<Appointment> coming(Whose whose, PageRequest page) {
        return due(Due.COMING, whose, page);
    }

    /**
     * The owner's are all for her eyes, so no more of them are read than are shown; of the others, which grants open to her, each is looked at.
     */
    private Page<Appointment> due(Due due, Whose chosen, PageRequest page) {
        var caller = callers.current();
        var whose = Whose.orUsual(chosen, caller::is);
        var day = today.in(caller.country());
        boolean owns = CaseScope.mayOwn(caller);
        var first = due.first(day);
        var last = due.last(day);
        int most = page.offset() + page.size();
        var others = others(due, day, whose, caller);
        var earliest = Stream.concat(
                        owns ? services.plannedOwned(first, last, whose, caller, most).stream() : Stream.empty(),
                        others.stream())
                .sorted(Comparator.comparing(ServiceProvision::startOn).thenComparing(ServiceProvision::id))
                .skip(page.offset())
                .limit(page.size())
                .toList();
        long total = others.size() + (owns ? services.countPlannedOwned(first, last, whose, caller) : 0);
        var found = new Page<>(earliest, page.page(), page.size(), total);
        reads.about(due.name());
        var shown = disclosure.of(
                found.items().stream().map(ServiceProvision::caseFile).collect(Collectors.toSet()), caller);
        return found.map(service -> appointment(shown.get(service.caseFile().id()), service));
    }

    private List<ServiceProvision> others(Due due, LocalDate day, Whose whose, Caller caller) {
        var planned = services.plannedElsewhere(due.earliest(day), due.latest(day), whose, caller).stream()
                .filter(service ->
                        due.holds(service.startOn(), today.in(service.caseFile().country())))
                .filter(service -> due != Due.OVERDUE || isToAnswer(service, caller))
                .toList();
        return open.among(planned, caller);
    }

    private static boolean isToAnswer(ServiceProvision service, Caller caller) {
        return Stream.of(service.caseFile().owner(), service.provider())
                .anyMatch(one -> one != null && one.code().equals(caller.organisation()));
    }

    private Appointment appointment(Shown shown, ServiceProvision service) {
        return new Appointment(views.listed(shown, service), persons.of(shown));
    }
}
