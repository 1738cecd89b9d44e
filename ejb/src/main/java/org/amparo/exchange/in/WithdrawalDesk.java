package org.amparo.exchange.in;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.press.OncePerPress;
import org.amparo.security.Author;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/**
 * The door for taking an import back as a whole: for whoever brought it, and for the supervisors of its country's deciding body, as long
 * as nothing was built on it.
 */
@Stateless
@RolesAllowed({Roles.SUPERVISOR, Roles.OPERATOR})
public class WithdrawalDesk {

    /** Things that stand against it and are told one by one. */
    static final int TOLD = 100;

    @Inject
    private Callers callers;

    @Inject
    private ImportDesk imports;

    @Inject
    private ImportRuns runs;

    @Inject
    private Footprint footprint;

    @Inject
    private StandsAgainst standing;

    @Inject
    private WithdrawalJob job;

    @Inject
    private Reasons reasons;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private ReadLog reads;

    /**
     * What would go, and what stands against it. Of a case that is not in the caller's scope no number is told.
     *
     * @throws org.amparo.shared.NotFound where there is none, or it is not for her
     * @throws RuleViolation deciding-body-only; import-withdrawn-before, import-not-written
     */
    @ReadsCase("cases-built-upon")
    public WithdrawalView look(String id) {
        var run = written(id);
        var caller = callers.current();
        var author = Author.of(caller);
        long all = standing.count(run, author);
        var found = standing.of(run, author, TOLD);
        var files = cases.among(
                found.stream()
                        .flatMap(one ->
                                Stream.of(one.place().builtOn(), one.place().actedOn()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                caller);
        reads.about(id);
        var shown = disclosure.of(files, caller);
        List<Against> against = found.stream()
                .map(one -> told(one, shown, !caller.is(Roles.OPERATOR)))
                .toList();
        return WithdrawalViewBuilder.builder()
                .id(id)
                .cases(footprint.count(run, Footprint.CASES, Footprint.ADDED))
                .services(footprint.count(run, Footprint.SERVICES, Footprint.ADDED))
                .decisions(footprint.count(run, Footprint.DECISIONS, Footprint.ADDED))
                .statements(footprint.count(run, Footprint.STATEMENTS, Footprint.ADDED))
                .changed(footprint.count(run, Footprint.CASES, Footprint.CHANGED)
                        + footprint.count(run, Footprint.SERVICES, Footprint.CHANGED)
                        + footprint.count(run, Footprint.STATEMENTS, Footprint.CHANGED))
                .possible(all == 0)
                .against(against)
                .more(all - against.size())
                .build();
    }

    private static Against told(StandsAgainst.Found one, Map<Long, Shown> shown, boolean inItsCountry) {
        if (one.place().builtOn() == null) {
            return one.told(null, inItsCountry);
        }
        var builtOn = shown.get(one.place().builtOn());
        return one.told(
                builtOn == null ? null : builtOn.file().number(),
                owns(builtOn) && owns(shown.get(one.place().actedOn())));
    }

    private static boolean owns(Shown shown) {
        return shown != null && shown.owner();
    }

    /**
     * Takes it back; it goes on by itself.
     *
     * @throws org.amparo.shared.NotFound where there is none, or it is not for her
     * @throws RuleViolation deciding-body-only; import-withdrawn-before; import-not-written; import-built-upon; reason-missing, reason-too-short;
     *     too-many-jobs
     */
    @OncePerPress(amends = true)
    public ImportView withdraw(String id, @Valid WithdrawImport order) {
        runs.hold(id);
        var run = written(id);
        reasons.mustGive(order.reason(), run.dataKeyId());
        var author = Author.of(callers.current());
        long against = standing.count(run, author);
        if (against > 0) {
            throw new RuleViolation("import-built-upon", against);
        }
        runs.beginWithdrawing(run.id());
        job.start(run.id(), author, order.reason());
        runs.readAgain(run);
        return imports.find(id);
    }

    private ImportRun written(String id) {
        var state = imports.find(id).state();
        if (!imports.mayStart()) {
            throw new RuleViolation("deciding-body-only");
        }
        if (state == ImportState.WITHDRAWN || state == ImportState.WITHDRAWING) {
            throw new RuleViolation("import-withdrawn-before");
        }
        if (state != ImportState.DONE) {
            throw new RuleViolation("import-not-written");
        }
        return runs.named(id);
    }
}
