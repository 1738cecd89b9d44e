package org.amparo.casefile.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Condition;
import org.amparo.casefile.WayToCases;
import org.amparo.casefile.list.CaseOrder.Column;
import org.amparo.casefile.list.CaseOrder.Place;
import org.amparo.casefile.list.Cursors.Cursor;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** What a list of cases finds: one condition for page, number and file. A page reads no more than it shows. */
@ApplicationScoped
public class CaseList {

    /** So many rows are counted unless all are asked for. */
    static final int COUNTED = 1_000;

    /** So many rows a page may have before it that is asked for by its number. */
    public static final int DEPTH = 100_000;

    private static final String ALL = "1 = 1";

    private static final Narrowing EVERY = new Narrowing(row -> Condition.of(ALL), false);

    /** So many are read at a time where all are wanted. */
    private static final int BATCH = 5_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private CaseFiles cases;

    @Inject
    private Cursors cursors;

    /**
     * Cases of a page.
     *
     * @param next cursor of the page after it, or null
     * @param previous cursor of the page before it, or null
     */
    public record Found(List<CaseFile> items, String next, String previous) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Rows of a page, and whether there are others on its two sides. */
    private record Slice(List<Place> places, boolean before, boolean behind) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A page of it. Where rows have gone meanwhile, so that there is nothing on that side of a cursor, it is the page at that end.
     *
     * @throws RuleViolation cursor-of-another-list, page-too-deep
     */
    public Found search(CaseQuery asked, Caller caller) {
        var cursor = cursors.read(asked, caller);
        var slice = cursor == null ? numbered(asked, caller) : beside(cursor, asked, caller);
        var places = slice.places();
        var ids = places.stream().map(Place::id).toList();
        var items = cases.among(ids, caller).stream()
                .sorted(Comparator.comparingInt(file -> ids.indexOf(file.id())))
                .toList();
        return new Found(
                items,
                slice.behind()
                        ? cursors.written(new Cursor(places.get(places.size() - 1), false), asked, caller)
                        : null,
                slice.before() ? cursors.written(new Cursor(places.get(0), true), asked, caller) : null);
    }

    private Slice numbered(CaseQuery asked, Caller caller) {
        int size = asked.page().size();
        int offset = asked.page().offset();
        if (offset > DEPTH) {
            throw new RuleViolation("page-too-deep", DEPTH);
        }
        var found = walk(asked, caller, CaseOrder.of(asked, caller), null, offset + size + 1)
                .next(offset + size + 1);
        var places = found.subList(Math.min(offset, found.size()), Math.min(offset + size, found.size()));
        return new Slice(places, offset > 0 && !places.isEmpty(), found.size() > offset + size);
    }

    private Slice beside(Cursor cursor, CaseQuery asked, Caller caller) {
        var slice = read(cursor.place(), cursor.back(), asked, caller);
        boolean ended = cursor.back()
                ? slice.places().size() < asked.page().size()
                : slice.places().isEmpty();
        return ended ? read(null, !cursor.back(), asked, caller) : slice;
    }

    private Slice read(Place from, boolean back, CaseQuery asked, Caller caller) {
        int size = asked.page().size();
        var order = CaseOrder.of(asked, caller);
        var found = walk(asked, caller, back ? order.backwards() : order, from, size + 1)
                .next(size + 1);
        var places = found.subList(0, Math.min(size, found.size()));
        boolean more = found.size() > size;
        if (!back) {
            return new Slice(places, from != null && !places.isEmpty(), more);
        }
        Collections.reverse(places);
        return new Slice(places, more, from != null && !places.isEmpty());
    }

    private CaseWalk walk(CaseQuery asked, Caller caller, CaseOrder order, Place from, int batch) {
        return new CaseWalk(em, scope.waysOf(caller), order, narrowed(asked, caller), from, batch);
    }

    /** Ids of all cases that a list finds for the caller, in its order. */
    public List<Long> idsOf(CaseQuery asked, Caller caller) {
        return walk(asked, caller, CaseOrder.of(asked, caller), null, BATCH).next(Integer.MAX_VALUE).stream()
                .map(Place::id)
                .toList();
    }

    /** How many it is. */
    public long count(CaseQuery asked, Caller caller) {
        var narrowed = narrowed(asked, caller);
        return scope.waysOf(caller).stream()
                .mapToLong(way -> count(way, narrowed))
                .sum();
    }

