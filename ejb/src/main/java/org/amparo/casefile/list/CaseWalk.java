package org.amparo.casefile.list;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.amparo.casefile.Condition;
import org.amparo.casefile.WayToCases;
import org.amparo.casefile.list.CaseOrder.Column;
import org.amparo.casefile.list.CaseOrder.Place;
import org.amparo.casefile.list.CaseOrder.Stretch;

/**
 * Goes through a list in its order from some place on: each way of seeing cases is read along its index, so many rows at a time, and the
 * ways are merged. A case that is seen in two ways comes once.
 */
final class CaseWalk {

    private final EntityManager em;
    private final CaseOrder order;
    private final Narrowing narrowed;
    private final int batch;
    private final List<Strand> strands;
    private Place last;

    /**
     * A walk that has not begun.
     *
     * @param narrowed which cases the list holds
     * @param from the place behind which it begins, or null for the list's beginning
     * @param batch how many rows are read at a time
     */
    CaseWalk(EntityManager em, List<WayToCases> ways, CaseOrder order, Narrowing narrowed, Place from, int batch) {
        this.em = em;
        this.order = order;
        this.narrowed = narrowed;
        this.batch = batch;
        this.strands = ways.stream().map(way -> new Strand(way, from)).toList();
    }

    /** The next places, fewer where the list ends before. */
    List<Place> next(int most) {
        List<Place> found = new ArrayList<>();
        while (found.size() < most) {
            Strand first = null;
            for (var strand : strands) {
                if (strand.peek() != null && (first == null || strand.isBefore(first))) {
                    first = strand;
                }
            }
            if (first == null) {
                return found;
            }
            var place = first.take();
            if (last == null || last.id() != place.id()) {
                found.add(place);
            }
            last = place;
        }
        return found;
    }

    /** One of the ways, read as far as it was needed. */
    private final class Strand {

        private final WayToCases way;
        private final Deque<Place> ready = new ArrayDeque<>();
        private int stretch;
        private Place behind;

        Strand(WayToCases way, Place from) {
            this.way = way;
            this.behind = from;
            while (from != null
                    && stretch < order.stretches().size()
                    && current().at() != from.stretch()) {
                stretch++;
            }
        }

        private Stretch current() {
            return order.stretches().get(stretch);
        }

        Place peek() {
            while (ready.isEmpty() && stretch < order.stretches().size()) {
                read();
            }
            return ready.peek();
        }

        Place take() {
            return ready.remove();
        }

        boolean isBefore(Strand other) {
            int mine = position(ready.peek());
            int its = position(other.ready.peek());
            return mine == its ? order.compare(ready.peek(), other.ready.peek()) < 0 : mine < its;
        }

        private int position(Place place) {
            int position = 0;
            while (order.stretches().get(position).at() != place.stretch()) {
                position++;
            }
            return position;
        }

        private void read() {
            var now = current();
            String by = now.by().of(way.row());
            var condition = way.visible().and(narrowed.of(way.row())).and(now.of(way.row()));
            if (behind != null) {
                condition = condition.and(beyond(by, now.by()));
            }
            String direction = order.descending() ? " desc" : " asc";
            var found = condition
                    .bind(em.createQuery(
                            "select " + way.id() + ", " + (by == null ? "''" : by) + " from " + way.source() + " where "
                                    + condition.text() + " order by "
                                    + (by == null ? "" : narrowed.sortedBy(by) + direction + ", ")
                                    + way.id() + direction,
                            Object[].class))
                    .setMaxResults(batch)
                    .getResultList();
            found.forEach(row -> ready.add(new Place(now.at(), row[1].toString(), (Long) row[0])));
            behind = ready.peekLast();
            if (found.size() < batch) {
                stretch++;
                behind = null;
            }
        }

        private Condition beyond(String by, Column column) {
            String further = order.descending() ? " < " : " > ";
            var sameEntered = Condition.of(way.id() + further + ":behindId", "behindId", behind.id());
            if (by == null) {
                return sameEntered;
            }
            return Condition.of(by + further + ":behindKey", "behindKey", column.value(behind.key()))
                    .or(Condition.of(by + " = :behindKey").and(sameEntered));
        }
    }
}
