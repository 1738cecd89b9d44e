package org.amparo.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;

/**
 * Who did what: which acts of reading and writing there were, which files left and which registers came. What was recorded is never told;
 * that somebody asked is an act of reading itself.
 */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class OversightDesk {

    @Inject
    private Callers callers;

    @Inject
    private Questions questions;

    @Inject
    private Acts acts;

    @Inject
    private ActViews views;

    @Inject
    private ReadLog reads;

    /**
     * Acts of reading, latest first.
     *
     * @param kind what kind of reading, or null for every kind
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown, acting-organisation-unknown
     */
    @ReadsCase("audit-reads")
    public Page<ReadAct> reads(@Valid ActQuery query, ReadKind kind, PageRequest page) {
        return answer(
                query,
                "kind",
                kind,
                page,
                asked -> new Page<>(
                        views.reads(acts.reads(asked, kind, page.offset(), page.size()), asked),
                        page.page(),
                        page.size(),
                        acts.countReads(asked, kind)));
    }

    /**
     * Changes, latest first.
     *
     * @param subject of what kind of record, as {@link #subjects()} names it, or null for every kind
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown,
     *     acting-organisation-unknown, subject-unknown
     */
    @ReadsCase("audit-changes")
    public Page<ChangeAct> changes(@Valid ActQuery query, String subject, PageRequest page) {
        questions.mustBeKnown(subject);
        return answer(
                query,
                "subject",
                subject,
                page,
                asked -> new Page<>(
                        views.changes(acts.changes(asked, subject, page.offset(), page.size()), asked),
                        page.page(),
                        page.size(),
                        acts.countChanges(asked, subject)));
    }

    /**
     * Files that were ordered, latest first.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown, acting-organisation-unknown
     */
    @ReadsCase("audit-files")
    public Page<FileAct> files(@Valid ActQuery query, PageRequest page) {
        return answer(
                query,
                null,
                null,
                page,
                asked -> new Page<>(
                        views.files(acts.files(asked, page.offset(), page.size()), asked),
                        page.page(),
                        page.size(),
                        acts.countFiles(asked)));
    }

    /**
     * Registers that were brought in, latest first.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown, acting-organisation-unknown
     */
    @ReadsCase("audit-registers")
    public Page<RegisterAct> registers(@Valid ActQuery query, PageRequest page) {
        return answer(
                query,
                null,
                null,
                page,
                asked -> new Page<>(
                        views.registers(acts.registers(asked, page.offset(), page.size())),
                        page.page(),
                        page.size(),
                        acts.countRegisters(asked)));
    }

    private void note(Question asked, String said) {
        reads.always();
        reads.about(said);
        asked.known().ifPresent(reads::shows);
    }

    private <T> Page<T> answer(
            ActQuery query, String narrowed, Object by, PageRequest page, Function<Question, Page<T>> find) {
        var asked = questions.of(query, callers.current());
        note(asked, asked.saidWith(narrowed, by));
        return asked.isVain() ? new Page<>(List.of(), page.page(), page.size(), 0) : find.apply(asked);
    }

    /**
     * Numbers of the cases that one act of reading showed, as far as they may be named.
     *
     * @throws NotFound where there is no such act, or it is not examined
     */
    @ReadsCase("audit-cases")
    public Page<String> casesOf(long act, PageRequest page) {
        var asked = questions.of(ActQueryBuilder.builder().build(), callers.current());
        var found = acts.read(act, asked).orElseThrow(NotFound::new);
        reads.always();
        reads.about("act=" + act);
        boolean ofActor = asked.examined().isOfActor((String) found[0], (String) found[1]);
        return views.cases(acts.casesOf(act, ofActor, asked, page));
    }

    /**
     * How many acts of each kind a question finds: exactly those of the lists.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown, acting-organisation-unknown
     */
    @ReadsCase("audit-totals")
    public ActTotals totals(@Valid ActQuery query) {
        var asked = questions.of(query, callers.current());
        note(asked, asked.said());
        return new ActTotals(
                total(asked, one -> acts.countReads(one, null)),
                total(asked, one -> acts.countChanges(one, null)),
                total(asked, acts::countFiles),
                total(asked, acts::countRegisters));
    }

    private static long total(Question asked, ToLongFunction<Question> count) {
        return asked.isVain() ? 0 : count.applyAsLong(asked);
    }

    /** Of which kinds of records a change can be. */
    public Set<String> subjects() {
        callers.current();
        return acts.subjects();
    }

    /** The organisations among which the caller chooses whose people she asks about, ended ones too, by name. */
    public List<OrganisationView> organisations() {
        return questions.organisations(callers.current()).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /** Whether anybody is, or was, called so: by the name of an account, or its public id. */
    public boolean isSomebody(String person) {
        return questions.isSomebody(person, callers.current());
    }

    /** Whether there is, or was, an organisation of that code. */
    public boolean isOrganisation(String code) {
        return questions.isOrganisation(code, callers.current());
    }

    /** The accounts that the caller examines, ended ones too, by name. */
    public List<AccountView> persons() {
        return questions.persons(callers.current()).stream()
                .map(AccountView::of)
                .toList();
    }
}
