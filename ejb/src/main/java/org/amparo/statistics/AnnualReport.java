package org.amparo.statistics;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;

/**
 * The counts of a year (statistics.md §2 and §3; docs/statistics.md says what each figure means).
 *
 * @param year calendar year in the reporting countries
 * @param knownAt the day at whose end the registers are counted as they were known (statistics.md R0); null for as they stand now
 * @param countries the reporting countries, ISO 3166 alpha-3, in the order of the report
 * @param figures the blocks by name; a block holds whole numbers, nulls (not available) and maps of such by key
 * @param availability what the countries said about their figures of the year, footnotes included
 * @param declared what countries have declared where their records give no number; none of it is in the figures
 */
public record AnnualReport(
        int year,
        LocalDate knownAt,
        List<String> countries,
        Map<String, Map<String, Object>> figures,
        List<AvailabilityView> availability,
        List<DeclaredView> declared) {

    /** The indicators on which figures of a report depend, in the order of their list. */
    public static List<String> indicators() {
        return Codes.of(CodeList.INDICATOR).stream()
                .map(code -> code.code())
                .filter(Figure::dependsOn)
                .toList();
    }

    /**
     * The number at a path of keys such as {@code identified.by_sex_age.WOMEN}: null where it is not available.
     *
     * @throws IllegalArgumentException where the report has no such leaf
     */
    public Long number(String path) {
        Object found = at(path);
        if (found instanceof Map) {
            throw new IllegalArgumentException(path + " is a table");
        }
        return (Long) found;
    }

    /**
     * The table of numbers at a path such as {@code identified.by_sex_age}, in printing order.
     *
     * @throws IllegalArgumentException where the report has no such table
     */
    @SuppressWarnings("unchecked")
    public Map<String, Long> table(String path) {
        if (at(path) instanceof Map<?, ?> table && table.values().stream().noneMatch(Map.class::isInstance)) {
            return (Map<String, Long>) table;
        }
        throw new IllegalArgumentException(path + " is no table of numbers");
    }

    /** Every number of the blocks once, in their order, with its status, its countries and its base. */
    public List<ReportLeaf> leaves() {
        return new ReportLeaves(this).all();
    }

    /** Whether there is a single number at a path, be it available or not, and no table. */
    boolean isNumber(String path) {
        return !(at(path) instanceof Map);
    }

    /**
     * Of which countries the number or table at a path speaks, such as {@code identified.by_sex_age} or
     * {@code assisted.by_service.MEDICAL}.
     *
     * @throws IllegalArgumentException where it is nothing that is counted
     */
    public FigureCoverage coverage(String path) {
        return new Coverages(this).of(path);
    }

    /** What was declared for the number at a path by countries that are not in it. */
    public List<DeclaredView> declaredFor(String path) {
        return new DeclaredBeside(this).of(path);
    }

    private Object at(String path) {
        Object found = figures;
        for (String key : path.split("\\.")) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(key)) {
                throw new IllegalArgumentException("no figure " + path);
            }
            found = map.get(key);
        }
        return found;
    }

    /** The machine-readable report, with an explicit null for each figure that is not available. */
    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add("year", year);
        if (knownAt == null) {
            json.addNull("as_of");
        } else {
            json.add("as_of", knownAt.toString());
        }
        json.add("countries", JSON.createArrayBuilder(countries));
        figures.forEach((key, value) -> add(json, key, value));
        json.add("not_available", pairs(status -> status == AvailabilityStatus.NOT_AVAILABLE));
        json.add("not_applicable", pairs(status -> status == AvailabilityStatus.NOT_APPLICABLE));
        json.add("partial", pairs(status -> status == AvailabilityStatus.PARTIAL));
        JsonArrayBuilder footnotes = JSON.createArrayBuilder();
        availability.stream()
                .filter(statement -> statement.footnote() != null)
                .forEach(statement -> footnotes.add(JSON.createObjectBuilder()
                        .add("indicator", statement.indicator())
                        .add("country", statement.country())
                        .add("status", statement.status().name())
                        .add("footnote", statement.footnote())));
        json.add("footnotes", footnotes);
        json.add("declared", new DeclaredBeside(this).toJson());
        return json.add("coverage", new Coverages(this).toJson()).build();
    }

    private JsonArrayBuilder pairs(Predicate<AvailabilityStatus> wanted) {
        JsonArrayBuilder pairs = JSON.createArrayBuilder();
        availability.stream()
                .filter(statement -> wanted.test(statement.status()))
                .forEach(statement -> pairs.add(
                        JSON.createArrayBuilder().add(statement.indicator()).add(statement.country())));
        return pairs;
    }

    private static void add(JsonObjectBuilder json, String key, Object value) {
        if (value == null) {
            json.addNull(key);
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder inner = JSON.createObjectBuilder();
            map.forEach((name, content) -> add(inner, (String) name, content));
            json.add(key, inner);
        } else {
            json.add(key, (Long) value);
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
