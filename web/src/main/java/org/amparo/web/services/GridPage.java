package org.amparo.web.services;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRow;
import org.amparo.security.Roles;
import org.amparo.services.LogGrid;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.language.DayConverter;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
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
    private CaseDesk cases;

    @Inject
    private ServiceChoices choices;

    @Inject
    private CurrentUser user;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    @Inject
    private Filters filters;

    private String kind;
    private String week;
    private LocalDate monday;
    private String more;
    private List<String> numbers = List.of();
    private final Set<String> open = new LinkedHashSet<>();
    private Set<String> standing = new LinkedHashSet<>();
    private final Map<String, Boolean> ticks = new LinkedHashMap<>();

    /** Reads the week: of the address, or the running one. */
    public void load() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        kind = filters.read("kind", kind, GridPage::known, "filter.not-offered")
                .orElse(ServiceKind.BASIC_NEEDS)
                .name();
        monday = mondayOf(filters.read("week", week, GridPage::day, "rule.day-not-understood")
                .orElse(user.getToday()));
        if (!filters.isReadable()) {
            return;
        }
        numbers = openFor(choices.getCases().stream().map(CaseRow::number).toList());
        open.clear();
        open.addAll(numbers);
        ticks.clear();
        readStanding();
    }

    /** The rows where the kind can be logged: of another one nothing could be. */
    private List<String> openFor(List<String> rows) {
        var category = ServiceKind.valueOf(kind).category();
        var sights = cases.sights(rows);
        return rows.stream()
                .filter(row -> sights.containsKey(row) && sights.get(row).of(category))
                .toList();
    }

    private void readStanding() {
        ticks.keySet().removeAll(standing);
        standing = new LinkedHashSet<>(ticked(open, monday, 0));
        standing.forEach(key -> ticks.put(key, true));
    }

    /** Asks anew before the grid is drawn again, so that nothing is shown that has been closed since; her own ticks stay. */
    public void askAnew() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            takesOffWhatIsClosed();
            readStanding();
        }
    }

    /**
     * Takes off what is closed by now: whole rows, and the ticks of those where the kind is, which may be of last week. A row keeps
     * its place in the list, so that no tick slides to another person.
     */
    private boolean takesOffWhatIsClosed() {
        var sights = new HashMap<>(cases.sights(numbers));
        boolean rows = open.retainAll(sights.keySet());
        var category = ServiceKind.valueOf(kind).category();
        sights.values().removeIf(sight -> !sight.of(category));
        boolean cells = ticks.entrySet()
                .removeIf(tick -> Boolean.TRUE.equals(tick.getValue()) && !sights.containsKey(numberOf(tick.getKey())));
        if (rows || cells) {
            notices.warn("grid.taken-off");
        }
        return rows || cells;
    }

    private static Optional<ServiceKind> known(String name) {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(DayConverter.read(typed));
        } catch (RuleViolation notUnderstood) {
            return Optional.empty();
        }
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<String> ticked(Collection<String> rows, LocalDate ofWeek, int daysLater) {
        return services.week(List.copyOf(rows), ofWeek).stream()
                .filter(cell -> cell.kind().name().equals(kind))
                .map(cell -> key(cell.caseNumber(), cell.on().plusDays(daysLater)))
                .toList();
    }

    /** Ticks what was delivered the week before; nothing is stored until it is saved. */
    public void repeatLastWeek() {
        takesOffWhatIsClosed();
        ticked(open, monday.minusDays(DAYS), DAYS).stream()
                .filter(key -> !dayOf(key).isAfter(user.getToday()))
                .forEach(key -> ticks.put(key, true));
    }

    /**
     * Adds a row for a case that has none, above the others.
     *
     * @throws RuleViolation category-not-granted where the kind cannot be logged of it
     */
    public void add() {
        if (more != null && !numbers.contains(more)) {
            if (openFor(List.of(more)).isEmpty()) {
                throw new RuleViolation(
                        "category-not-granted",
                        ServiceKind.valueOf(kind).category().name(),
                        more);
            }
            numbers = Stream.concat(Stream.of(more), numbers.stream()).toList();
            open.add(more);
            var marked = ticked(List.of(more), monday, 0);
            standing.addAll(marked);
            marked.forEach(key -> ticks.put(key, true));
        }
        more = null;
    }

    /** Logs the new ticks; where something has been taken off meanwhile, she sees first what is left. */
    public String save() {
        if (takesOffWhatIsClosed()) {
            return null;
        }
        List<LogGrid.Cell> cells = new ArrayList<>();
        ticks.forEach((key, tick) -> {
            if (Boolean.TRUE.equals(tick) && !standing.contains(key)) {
                cells.add(new LogGrid.Cell(numberOf(key), ServiceKind.valueOf(kind), dayOf(key)));
            }
        });
        int logged = cells.isEmpty()
                ? 0
                : questions
                        .answer(confirmed -> press.all(() -> services.logGrid(new LogGrid(cells, confirmed))))
                        .size();
        return notices.done(
                "grid.logged",
                "/services/grid.xhtml?kind=" + kind + "&week=" + new DayConverter().getAsString(null, null, monday),
                logged);
    }

    /** The key of a tick. */
    public String key(String number, LocalDate day) {
        return number + '/' + day;
    }

    private static String numberOf(String key) {
        return key.substring(0, key.indexOf('/'));
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
        return day.isAfter(user.getToday());
    }

    /** The days of the week. */
    public List<LocalDate> getDays() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /** Monday a week earlier or later, as the address carries it. */
    public String weekFrom(int weeks) {
        return new DayConverter().getAsString(null, null, monday.plusWeeks(weeks));
    }

    /** Whether a row is drawn: its case is open still. */
    public boolean isOpen(String number) {
        return open.contains(number);
    }

    /** What tells the case of a row from the others. */
    public String person(String number) {
        return choices.person(number, numbers);
    }

    /**
     * A key of the rows in their order. Ticks are told apart by the places of their rows, so a page that was drawn before a row came
     * is not taken for what stands now.
     */
    public String getRows() {
        return UUID.nameUUIDFromBytes((kind + monday + numbers).getBytes(StandardCharsets.UTF_8))
                .toString();
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
