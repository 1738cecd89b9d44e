package org.amparo.web.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRow;
import org.amparo.security.Roles;
import org.amparo.services.LogGrid;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.AppClock;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Notices;
import org.amparo.web.language.DayConverter;
import org.amparo.web.session.CurrentUser;

/** A week of one kind of service: persons as rows, days as columns. What stands is shown and is not logged twice. */
@Named("grid")
@ViewScoped
public class GridPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 7;

    @Inject
    private ServiceDesk services;

    @Inject
    private ServiceChoices choices;

    @Inject
    private AppClock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    private String kind;
    private String week;
    private LocalDate monday;
    private String more;
    private List<String> numbers = List.of();
    private Set<String> standing = new LinkedHashSet<>();
    private final Map<String, Boolean> ticks = new LinkedHashMap<>();

    /** Reads the week: of the address, or the running one. */
    public void load() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        kind = known(kind).name();
        monday = mondayOf(week, clock.today());
        numbers = choices.getCases().stream().map(CaseRow::number).toList();
        standing = new LinkedHashSet<>(ticked(numbers, monday, 0));
        ticks.clear();
        standing.forEach(key -> ticks.put(key, true));
    }

    private static ServiceKind known(String name) {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ServiceKind.BASIC_NEEDS);
    }

    static LocalDate mondayOf(String typed, LocalDate today) {
        LocalDate day;
        try {
            day = typed == null ? today : DayConverter.read(typed);
        } catch (RuleViolation notUnderstood) {
            day = today;
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<String> ticked(List<String> rows, LocalDate ofWeek, int daysLater) {
        return services.week(rows, ofWeek).stream()
                .filter(cell -> cell.kind().name().equals(kind))
                .map(cell -> key(cell.caseNumber(), cell.on().plusDays(daysLater)))
                .toList();
    }

    /** Ticks what was delivered the week before; nothing is stored until it is saved. */
    public void repeatLastWeek() {
        ticked(numbers, monday.minusDays(DAYS), DAYS).stream()
                .filter(key -> !dayOf(key).isAfter(clock.today()))
                .forEach(key -> ticks.put(key, true));
    }

    /** Adds a row for a case that has none, above the others. */
    public void add() {
        if (more != null && !numbers.contains(more)) {
            numbers = Stream.concat(Stream.of(more), numbers.stream()).toList();
            var marked = ticked(List.of(more), monday, 0);
            standing.addAll(marked);
            marked.forEach(key -> ticks.put(key, true));
        }
        more = null;
    }

    /** Logs the new ticks. */
    public String save() {
        List<LogGrid.Cell> cells = new ArrayList<>();
        ticks.forEach((key, tick) -> {
            if (Boolean.TRUE.equals(tick) && !standing.contains(key)) {
                cells.add(new LogGrid.Cell(key.substring(0, key.indexOf('/')), ServiceKind.valueOf(kind), dayOf(key)));
            }
        });
        int logged = cells.isEmpty() ? 0 : services.logGrid(new LogGrid(cells)).size();
        return notices.done(
                "grid.logged",
                "/services/grid.xhtml?kind=" + kind + "&week=" + new DayConverter().getAsString(null, null, monday),
                logged);
    }

    /** The key of a tick. */
    public String key(String number, LocalDate day) {
        return number + '/' + day;
    }

    private static LocalDate dayOf(String key) {
        return LocalDate.parse(key.substring(key.indexOf('/') + 1));
    }

    /** Whether a tick is already stored, so that it is not for this page to take away. */
    public boolean isStanding(String number, LocalDate day) {
        return standing.contains(key(number, day));
    }

    /** Whether a day is still to come. */
    public boolean isAhead(LocalDate day) {
        return day.isAfter(clock.today());
    }

    /** The days of the week. */
    public List<LocalDate> getDays() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /** Monday a week earlier or later, as the address carries it. */
    public String weekFrom(int weeks) {
        return new DayConverter().getAsString(null, null, monday.plusWeeks(weeks));
    }

    /** Case numbers, the rows. */
    public List<String> getNumbers() {
        return numbers;
    }

    public Map<String, Boolean> getTicks() {
        return ticks;
    }

    public LocalDate getMonday() {
        return monday;
    }

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}
