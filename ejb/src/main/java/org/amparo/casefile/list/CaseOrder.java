package org.amparo.casefile.list;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.Condition;
import org.amparo.security.Caller;

/**
 * The order of a list: one stretch after another, each of them along one column and, where that is the same, as the cases were entered.
 *
 * @param stretches in the order in which they are read
 * @param descending whether each is read from its last row
 */
record CaseOrder(List<Stretch> stretches, boolean descending) {

    private static final String ALL = "1 = 1";

    /** What a stretch can be sorted by, beside the order of entry. */
    enum Column {
        OPENED("openedOn"),
        NUMBER("number"),
        IDENTIFIED("identifiedFrom"),
        ENTRY(null);

        private final String property;

        Column(String property) {
            this.property = property;
        }

        /** What it is of a row; nothing where a row is sorted by its entry alone. */
        String of(String row) {
            return property == null ? null : row + "." + property;
        }

        /** The one along which some rows are counted: an index holds it beside what the list is narrowed by, so that none has to be sorted. */
        static Column countedAlong(CaseQuery asked) {
            return asked.identifiedIn() == null ? OPENED : IDENTIFIED;
        }

        /** A value of it, as a place of the list keeps it. */
        Object value(String kept) {
            return this == NUMBER ? kept : LocalDate.parse(kept);
        }
    }

    /**
     * A part of the list.
     *
     * @param at its number among the parts that the list may have
     * @param condition which cases it holds; {@code %1$s} is the row
     * @param values of the condition
     */
    record Stretch(int at, String condition, Map<String, Object> values, Column by) {

        Condition of(String row) {
            return new Condition(condition.formatted(row), values);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The order that is asked for. */
    static CaseOrder of(CaseQuery asked, Caller caller) {
        boolean descending = asked.descending();
        return switch (asked.sort() == null ? CaseQuery.Sort.OPENED : asked.sort()) {
            case OPENED -> new CaseOrder(List.of(whole(Column.OPENED)), descending);
            case NUMBER -> new CaseOrder(List.of(whole(Column.NUMBER)), descending);
            case HERS_FIRST -> {
                Map<String, Object> hers = Map.of("hers", caller.username());
                yield new CaseOrder(
                        List.of(
                                new Stretch(0, "%1$s.assignedTo = :hers", hers, Column.NUMBER),
                                new Stretch(
                                        1,
                                        "(%1$s.assignedTo is null or %1$s.assignedTo <> :hers)",
                                        hers,
                                        Column.NUMBER)),
                        descending);
            }
            case STATUS -> read(
                    Arrays.stream(CaseStatus.values())
                            .filter(status -> asked.status() == null || asked.status() == status)
                            .map(status -> new Stretch(
                                    status.ordinal(),
                                    "%1$s.status = :standing",
                                    Map.of("standing", status),
                                    Column.OPENED))
                            .toList(),
                    descending);
            case IDENTIFIED -> read(
                    List.of(
                            new Stretch(0, "%1$s.identifiedFrom is null", Map.of(), Column.ENTRY),
                            new Stretch(1, "%1$s.identifiedFrom is not null", Map.of(), Column.IDENTIFIED)),
                    descending);
        };
    }

    private static Stretch whole(Column column) {
        return new Stretch(0, ALL, Map.of(), column);
    }

    private static CaseOrder read(List<Stretch> upwards, boolean descending) {
        return new CaseOrder(descending ? turned(upwards) : upwards, descending);
    }

    /** The same list from its end. */
    CaseOrder backwards() {
        return new CaseOrder(turned(stretches), !descending);
    }

    private static List<Stretch> turned(List<Stretch> stretches) {
        return IntStream.rangeClosed(1, stretches.size())
                .mapToObj(fromEnd -> stretches.get(stretches.size() - fromEnd))
                .toList();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /** Whether a place lies before another one where both are within a stretch of the same number. */
    int compare(Place one, Place other) {
        int byKey = one.key().compareTo(other.key());
        int upwards = byKey == 0 ? Long.compare(one.id(), other.id()) : byKey;
        return descending ? -upwards : upwards;
    }

    /**
     * Where in a list a case stands.
     *
     * @param stretch number of its stretch
     * @param key what it is sorted by, empty where that is its entry alone
     * @param id its database id
     */
    record Place(int stretch, String key, long id) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
