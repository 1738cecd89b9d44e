package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.amparo.audit.History;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.reference.CivilTime;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/** The door to cases: open, read, amend, hand over, close. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class CaseDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private CaseViews views;

    @Inject
    private CaseOpening opening;

    @Inject
    private SectionRecorder sections;

    @Inject
    private Reasons reasons;

    @Inject
    private History history;

    @Inject
    private AppClock clock;

    @Inject
    @Any
    private Instance<ClosureRule> closureRules;

    /** Opens a case of the caller's organisation and assigns it to her. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public CaseView open(@Valid OpenCase order) {
        return opening.open(order, callers.current()).view();
    }

    /** Shows a case. */
    @ReadsCase("case")
    public CaseView find(String number) {
        var caller = callers.current();
        return views.now(cases.inSight(number, caller), caller, clock.today());
    }

    /**
     * Shows a case as it stood at a moment.
     *
     * @throws NotFound where the case was not there yet
     */
    @ReadsCase("case-as-it-stood")
    public CaseView asItStood(String number, Instant moment) {
        var caller = callers.current();
        var found = cases.inSight(number, caller);
        var past = history.revisionAt(moment)
                .flatMap(
                        revision -> history.stateAt(CaseFile.class, found.file().id(), revision))
                .orElseThrow(NotFound::new);
        return views.then(
                found, past, caller, CivilTime.dayOf(moment, found.file().country()), moment);
    }

    /** The cases that the caller may see. */
    public Page<CaseRow> search(CaseQuery query) {
        var caller = callers.current();
        var page = cases.search(query, caller);
        var sights = cases.sightOf(caller, page.items());
        return new Page<>(
                page.items().stream()
                        .map(file -> CaseRow.of(file, sights.get(file.id()), clock.today()))
                        .toList(),
                page.page(),
                page.size(),
                page.total());
    }

    /** How many cases the query finds: the same predicate as the list. */
    public long count(CaseQuery query) {
        return cases.count(query, callers.current());
    }

    /**
     * Changes what is recorded of a case that the caller's organisation owns.
     *
     * @throws StaleVersion where somebody else was faster
     * @throws RuleViolation reason-missing once the case is officially identified
     */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public CaseView amend(String number, @Valid AmendCase order) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        var file = found.file();
        StaleVersion.check(order.version(), file.version());
        if (file.status() == CaseStatus.CONFIRMED) {
            reasons.mustGive(order.reason(), file.dataKeyId());
        } else {
            reasons.because(order.reason(), file.dataKeyId());
        }
        if (order.identity() != null) {
            found.needing(DataCategory.SENSITIVE_IDENTITY);
        }
        if (order.detection() != null) {
            file.detected(
                    order.detection().on(),
                    order.detection().source(),
                    order.detection().place(),
                    clock.today());
        }
        sections.record(file, order, clock.today());
        cases.flush();
        return views.now(found, caller, clock.today());
    }

    /** Puts another worker of the owner in charge; what only the assigned worker sees moves with it. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public CaseView assign(String number, @Valid AssignCase order) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        StaleVersion.check(order.version(), found.file().version());
        reasons.mustGive(order.reason(), found.file().dataKeyId());
        found.file().assignTo(order.username());
        cases.flush();
        return views.now(cases.inSight(number, caller), caller, clock.today());
    }

    /** Closes a case, once every feature agrees. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public CaseView close(String number, @Valid CloseCase order) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        StaleVersion.check(order.version(), found.file().version());
        reasons.because(order.reason(), found.file().dataKeyId());
        closureRules.forEach(rule -> rule.check(found.file()));
        found.file().close(order.on() == null ? clock.today() : order.on(), order.closureReason(), clock.today());
        cases.flush();
        return views.now(found, caller, clock.today());
    }

    /** Opens a closed case again. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public CaseView reopen(String number, @Valid ReopenCase order) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        StaleVersion.check(order.version(), found.file().version());
        reasons.mustGive(order.reason(), found.file().dataKeyId());
        found.file().reopen();
        cases.flush();
        return views.now(found, caller, clock.today());
    }
}
