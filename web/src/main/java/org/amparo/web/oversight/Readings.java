package org.amparo.web.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.audit.ReadKind;
import org.amparo.oversight.ReadAct;

/**
 * What one person read of the same cases, in one way, within one day: a page that is opened twenty times is read once. An act that showed more
 * cases than are named stands by itself, for nothing says that another one showed the same.
 *
 * @param acts the single acts, latest first
 */
public record Readings(List<ReadAct> acts) {

    /** What acts have to have in common. */
    private record Key(List<String> who, LocalDate day, ReadKind kind, List<String> numbers, long cases, long act) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Groups acts, each group at the place of its latest one. */
    static Collection<Readings> of(List<ReadAct> acts, Function<Instant, LocalDate> dayOf) {
        Map<Key, Readings> groups = new LinkedHashMap<>();
        for (var act : acts) {
            var key = new Key(
                    List.of(act.username(), act.role(), act.organisation()),
                    dayOf.apply(act.at()),
                    act.kind(),
                    act.numbers(),
                    act.cases(),
                    act.showedMany() ? act.act() : 0);
            groups.computeIfAbsent(key, first -> new Readings(new ArrayList<>()))
                    .acts()
                    .add(act);
        }
        return groups.values();
    }

    /** The latest act. */
    public ReadAct latest() {
        return acts.get(0);
    }

    /** The moment of the first act. */
    public Instant first() {
        return acts.get(acts.size() - 1).at();
    }

    /** How many acts they are. */
    public int count() {
        return acts.size();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
