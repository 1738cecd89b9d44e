package org.amparo.web.services;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRow;
import org.amparo.security.Roles;
import org.amparo.services.LogGrid;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.Page;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.component.ShownPage;
import org.amparo.web.language.DayConverter;
import org.amparo.web.language.Format;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.LostForm;

/**
 * A week of one kind of service: persons as rows, days as columns. What stands is shown and is not logged twice. A box says by itself whose
 * tick it is and of which day, so a tick is never another's, whatever rows came or went since the page was drawn.
 */
@Named("grid")
@ViewScoped
public class GridPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The field of every box; its value is a {@link Tick}. */
    static final String TICK = "tick";

    private static final int DAYS = 7;

    /** With all their boxes less than an order of ticks may hold. */
    private static final int ROWS = 60;

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

    @Inject
    private LostForm lost;

    @Inject
    private Format format;

    private String kind;
    private String week;
    private String mine;
    private String page;
    private LocalDate monday;
    private String more;
    private int shown;
    private long total;
    private List<String> numbers = List.of();
    private Set<String> hers = Set.of();
    private final Set<String> added = new LinkedHashSet<>();
    private Set<String> standing = Set.of();
    private final Set<String> ticks = new LinkedHashSet<>();

    /** Reads the week: of the address, or the running one; and what was ticked when the session had ended. */
    public void load() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        kind = filters.named("kind", kind, ServiceKind.class)
                .orElse(ServiceKind.BASIC_NEEDS)
                .name();
        monday = mondayOf(filters.day("week", week).orElse(user.getToday()));
        boolean hersAlone = isMineOnly();
        if (!filters.isReadable()) {
            return;
        }
        var found = ShownPage.of(page, ROWS, asked -> choices.page(hersAlone, asked));
        shown = found.page();
        total = found.total();
        numbers = openFor(found.items().stream().map(CaseRow::number).toList());
        hers = new HashSet<>(found.items().stream()
                .filter(choices::isMine)
                .map(CaseRow::number)
                .toList());
        readStanding();
        lost.form().map(form -> form.all(TICK)).ifPresent(this::take);
    }

    /** The rows where the kind can be logged: of another one nothing could be. */
    private List<String> openFor(List<String> rows) {
        var category = ServiceKind.valueOf(kind).category();
        var sights = cases.sights(rows);
        return rows.stream()
                .filter(row -> sights.containsKey(row) && sights.get(row).of(category))
                .toList();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(added);
        rows.addAll(numbers);
        return rows;
    }

    private void readStanding() {
        standing = delivered(rows(), monday, 0);
        ticks.removeAll(standing);
    }

    private Set<String> delivered(Collection<String> rows, LocalDate ofWeek, int daysLater) {
        Set<String> keys = new HashSet<>();
        services.week(List.copyOf(rows), ofWeek).stream()
                .filter(cell -> cell.kind().name().equals(kind))
                .forEach(cell -> keys.add(key(cell.caseNumber(), cell.on().plusDays(daysLater))));
        return keys;
    }

    /** Takes the ticks that were sent, before anything is done with them. */
    public void take() {
        var sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(TICK);
        ticks.clear();
        take(sent == null ? List.of() : List.of(sent));
    }

    /** Takes ticks of this week; a case that has no row, as it was added to another page, gets one where the kind can be logged of it. */
    private void take(List<String> sent) {
        var read = sent.stream()
                .flatMap(key -> Tick.read(key).stream())
                .filter(tick -> getDays().contains(tick.on()) && !isAhead(tick.on()))
                .toList();
        var without = read.stream()
                .map(Tick::number)
                .distinct()
                .filter(number -> !added.contains(number) && !numbers.contains(number))
                .toList();
        added.addAll(openFor(without));
        var rows = Set.copyOf(rows());
        read.stream()
                .filter(tick -> rows.contains(tick.number()))
                .map(tick -> key(tick.number(), tick.on()))
                .forEach(ticks::add);
        if (!without.isEmpty()) {
            readStanding();
        }
    }

    /** Asks anew before the grid is drawn again, so that nothing is shown that has been closed since; her own ticks stay. */
    public void askAnew() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            takesOffWhatIsClosed();
            readStanding();
        }
    }

    /** Takes off what is closed to her by now: whole rows, and the ticks of those where the kind is, which may be of last week. */
    private boolean takesOffWhatIsClosed() {
        var sights = cases.sights(rows());
        var category = ServiceKind.valueOf(kind).category();
        Predicate<String> seen = sights::containsKey;
        boolean rows = !sights.keySet().containsAll(rows());
        numbers = numbers.stream().filter(seen).toList();
        added.removeIf(seen.negate());
        boolean cells = ticks.removeIf(key -> {
            var sight = sights.get(Tick.numberIn(key));
            return sight == null || !sight.of(category);
        });
        if (rows || cells) {
            notices.warn("grid.taken-off");
        }
        return rows || cells;
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Ticks what was delivered the week before; nothing is stored until it is saved. */
    public void repeatLastWeek() {
        takesOffWhatIsClosed();
        delivered(rows(), monday.minusDays(DAYS), DAYS).stream()
                .filter(key -> !standing.contains(key) && !isAhead(Tick.dayIn(key)))
                .forEach(ticks::add);
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
            added.add(more);
        }
        more = null;
    }

    /**
     * Logs the new ticks. Where something has been taken off meanwhile, she sees first what is left; a case that was closed meanwhile is
     * named, and the ticks of the others are logged.
     */
    public String save() {
        if (takesOffWhatIsClosed()) {
            return null;
        }
        var cells = ticks.stream()
                .filter(key -> !standing.contains(key))
                .flatMap(key -> Tick.read(key).stream())
                .map(tick -> new LogGrid.Cell(tick.number(), ServiceKind.valueOf(kind), tick.on()))
                .toList();
        try {
            return notices.done("grid.logged", getAddress(), log(cells));
        } catch (RuleViolation refused) {
            if (!refused.code().equals("cases-are-closed")) {
                throw refused;
            }
            String closed = (String) refused.arguments().get(0);
            var open = cells.stream()
                    .filter(cell -> !closed.contains(cell.caseNumber()))
                    .toList();
            return notices.done("grid.logged-but", getAddress(), log(open), closed);
        }
    }

    private int log(List<LogGrid.Cell> cells) {
        return cells.isEmpty()
                ? 0
                : questions
                        .answer(confirmed -> press.all(() -> services.logGrid(new LogGrid(cells, confirmed))))
                        .size();
    }

    /** Where these rows of this week are. */
    public String getAddress() {
        return "/services/grid.xhtml?kind=" + kind + "&week=" + weekFrom(0) + (isMineOnly() ? "&mine=1" : "")
                + (shown == 0 ? "" : "&page=" + shown);
    }

    /** The key of a tick. */
    public String key(String number, LocalDate day) {
        return new Tick(number, day).key();
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String key) {
        return standing.contains(key) || ticks.contains(key);
    }

    /** Whether a box is not for this page to change: its tick is already stored, or its day is still to come. */
    public boolean isFixed(String key) {
        return standing.contains(key) || isAhead(Tick.dayIn(key));
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(user.getToday());
    }

    /** How many ticks are not stored yet. */
    public int getFresh() {
        return ticks.size();
    }

    /** A box in words: whose it is, and of which day. */
    public String named(String number, LocalDate day) {
        String person = person(number);
        return number + ", " + (person.isEmpty() ? "" : person + ", ") + format.weekday(day);
    }

    /** The days of the week. */
    public List<LocalDate> getDays() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /** Monday a week earlier or later, as the address carries it. */
    public String weekFrom(int weeks) {
        return new DayConverter().getAsString(null, null, monday.plusWeeks(weeks));
    }

    /** What tells the case of a row from the others. */
    public String person(String number) {
        return choices.person(number, rows());
    }

    /** Which parts the grid has, in their order: rows that were added, hers, and the team's. */
    public List<String> getParts() {
        return List.of("added", "hers", "team").stream()
                .filter(part -> !numbersOf(part).isEmpty())
                .toList();
    }

    /** Case numbers, the rows of a part. */
    public List<String> numbersOf(String part) {
        return part.equals("added")
                ? List.copyOf(added)
                : numbers.stream()
                        .filter(number -> hers.contains(number) == part.equals("hers"))
                        .toList();
    }

    /** Whether there is no row. */
    public boolean isRowless() {
        return numbers.isEmpty() && added.isEmpty();
    }

    /** Which page of how many cases is shown. */
    public Page<String> getRows() {
        return new Page<>(numbers, shown, ROWS, total);
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

    public boolean isMineOnly() {
        return filters.ticked("mine", mine);
    }

    public String getMine() {
        return mine;
    }

    public void setMine(String mine) {
        this.mine = mine;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
