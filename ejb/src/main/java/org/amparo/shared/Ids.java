package org.amparo.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A set of database ids that may be a million, in eight bytes each. They are gone through in their order, some at a time. */
public final class Ids {

    private static final int AT_FIRST = 16;

    private long[] ids = new long[AT_FIRST];
    private int size;

    /** How many of them are in order and each there once. */
    private int sorted;

    /** None yet. */
    public Ids() {}

    /** These. */
    public static Ids of(Collection<Long> those) {
        var ids = new Ids();
        ids.addAll(those);
        return ids;
    }

    /** Adds one, which may be there already. */
    public void add(long id) {
        if (size == ids.length) {
            sort();
            if (size > ids.length / 2) {
                ids = Arrays.copyOf(ids, ids.length * 2);
            }
        }
        ids[size++] = id;
    }

    /** Adds several. */
    public void addAll(Collection<Long> those) {
        those.forEach(this::add);
    }

    /** Adds several. */
    public void addAll(Ids those) {
        for (int i = 0; i < those.size; i++) {
            add(those.ids[i]);
        }
    }

    /** Whether one is there. */
    public boolean contains(long id) {
        sort();
        return Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    /** How many there are. */
    public int size() {
        sort();
        return size;
    }

    /** Does something with all of them, in their order and so many at a time. */
    public void each(int atOnce, Consumer<Set<Long>> work) {
        sort();
        for (int from = 0; from < size; from += atOnce) {
            Set<Long> some = new TreeSet<>();
            for (int i = from; i < Math.min(size, from + atOnce); i++) {
                some.add(ids[i]);
            }
            work.accept(some);
        }
    }

    private void sort() {
        if (sorted == size) {
            return;
        }
        Arrays.sort(ids, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (ids[i] != ids[kept - 1]) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
        sorted = kept;
    }
}
