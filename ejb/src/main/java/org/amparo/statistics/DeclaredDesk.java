package org.amparo.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.audit.Reasons;
import org.amparo.press.OncePerPress;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/**
 * The door to declared figures: the supervisor of a country's deciding body declares what its records do not give, and withdraws it;
 * who reads the report reads what stands beside it.
 */
@Stateless
@RolesAllowed({Roles.SUPERVISOR, Roles.SECRETARIAT})
public class DeclaredDesk {

    private static final Set<FigureState> WITHOUT_RECORDS =
            EnumSet.of(FigureState.NOT_AVAILABLE, FigureState.NOT_DISAGGREGATED);

    @Inject
    private Callers callers;

    @Inject
    private Counting counting;

    @Inject
    private DeclaredFigures figures;

    @Inject
    private ReportScope scope;

    @Inject
    private Today today;

    /**
     * What was declared for a year, withdrawn ones included: of the caller's country, or of the members for the secretariat.
     *
     * @param knownAt as it was known at the end of a day; null for as it stands now
     * @throws RuleViolation report-withheld-until-release, year-out-of-range, known-at-in-future
     */
    public List<DeclaredView> declared(int year, LocalDate knownAt) {
        var countries = scope.countries(callers.current(), false);
        scope.checkYear(year);
        scope.checkDay(knownAt);
        return counting.known(knownAt, countries).declared(year, countries);
    }

    /** The numbers of the year that the caller's country may declare, by their leaves: its records give none, and it has said so. */
    public List<String> declarable(int year) {
        scope.checkYear(year);
        var caller = callers.current();
        return mayDeclare() ? counting.withoutNumber(year, caller.country(), WITHOUT_RECORDS) : List.of();
    }

    /** Which of what was declared for a year stands, and beside no number any more: the records of its country give that one now. */
    public Set<String> overtaken(int year) {
        Map<String, List<DeclaredView>> standing = declared(year, null).stream()
                .filter(DeclaredView::stands)
                .collect(Collectors.groupingBy(DeclaredView::country));
        return standing.entrySet().stream()
                .flatMap(country -> {
                    var missing = counting.withoutNumber(year, country.getKey(), WITHOUT_RECORDS);
                    return country.getValue().stream().filter(one -> !missing.contains(one.figure()));
                })
                .map(DeclaredView::id)
                .collect(Collectors.toSet());
    }

    /** Whether the caller may declare and withdraw. */
    public boolean mayDeclare() {
        var caller = callers.current();
        return caller.is(Roles.SUPERVISOR) && scope.decides(caller);
    }

    /**
     * Declares a number that the records of the caller's country do not give; only its deciding body may.
     *
     * @throws RuleViolation deciding-body-only, year-out-of-range, document-in-future, document-before-year, figure-is-counted where it is none of those that the
     *     country has said it cannot give, figure-declared-already
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @OncePerPress
    public DeclaredView declare(@Valid DeclareFigure order) {
        var caller = callers.current();
        mustDecide(caller);
        scope.checkYear(order.year());
        if (order.documentOn().isAfter(today.in(caller.country()))) {
            throw new RuleViolation("document-in-future");
        }
        if (order.documentOn().getYear() < order.year()) {
            throw new RuleViolation("document-before-year");
        }
        if (!declarable(order.year()).contains(order.figure())) {
            throw new RuleViolation("figure-is-counted");
        }
        if (figures.stands(order.year(), caller.country(), order.figure())) {
            throw new RuleViolation("figure-declared-already");
        }
        var declared = DeclaredFigure.of(caller.country(), order);
        figures.add(declared);
        return DeclaredView.of(declared);
    }

    /**
     * Withdraws what the caller's country has declared; it stays to be read, with the reason.
     *
     * @throws NotFound where her country has declared no such figure
     * @throws RuleViolation deciding-body-only, figure-already-withdrawn, reason-missing, reason-too-short, reason-too-long
     * @throws StaleVersion where it was changed meanwhile
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @OncePerPress(amends = true)
    public DeclaredView withdraw(String id, int version, String reason) {
        var caller = callers.current();
        mustDecide(caller);
        var declared = figures.find(caller.country(), id).orElseThrow(NotFound::new);
        if (!declared.stands()) {
            throw new RuleViolation("figure-already-withdrawn");
        }
        StaleVersion.check(version, declared.version());
        Reasons.mustSay(reason);
        declared.withdraw(reason);
        figures.flush();
        return DeclaredView.of(declared);
    }

    private void mustDecide(Caller caller) {
        if (!scope.decides(caller)) {
            throw new RuleViolation("deciding-body-only");
        }
    }
}
