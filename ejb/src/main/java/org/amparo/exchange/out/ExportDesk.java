package org.amparo.exchange.out;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.FileScope;
import org.amparo.casefile.RegisterScope;
import org.amparo.jobs.Background;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisations;
import org.amparo.oversight.ActSheet;
import org.amparo.oversight.SheetWords;
import org.amparo.press.OncePerPress;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/**
 * The door to files. The register of a country is for its deciding body's supervisor and for whoever looks after the server,
 * sealed for a recipient; the list of cases is for whoever sees it on the screen. A file is fetched by its author alone.
 */
@Stateless
@RolesAllowed({
    Roles.OPERATOR,
    Roles.CASEWORKER,
    Roles.SUPERVISOR,
    Roles.SHELTER,
    Roles.PROSECUTOR,
    Roles.REFERRER,
    Roles.AUDITOR
})
public class ExportDesk {

    private static final int MOST_UNFINISHED = 3;

    /** Whoever has the door of {@code CaseDesk} for the list itself. */
    private static final Set<String> READERS =
            Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR);

    @Inject
    private Accounts accounts;

    @Inject
    private Callers callers;

    @Inject
    private Organisations organisations;

    @Inject
    private ExportJobs jobs;

    @Inject
    private ExportFiles files;

    @Inject
    private FileScope open;

    @Inject
    private Exporter exporter;

    @Inject
    private ActSheet sheet;

    @Inject
    private RegisterScope scope;

    @Inject
    private ReadLog reads;

    @Inject
    private Background background;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /**
     * Takes an order; the file is written beside the requests.
     *
     * @param words in which a list of cases is written
     * @throws EJBAccessException where the role may not have this kind
     * @throws NotFound for the register of another country
     * @throws RuleViolation deciding-body-only, register-not-whole, code-not-accepted, export-needs-recipient,
     *     recipient-not-a-certificate, recipient-not-usable, export-needs-format, too-many-exports, too-many-jobs,
     *     acts-have-their-own-way, order-takes-no
     */
    @OncePerPress
    public ExportView order(@Valid OrderExport order, ListWords words) {
        var caller = callers.current();
        mustHaveNo(order.strangers());
        mustNotBeTooMany(caller);
        return switch (order.kind()) {
            case register -> register(order, caller);
            case cases -> cases(order, words, caller);
            case acts -> throw new RuleViolation("acts-have-their-own-way");
        };
    }

    /**
     * Takes an auditor's order for all acts that a question finds.
     *
     * @param words in which they are written
     * @throws RuleViolation too-many-acts, order-takes-no, subject-unknown, too-many-exports, too-many-jobs, case-number-not-understood, period-ends-before-it-begins
     */
    @RolesAllowed(Roles.AUDITOR)
    @OncePerPress
    public ExportView orderActs(@Valid OrderActs order, SheetWords words) {
        var caller = callers.current();
        mustHaveNo(order.strangers());
        mustNotBeTooMany(caller);
        var job = ExportJob.ordered(
                ExportKind.acts,
                ExportFormat.csv,
                caller.country(),
                sheet.said(order.acts(), order.query(), order.kind(), order.subject(), caller),
                caller,
                clock.now());
        jobs.add(job);
        long id = job.id();
        background.start(Author.of(caller), () -> exporter.acts(id, caller, order, words));
        return view(job);
    }

    private static void mustHaveNo(List<String> strangers) {
        if (!strangers.isEmpty()) {
            throw new RuleViolation("order-takes-no", String.join(", ", strangers));
        }
    }

    private void mustNotBeTooMany(Caller caller) {
        if (jobs.unfinished(caller) >= MOST_UNFINISHED) {
            throw new RuleViolation("too-many-exports", MOST_UNFINISHED);
        }
    }

    private ExportView register(OrderExport order, Caller caller) {
        String country = countryFor(order, caller);
        scope.mustBeWhole(caller, country);
        Recipient recipient = recipient(order);
        var format = recipient == null ? ExportFormat.zip : ExportFormat.cms;
        var job = ExportJob.ordered(ExportKind.register, format, country, null, caller, clock.now());
        if (recipient != null) {
            job.sealedFor(recipient);
        }
        jobs.add(job);
        long id = job.id();
        background.start(Author.of(caller), () -> exporter.register(id, caller, country, recipient));
        return view(job);
    }

    private String countryFor(OrderExport order, Caller caller) {
        if (caller.is(Roles.OPERATOR)) {
            // Nobody can confirm yet whose certificate it is; the demo has no such persons.
            if (!isDemo()) {
                throw new RuleViolation("export-by-deciding-body-only");
            }
            return Coding.required(CodeList.COUNTRY, order.country());
        }
        if (!caller.is(Roles.SUPERVISOR)) {
            throw new EJBAccessException("not for this role");
        }
        if (!caller.country().equals(order.country())) {
            throw new NotFound();
        }
        if (!organisations.decides(organisations.of(caller), caller.country(), today.in(caller.country()))) {
            throw new RuleViolation("deciding-body-only");
        }
        return caller.country();
    }

    private Recipient recipient(OrderExport order) {
        if (order.recipient() != null && !order.recipient().isBlank()) {
            return Recipient.of(order.recipient(), clock.now());
        }
        // The demo has no such persons; anywhere else a register leaves for one recipient alone.
        if (!isDemo()) {
            throw new RuleViolation("export-needs-recipient");
        }
        return null;
    }

    private static boolean isDemo() {
        return "demo".equals(System.getenv("AMPARO_PROFILE"));
    }

    private ExportView cases(OrderExport order, ListWords words, Caller caller) {
        if (caller.roles().stream().noneMatch(READERS::contains)) {
            throw new EJBAccessException("not for this role");
        }
        if (order.format() != ExportFormat.csv && order.format() != ExportFormat.xlsx) {
            throw new RuleViolation("export-needs-format");
        }
        var job = ExportJob.ordered(
                ExportKind.cases,
                order.format(),
                caller.country(),
                order.query().said(accounts::toBeKept),
                caller,
                clock.now());
        jobs.add(job);
        long id = job.id();
        background.start(Author.of(caller), () -> exporter.cases(id, caller, order.query(), order.format(), words));
        return view(job);
    }

    /** The caller's latest exports, the last one first. */
    public List<ExportView> latest() {
        return jobs.latest(callers.current()).stream().map(this::view).toList();
    }

    /**
     * How far an export of the caller has come.
     *
     * @throws NotFound where there is none, or it is somebody else's
     */
    public ExportView find(String id) {
        return view(jobs.own(id, callers.current()));
    }

    /**
     * The file of an export of the caller; not one that holds a case which has been closed to her since.
     *
     * @throws NotFound where there is none, or it is somebody else's
     * @throws RuleViolation export-not-finished, export-has-no-file, register-not-whole, file-no-longer-open
     */
    @ReadsCase("file-fetched")
    public ExportedFile file(String id) {
        var caller = callers.current();
        var job = jobs.own(id, caller);
        if (job.isUnfinished()) {
            throw new RuleViolation("export-not-finished");
        }
        if (job.state() != ExportState.DONE || job.isOver(clock.now())) {
            throw new RuleViolation("export-has-no-file");
        }
        if (!job.isWrittenForRolesOf(caller)) {
            throw new RuleViolation("file-no-longer-open");
        }
        switch (job.kind()) {
            case register -> {
                scope.mustBeWhole(caller, job.country());
                open.mustStand(caller, job.publicId());
            }
            case cases -> open.mustBeInSight(caller, job.publicId());
            case acts -> open.mustBeTold(caller, job.publicId());
        }
        reads.always();
        reads.about(job.kind() + " " + job.country() + " " + job.publicId());
        return new ExportedFile(job.offeredName(), job.format().mediaType(), job.bytes(), files.path(job.fileName()));
    }

    private ExportView view(ExportJob job) {
        return job.view(exporter.soFar(job.publicId()));
    }
}
