package org.amparo.exchange.in;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.List;
import org.amparo.exchange.Background;
import org.amparo.organisation.Organisations;
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
    private Uploads uploads;

    @Inject
    private Background background;

    @Inject
    private Organisations organisations;

    @Inject
    private Vault vault;

    @Inject
    private AppClock clock;

    /**
     * Stores a file that is to come in.
     *
     * @return its name, for {@link #start}
     * @throws RuleViolation deciding-body-only, import-file-too-large
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String receive(InputStream file) {
        mayImport(callers.current());
        return uploads.receive(file);
    }

    /**
     * Starts an import of a stored file; it goes on by itself.
     *
     * @throws RuleViolation deciding-body-only, organisation-unknown, import-operator-only, too-many-jobs
     */
    public ImportView start(@Valid StartImport order, String file) {
        var caller = callers.current();
        mayImport(caller);
        boolean operator = caller.is(Roles.OPERATOR);
        if (!operator && order.onBehalfOf() != null && !order.onBehalfOf().isBlank()) {
            throw new RuleViolation("import-operator-only", "as");
        }
        String country = operator ? null : caller.country();
        var named = named(order);
        boolean ownerKnown = named.organisation() == null
                || organisations
                        .byCode(named.organisation())
                        .filter(organisation ->
                                operator || organisation.country().equals(country))
                        .isPresent();
        if (!ownerKnown) {
            throw new RuleViolation("organisation-unknown", named.organisation());
        }
        var path = uploads.find(file);
        var run = ImportRun.ordered(named, file, caller, country, vault.newKey(caller.country()), clock.now());
        runs.add(run);
        job.announce(run.id());
        Caller author = author(caller, named);
        background.start(author, () -> job.run(run.id(), author, path));
        return ImportView.of(run, List.of());
    }

    /**
     * Writes what a dry run has checked: a new import of the same file, which is kept for a day.
     *
     * @throws RuleViolation import-not-checked where it was no dry run, found errors or is too long ago
     */
    public ImportView confirm(String id) {
        var checked = existing(id);
        if (checked.state() != ImportState.CHECKED || !uploads.has(checked.upload())) {
            throw new RuleViolation("import-not-checked");
        }
        return start(checked.toBeWritten(), checked.upload());
    }

    private static StartImport named(StartImport order) {
        boolean nobody = order.organisation() == null || order.organisation().isBlank();
        boolean inOwnName = order.onBehalfOf() == null || order.onBehalfOf().isBlank();
        return new StartImport(
                order.format(),
                order.mode(),
                order.dryRun(),
                order.sourceName(),
                nobody ? null : order.organisation().strip(),
                inOwnName ? null : order.onBehalfOf().strip(),
                order.fileName());
    }

    /** The history names the operator's account and, after it, in whose name it acted. */
    private static Caller author(Caller caller, StartImport order) {
        return order.onBehalfOf() == null
                ? caller
                : new Caller(
                        caller.username() + "/" + order.onBehalfOf(),
                        caller.organisation(),
                        caller.country(),
                        caller.roles());
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
                || organisations.decides(organisations.of(caller), caller.country(), clock.today());
    }

    /** An import, with the first {@link #SHOWN} of its problems. */
    public ImportView find(String id) {
        var run = existing(id);
        return ImportView.of(run, problems.of(run, new PageOfProblems(0, SHOWN), false));
    }

    /** Imports of the caller's country, all of them for the operator; latest first, without their problems. */
    public Page<ImportView> list(PageRequest page) {
        runs.closeThoseThatStopped(job::isRunning);
        var found = runs.list(country(callers.current()), page);
        return new Page<>(
                found.items().stream().map(run -> ImportView.of(run, List.of())).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    /**
     * Some problems of an import with their lines, errors first.
     *
     * @param offset how many to pass over
     * @return at most {@link #SHOWN}
     */
    public List<ProblemView> problems(String id, int offset) {
        return problems.of(existing(id), new PageOfProblems(offset, SHOWN), true);
    }

    /**
     * Asks an import to stop, as long as it only reads.
     *
     * @throws RuleViolation import-past-cancelling
     */
    public void cancel(String id) {
        var run = existing(id);
        if (!runs.askToCancel(run.id())) {
            throw new RuleViolation("import-past-cancelling");
        }
    }

    /** The cases that an import brought or changed: number, the source's name, standing. */
    @RolesAllowed(Roles.SUPERVISOR)
    public Page<ImportedCase> cases(String id, PageRequest page) {
        return runs.cases(existing(id), page);
    }

    private ImportRun existing(String id) {
        runs.closeThoseThatStopped(job::isRunning);
        return runs.find(id, country(callers.current())).orElseThrow(NotFound::new);
    }

    private static String country(Caller caller) {
        return caller.is(Roles.OPERATOR) ? null : caller.country();
    }
}
