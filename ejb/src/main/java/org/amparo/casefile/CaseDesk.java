package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.audit.History;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.plausibility.Questions;
import org.amparo.press.OncePerPress;
import org.amparo.reference.CivilTime;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/** The door to cases: open, read, amend, close. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR})
public class CaseDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private CaseViews views;

    @Inject
    private PersonLines persons;

    @Inject
    private ReadLog reads;

    @Inject
    private CaseOpening opening;

    @Inject
    private SectionRecorder sections;

    @Inject
    private Reasons reasons;

    @Inject
    private History history;

    @Inject
    private Plausible plausible;

    @Inject
    @Any
    private Instance<ClosureRule> closureRules;

    @Inject
    @Any
    private Instance<AfterClosing> afterClosing;

    @Inject
    @Any
    private Instance<CasePart<?>> parts;

    /** Opens a case of the caller's organisation and assigns it to her. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @ReadsCase("case-opened")
    @OncePerPress
    public CaseView open(@Valid OpenCase order) {
        var questions = Questions.of(order.confirmed());
        var opened = opening.open(order, callers.current(), questions);
        questions.mustBeAnswered();
        return opened.view();
    }

    /** Shows a case. */
    @ReadsCase("case")
    public CaseView find(String number) {
        var caller = callers.current();
        return views.now(disclosure.of(cases.inSight(number, caller), caller), caller);
    }

    /** Shows a case with its parts, which its page tells of. */
    @ReadsCase("case-page")
    public WholeCase whole(String number) {
        return withItsParts(number);
    }

    /** Shows the same to be printed, which goes on record as what it is: paper leaves the system. */
    @ReadsCase("case-printed")
    public WholeCase forPaper(String number) {
        return withItsParts(number);
    }

    private WholeCase withItsParts(String number) {
        var caller = callers.current();
        var shown = disclosure.of(cases.inSight(number, caller), caller);
        var view = views.now(shown, caller);
        return new WholeCase(
                view,
                parts.stream().collect(Collectors.toMap(CasePart::kind, part -> part.of(shown, caller))),
                persons.beside(view.beside(), caller),
                cases.numbered(view.beside(), caller).stream()
                        .filter(file -> !file.isClosed())
                        .map(CaseFile::number)
                        .collect(Collectors.toSet()));
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
        reads.about(moment.toString());
        return views.then(
                disclosure.of(found, caller),
                past,
                caller,
                CivilTime.dayOf(moment, found.file().country()),
                moment);
    }

    /**
     * What the caller may see by now of cases that she has open: by number, those in her scope alone. A page that is kept asks it
     * before it goes on; of the cases themselves nothing is shown.
     */
    public Map<String, Sight> sights(Collection<String> numbers) {
        var caller = callers.current();
        var files = cases.numbered(numbers, caller);
        var sights = cases.sightOf(caller, files);
        return files.stream().collect(Collectors.toMap(CaseFile::number, file -> sights.get(file.id())));
    }

    /**
     * Changes what is recorded of a case that the caller's organisation owns. What stands already as it is given is no change: nothing is
     * asked for it, and nothing recorded. An order of an older version is taken as long as the sections that it changes say what they
     * said then; whatever else of the case it depends on is judged as it stands.
     *
     * @throws StaleVersion where somebody else has changed one of these sections since; it names them
     * @throws RuleViolation case-is-closed, reason-missing, reason-too-short where an answer is replaced of a case that is officially identified
     */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @ReadsCase("case-amended")
    @OncePerPress(amends = true)
    public CaseView amend(String number, @Valid AmendCase order) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        var file = found.file();
        CaseAct.AMEND_CASE.mustBePossible(found, caller);
        if (order.identity() != null) {
            found.needing(DataCategory.SENSITIVE_IDENTITY);
        }
        var questions = Questions.of(order.confirmed());
        var before = plausible.whole(file);
        var changed = sections.record(file, order.given(), before.days());
        if (!changed.sections().isEmpty()) {
            var overtaken = file.changedSince(order.version(), changed.sections());
            if (!overtaken.isEmpty()) {
                throw new StaleVersion(overtaken);
            }
            explain(file, order.reason(), changed.replacing());
            file.changed(changed.sections());
        }
        plausible.judge(questions, file, before, plausible.whole(file), AmendCase::path);
        questions.mustBeAnswered();
        return views.changed(file, caller);
    }

    private void explain(CaseFile file, String reason, boolean replacing) {
        if (replacing && file.status() == CaseStatus.CONFIRMED) {
            reasons.mustGive(reason, file.dataKeyId());
        } else {
            reasons.because(reason, file.dataKeyId());
        }
    }

    /** Closes a case, once every feature agrees; what was opened of it for its duration ends. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @ReadsCase("case-closed")
    @OncePerPress(amends = true)
    public CaseView close(String number, @Valid CloseCase order) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        StaleVersion.check(order.version(), found.file().version());
        CaseAct.CLOSE_CASE.mustBePossible(found, caller);
        reasons.because(order.reason(), found.file().dataKeyId());
        closureRules.forEach(rule -> rule.check(found.file()));
        var questions = Questions.of(order.confirmed());
        var before = plausible.whole(found.file());
        found.file().close(order.on(), order.closureReason(), before.days());
        plausible.judge(questions, found.file(), before, plausible.whole(found.file()), CloseCase::path);
        questions.mustBeAnswered();
        afterClosing.forEach(feature -> feature.closed(found.file()));
        return views.changed(found.file(), caller);
    }

    /** Opens a closed case again. */
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @ReadsCase("case-reopened")
    @OncePerPress(amends = true)
    public CaseView reopen(String number, @Valid ReopenCase order) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        StaleVersion.check(order.version(), found.file().version());
        CaseAct.REOPEN_CASE.mustBePossible(found, caller);
        reasons.mustGive(order.reason(), found.file().dataKeyId());
        found.file().reopen();
        return views.changed(found.file(), caller);
    }
}
