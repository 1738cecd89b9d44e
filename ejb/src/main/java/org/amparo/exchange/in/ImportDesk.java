package org.amparo.exchange.in;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.List;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.PersonLines;
import org.amparo.jobs.Background;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisations;
import org.amparo.press.OncePerPress;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;

/**
 * The door for registers that come in. A supervisor of the deciding body brings her own country's; the operator any country's,
 * and alone may state when a register came to know of a row.
 */
@Stateless
@RolesAllowed({Roles.SUPERVISOR, Roles.OPERATOR})
public class ImportDesk {

    /** Problems that are shown; all of them can be downloaded. */
    public static final int SHOWN = 1000;

    @Inject
    private Callers callers;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportJob job;

    @Inject
    private Problems problems;

    @Inject
    private ImportNotes notes;

    @Inject
    private KnownSources sources;

    @Inject
    private Uploads uploads;

    @Inject
    private Background background;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private PersonLines persons;

    @Inject
    private ReadLog reads;

    @Inject
    private Reasons reasons;

    @Inject
    private Vault vault;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /**
     * Stores a file that is to come in; what could refuse the order is asked before.
     *
     * @return it, for {@link #start}
     * @throws RuleViolation deciding-body-only, import-source-missing, organisation-unknown, import-operator-only, import-file-too-large
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile receive(@Valid StartImport order, InputStream file) {
        admit(order, callers.current());
        return uploads.receive(file);
    }

    /**
     * Starts an import of a stored file; it goes on by itself. A file that is refused after all is deleted.
     *
     * @throws RuleViolation as {@link #receive}; too-many-jobs
     */
    @OncePerPress
    public ImportView start(@Valid StartImport order, StoredFile file) {
        try {
            return begin(order, file.name());
        } catch (RuntimeException refused) {
            uploads.discard(file.name());
            throw refused;
        }
    }

    /** Deletes a stored file that is not to come in, for it has come in before, and shows the import that it was for. */
    public ImportView instead(StoredFile file, String id) {
        uploads.discard(file.name());
        return find(id);
    }

    private StartImport admit(StartImport order, Caller caller) {
        mayImport(caller);
        if (order.sourceName().isEmpty()) {
            throw new RuleViolation("import-source-missing");
        }
        boolean operator = caller.is(Roles.OPERATOR);
        var named = named(order);
        if (!operator && named.onBehalfOf() != null) {
            throw new RuleViolation("import-operator-only", "as");
        }
        if (named.onBehalfOf() != null && !accounts.isKnown(named.onBehalfOf())) {
            throw new RuleViolation("account-unknown", named.onBehalfOf());
        }
        boolean ownerKnown = named.organisation() == null
                || organisations
                        .byCode(named.organisation())
                        .filter(organisation -> organisation.holds(today))
                        .filter(organisation ->
                                operator || organisation.country().equals(caller.country()))
                        .isPresent();
        if (!ownerKnown) {
            throw new RuleViolation("organisation-unknown", named.organisation());
        }
        return named;
    }

    private ImportView begin(StartImport order, String file) {
        var caller = callers.current();
        var named = admit(order, caller);
        String country = caller.is(Roles.OPERATOR) ? null : caller.country();
        var path = uploads.find(file);
        var run = ImportRun.ordered(named, file, caller, country, vault.newKey(caller.country()), clock.now());
        runs.add(run);
        job.announce(run.id());
        // The history names the operator's account and, beside it, in whose name it acted.
        Author author = Author.of(caller).inNameOf(named.onBehalfOf());
        background.start(author, () -> job.run(run.id(), author, path));
        return view(run, List.of(), caller);
    }

    /**
     * Writes what a dry run has checked: a new import of the same file, which is kept for a day.
     *
     * @throws RuleViolation import-of-somebody-else; import-confirmed-before; import-not-checked where it was no dry run, found errors
     *     or is too long ago
     */
    @OncePerPress
    public ImportView confirm(String id) {
        runs.hold(id);
        var checked = existing(id);
        // What is wrong with its lines would be told to her with the lines, which are for whoever brought them.
        if (!checked.isOf(callers.current())) {
            throw new RuleViolation("import-of-somebody-else");
        }
        if (runs.isTakenUp(checked)) {
            throw new RuleViolation("import-confirmed-before");
        }
        if (!isChecked(checked)) {
            throw new RuleViolation("import-not-checked");
        }
        return begin(checked.toBeWritten(), checked.upload());
    }

    /**
     * Answers what was asked of a file as a whole: a new import of the same file, which is kept for a day.
     *
     * @throws RuleViolation import-of-somebody-else; import-answered-before; import-not-asked where nothing is asked or it is too
     *     long ago; import-answer-missing where what is asked is not answered by one of its choices
     */
    @OncePerPress
    public ImportView answer(String id, @Valid AnswerImport answer) {
        runs.hold(id);
        var asked = existing(id);
        if (!asked.isOf(callers.current())) {
            throw new RuleViolation("import-of-somebody-else");
        }
        if (runs.isTakenUp(asked)) {
            throw new RuleViolation("import-answered-before");
        }
        if (!isAsked(asked)) {
            throw new RuleViolation("import-not-asked");
        }
        var question = asked.asked();
        if (!answer.isTo(question)) {
            throw new RuleViolation("import-answer-missing", question.about(), String.join(", ", question.choices()));
        }
        return begin(asked.answered(answer), asked.upload());
    }

