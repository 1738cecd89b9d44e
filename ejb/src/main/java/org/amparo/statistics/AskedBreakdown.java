package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.reference.Countries;
import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;

/**
 * A table that is asked for, or a margin of it. A margin needs what it is told apart and filtered by itself: what is known in total is not
 * lost where it cannot be told apart.
 *
 * @param query the whole table
 * @param keys the dimensions of this part of it
 */
record AskedBreakdown(TableQuery query, List<Dimension> keys) implements Breakdown {

    AskedBreakdown(TableQuery query, Dimension... keys) {
        this(query, List.of(keys));
    }

    /**
     * Refuses what the population does not have.
     *
     * @throws RuleViolation table-property-not-counted, table-property-twice, table-property-alone, table-value-unknown
     */
    static void check(TableQuery query) {
        var has = query.population().dimensions();
        var asked = EnumSet.of(query.rows());
        if (query.columns() != null && !asked.add(query.columns())) {
            throw new RuleViolation("table-property-twice");
        }
        asked.addAll(query.only().keySet());
        if (!has.containsAll(asked)) {
            throw new RuleViolation("table-property-not-counted");
        }
        if (asked.size() > 1 && asked.stream().anyMatch(AskedBreakdown::isClosedToLists)) {
            throw new RuleViolation("table-property-alone");
        }
        query.only().forEach((dimension, values) -> {
            if (values.isEmpty() || !values.stream().allMatch(value -> isValue(dimension, value))) {
                throw new RuleViolation("table-value-unknown");
            }
        });
    }

    /** Whose number leads to no list of cases leads to none by what else is known of them either. */
    private static boolean isClosedToLists(Dimension dimension) {
        return dimension.categories().contains(DataCategory.SENSITIVE_IDENTITY);
    }

    private static boolean isValue(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> Countries.isValid(value);
            case NATIONALITY -> Countries.isValid(value) || Dimension.UNKNOWN.equals(value);
            default -> dimension.answers().contains(value);
        };
    }

    @Override
    public Map<Dimension, List<String>> fixed() {
        Map<Dimension, List<String>> fixed = new EnumMap<>(Dimension.class);
        fixed.put(Dimension.STANDING, CountedAs.counted());
        fixed.putAll(query.only());
        return fixed;
    }

    @Override
    public List<String> values(Dimension dimension) {
        return dimension == Dimension.STANDING ? List.of() : dimension.answers();
    }

    @Override
    public List<String> indicators(Map<Dimension, String> under) {
        List<String> needed = new ArrayList<>(List.of(query.population().indicator()));
        for (Dimension dimension : used()) {
            if (dimension == Dimension.SERVICE) {
                ofServices(under).forEach(kind -> needed.add(indicator(dimension) + kind));
            } else if (indicator(dimension) != null) {
                needed.add(indicator(dimension));
            }
        }
        return needed;
    }

    /** Only a kind of service that is named can be missing. */
    private List<String> ofServices(Map<Dimension, String> under) {
        List<String> kinds = new ArrayList<>(query.only().getOrDefault(Dimension.SERVICE, List.of()));
        if (under.containsKey(Dimension.SERVICE)) {
            kinds.add(under.get(Dimension.SERVICE));
        }
        return kinds;
    }

    /** What of a dimension the report's own figures need. */
    private String indicator(Dimension dimension) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.population() == query.population())
                .filter(figure -> figure.keys().contains(dimension))
                .map(Figure::indicator)
                .filter(indicator -> indicator != null)
                .findFirst()
                .orElse(null);
    }

    private Set<Dimension> used() {
        var used = EnumSet.noneOf(Dimension.class);
        used.addAll(keys);
        used.addAll(query.only().keySet());
        // A country is where something is counted, and no property that it states.
        used.remove(Dimension.COUNTRY);
        return used;
    }

    /** Whether a statement about the indicator can take something from this part of the table. */
    boolean concerns(String indicator) {
        return indicator.equals(query.population().indicator())
                || used().stream()
                        .filter(dimension -> indicator(dimension) != null)
                        .anyMatch(dimension -> dimension == Dimension.SERVICE
                                ? isShown(indicator)
                                : indicator.equals(indicator(dimension)));
    }

    private boolean isShown(String indicator) {
        String prefix = indicator(Dimension.SERVICE);
        var only = query.only().get(Dimension.SERVICE);
        boolean broken = Dimension.SERVICE == query.rows() || Dimension.SERVICE == query.columns();
        return indicator.startsWith(prefix)
                && (broken || only == null || only.contains(indicator.substring(prefix.length())));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