    private long count(WayToCases way, Narrowing narrowed) {
        var condition = counted(way, narrowed);
        return condition
                .bind(em.createQuery(
                        "select count(distinct %s) from %s where %s"
                                .formatted(way.id(), way.source(), condition.text()),
                        Long.class))
                .getSingleResult();
    }

    /** How many it is, as far as the query wants them counted. */
    public Tally tally(CaseQuery asked, Caller caller) {
        if (asked.exact()) {
            return new Tally(count(asked, caller), true);
        }
        var narrowed = narrowed(asked, caller);
        long counted = 0;
        for (var way : scope.waysOf(caller)) {
            var condition = counted(way, narrowed);
            Object[] first = condition
                    .bind(em.createQuery(
                            "select count(*), count(distinct some.id) from (select %1$s as id from %2$s where %3$s order by %4$s, %1$s limit %5$d) some"
                                    .formatted(
                                            way.id(),
                                            way.source(),
                                            condition.text(),
                                            Column.countedAlong(asked).of(way.row()),
                                            COUNTED + 1),
                            Object[].class))
                    .getSingleResult();
            boolean all = (Long) first[0] <= COUNTED || (Long) first[1] > COUNTED;
            // A case that is granted twice is two rows of these.
            counted += all ? (Long) first[1] : count(way, narrowed);
            if (counted > COUNTED) {
                return new Tally(COUNTED, false);
            }
        }
        return new Tally(counted, true);
    }

    private static Condition counted(WayToCases way, Narrowing narrowed) {
        return way.visible().and(way.anew()).and(narrowed.of(way.row()));
    }

    /** Which cases a list finds for the caller, who are called {@code f}. */
    public Condition filter(CaseQuery asked, Caller caller) {
        return scope.visibleTo(caller, "f").and(narrowed(asked, caller).of("f"));
    }

    /** What the list is narrowed by. */
    private Narrowing narrowed(CaseQuery asked, Caller caller) {
        return numbered(asked.number(), caller).and(row -> answers(asked, row));
    }

    private static Condition answers(CaseQuery asked, String row) {
        var all = Condition.of(ALL);
        if (asked.status() != null) {
            all = all.and(Condition.of(row + ".status = :status", "status", asked.status()));
        }
        if (asked.role() != null) {
            all = all.and(Condition.of(row + ".role = :role", "role", asked.role()));
        }
        if (asked.assignedTo() != null) {
            all = all.and(Condition.of(row + ".assignedTo = :assignedTo", "assignedTo", asked.assignedTo()));
        }
        if (asked.open() != null) {
            all = all.and(Condition.of(row + (asked.open() ? ".closedOn is null" : ".closedOn is not null")));
        }
        if (asked.identifiedIn() != null) {
            var first = LocalDate.of(asked.identifiedIn(), 1, 1);
            all = all.and(Condition.of(
                            row + ".identifiedFrom between :identifiedFrom and :identifiedUntil",
                            "identifiedFrom",
                            first))
                    .and(Condition.of(
                            row + ".identifiedUntil <= :identifiedUntil",
                            "identifiedUntil",
                            first.plusYears(1).minusDays(1)));
        }
        return all;
    }

    private Narrowing numbered(String typed, Caller caller) {
        if (typed == null || typed.isBlank()) {
            return EVERY;
        }
        var search = NumberSearch.of(typed, caller);
        var begun = new Narrowing(search::begins, false);
        boolean begins =
                search.isBeginning() && !byNumber(begun, null, 1, caller).isEmpty();
        return begins ? begun : new Narrowing(search::holds, true);
    }

    private List<Place> byNumber(Narrowing narrowed, Place from, int most, Caller caller) {
        var asked = CaseQueryBuilder.builder().sort(CaseQuery.Sort.NUMBER).build();
        return new CaseWalk(em, scope.waysOf(caller), CaseOrder.of(asked, caller), narrowed, from, most).next(most);
    }

    /**
     * The next cases that the caller may see and whose they are, by their numbers, which say nothing of them; fewer where there are no more.
     *
     * @param last the one before them, or null
     */
    public List<CaseFiles.OfPerson> after(CaseFiles.OfPerson last, int most, Caller caller) {
        var from = last == null ? null : new Place(0, last.number(), last.id());
        return cases.personsOf(
                byNumber(EVERY, from, most, caller).stream().map(Place::id).toList());
    }
}