    private static StartImport named(StartImport order) {
        boolean nobody = order.organisation() == null || order.organisation().isBlank();
        boolean inOwnName = order.onBehalfOf() == null || order.onBehalfOf().isBlank();
        return StartImportBuilder.builder(order)
                .source(order.sourceName())
                .organisation(nobody ? null : order.organisation().strip())
                .onBehalfOf(inOwnName ? null : order.onBehalfOf().strip())
                .build();
    }

    /**
     * A zip to begin with: the files of a format with the names of their columns.
     *
     * @param format which format; null for none
     * @param example whether some rows of people who were made up stand in it, of the caller's country
     * @param note words for the reader that stand in the example, in her language
     * @throws NotFound where there is no such format
     */
    public byte[] template(ImportFormat format, boolean example, String note) {
        var caller = callers.current();
        mayImport(caller);
        if (format == null) {
            throw new NotFound();
        }
        return Templates.zip(format, caller.country(), example, note);
    }

    /**
     * Sources of her country, for the operator of all, whose rows have come in before and of which she may know; those too whose rows
     * were taken back, so that a name is not typed anew.
     */
    public List<String> sources() {
        var caller = callers.current();
        mayImport(caller);
        return sources.offered(Author.of(caller), caller.is(Roles.OPERATOR) ? null : caller.country());
    }

    /** Whether the caller may bring registers in. */
    public boolean mayStart() {
        return allowed(callers.current());
    }

    private void mayImport(Caller caller) {
        if (!allowed(caller)) {
            throw new RuleViolation("deciding-body-only");
        }
    }

    private boolean allowed(Caller caller) {
        return caller.is(Roles.OPERATOR)
                || organisations.decides(organisations.of(caller), caller.country(), today.in(caller.country()));
    }

    /**
     * An import, with the first {@link #SHOWN} of its problems once it has ended: whoever waits asks each second, and a register of a million
     * has a quarter of a million of them to be put in order.
     */
    public ImportView find(String id) {
        var run = existing(id);
        List<ProblemView> wrong =
                run.state().isEnd() ? problems.of(run, new PageOfProblems(0, SHOWN), false) : List.of();
        return view(run, wrong, callers.current());
    }

    private ImportView view(ImportRun run, List<ProblemView> wrong, Caller caller) {
        boolean confirmable = run.isOf(caller) && isChecked(run) && allowed(caller) && !runs.isTakenUp(run);
        boolean answerable = run.isOf(caller) && isAsked(run) && allowed(caller) && !runs.isTakenUp(run);
        return ImportView.of(
                run,
                notes.of(run, caller),
                wrong,
                caller,
                confirmable,
                answerable,
                run.state() == ImportState.DONE && allowed(caller),
                run.withdrawalRevisionId() != null && caller.is(Roles.SUPERVISOR) && allowed(caller)
                        ? reasons.of(run.withdrawalRevisionId())
                        : null);
    }

    /** Whether something was asked of it, and its file is still there. */
    private boolean isAsked(ImportRun run) {
        return run.state() == ImportState.ASKED && uploads.has(run.upload());
    }

    /** Whether it is a dry run that found nothing wrong, whose file is still there. */
    private boolean isChecked(ImportRun run) {
        return run.state() == ImportState.CHECKED && uploads.has(run.upload());
    }

    /** The caller's own imports and, for its deciding body, those of her country; latest first, without their problems. */
    public Page<ImportView> list(PageRequest page) {
        runs.closeThoseThatStopped(job::isRunning);
        var caller = callers.current();
        var found = runs.list(caller, country(caller), page);
        return new Page<>(
                found.items().stream().map(run -> view(run, List.of(), caller)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    /**
     * Some problems of an import, errors first; with their lines for whoever brought it. Another may be barred from the case of
     * one.
     *
     * @param offset how many to pass over
     * @return at most {@link #SHOWN}
     */
    public List<ProblemView> problems(String id, int offset) {
        var run = existing(id);
        return problems.of(run, new PageOfProblems(offset, SHOWN), run.isOf(callers.current()));
    }

    /** What is unlikely in an import, by kind: whoever has it written says that it is right. */
    public List<AskedOfRows> asked(String id) {
        return problems.asked(existing(id));
    }

    /**
     * Asks an import to stop, as long as it only reads.
     *
     * @throws RuleViolation import-past-cancelling
     */
    @OncePerPress(amends = true)
    public void cancel(String id) {
        var run = existing(id);
        if (!runs.askToCancel(run.id())) {
            throw new RuleViolation("import-past-cancelling");
        }
    }

    /**
     * The cases in the caller's scope that an import brought or changed, as far as no later one states them anew; any other is not even named.
     * Of one that was taken back those that it had changed, for the others are nobody's to see.
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @ReadsCase("cases-imported")
    public Page<ImportedCase> cases(String id, PageRequest page) {
        var caller = callers.current();
        var found = runs.cases(existing(id), caller, page);
        var files = cases.among(
                found.items().stream().map(ImportRuns.Brought::caseId).toList(), caller);
        reads.about(id);
        var shown = disclosure.of(files, caller);
        return new Page<>(
                found.items().stream()
                        .map(brought -> ImportedCase.of(
                                shown.get(brought.caseId()),
                                brought.sourceId(),
                                persons.of(shown.get(brought.caseId()))))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    private ImportRun existing(String id) {
        runs.closeThoseThatStopped(job::isRunning);
        var caller = callers.current();
        return runs.find(id, caller, country(caller)).orElseThrow(NotFound::new);
    }

    /** The country whose imports are for her eyes: its deciding body's supervisor's. */
    private String country(Caller caller) {
        return caller.is(Roles.SUPERVISOR) && allowed(caller) ? caller.country() : null;
    }
}
