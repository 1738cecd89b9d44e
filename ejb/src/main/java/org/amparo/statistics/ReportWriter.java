package org.amparo.statistics;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the blocks of the annual report: the counted figures as folded, then the bases and the percentages derived from them. */
final class ReportWriter {

    private static final Set<String> NO_INFORMATION = Set.of(Dimension.UNKNOWN, "NOT_REPORTED");

    private final Map<Population, Folding> foldings = new EnumMap<>(Population.class);
    private final Map<Population, Long> distinctInRegion = new EnumMap<>(Population.class);

    ReportWriter(Map<Population, Cube> cubes, Coverage coverage) {
        cubes.forEach((population, cube) -> {
            foldings.put(population, new Folding(cube, coverage));
            if (population.ofPersons()) {
                boolean covered =
                        !coverage.covering(List.of(population.indicator())).isEmpty();
                distinctInRegion.put(population, covered ? cube.distinctPersons() : null);
            }
        });
    }

    /** The blocks by name. */
    Map<String, Map<String, Object>> blocks() {
        Map<String, Map<String, Object>> blocks = new LinkedHashMap<>();
        for (Population population : Population.values()) {
            Map<String, Object> block = counted(population);
            blocks.put(population.block(), block);
        }
        deriveIdentified(blocks.get(Population.IDENTIFIED.block()));
        deriveAssisted(blocks.get(Population.ASSISTED.block()));
        return blocks;
    }

    private Map<String, Object> counted(Population population) {
        Folding folding = foldings.get(population);
        Map<String, Object> block = new LinkedHashMap<>();
        for (Figure figure : Figure.of(population)) {
            block.put(figure.leaf(), folding.value(figure));
        }
        if (distinctInRegion.containsKey(population)) {
            block.put("total_distinct_region", distinctInRegion.get(population));
        }
        return block;
    }

    private void deriveIdentified(Map<String, Object> block) {
        Folding folding = foldings.get(Population.IDENTIFIED);
        Long all = number(block, Figure.IDENTIFIED_TOTAL);
        Long cellBase = base(folding, Figure.IDENTIFIED_TOTAL, Figure.IDENTIFIED_BY_CELL);
        Long formBase = base(folding, Figure.IDENTIFIED_TOTAL, Figure.IDENTIFIED_BY_FORM);
        Long knownForm = number(block, Figure.IDENTIFIED_FORM_KNOWN);
        Map<String, Long> place = table(block, Figure.IDENTIFIED_BY_PLACE);
        Map<String, Long> knownPlace = known(place);
        Long knownNationality = sum(knownPlace);
        Map<String, Long> forms = table(block, Figure.IDENTIFIED_BY_FORM);
        Long answered = answered(table(block, Figure.IDENTIFIED_LGBTIQ_ANSWERS));

        block.put("pct_sex_age", shares(table(block, Figure.IDENTIFIED_BY_CELL), cellBase));
        block.put("pct_lgbtiq", Percent.of(number(block, Figure.IDENTIFIED_LGBTIQ), answered));
        block.put("pct_place", map("of_all", shares(place, all), "of_known", shares(knownPlace, knownNationality)));
        block.put("pct_form", map("of_all", shares(forms, formBase), "of_known_form", shares(known(forms), knownForm)));
        Map<String, Object> bases = map("pct_sex_age", cellBase, "pct_lgbtiq", answered);
        bases.put("pct_place", map("of_all", all, "of_known", knownNationality));
        bases.put("pct_form", map("of_all", formBase, "of_known_form", knownForm));
        block.put("denominators", bases);
    }

    private void deriveAssisted(Map<String, Object> block) {
        Folding folding = foldings.get(Population.ASSISTED);
        Long all = number(block, Figure.ASSISTED_TOTAL);
        Long answered = answered(table(block, Figure.ASSISTED_LGBTIQ_ANSWERS));
        Map<String, Long> services = table(block, Figure.ASSISTED_BY_SERVICE);
        Map<String, Long> available = new LinkedHashMap<>();
        Map<String, Long> shares = new LinkedHashMap<>();
        services.forEach((service, persons) -> {
            Map<Dimension, String> under = Map.of(Dimension.SERVICE, service);
            Long base = folding.base(Figure.ASSISTED_TOTAL, Figure.ASSISTED_BY_SERVICE.indicators(under));
            available.put(service, base);
            shares.put(service, Percent.of(persons, base));
        });
        block.put("pct_sex_age", shares(table(block, Figure.ASSISTED_BY_CELL), all));
        block.put("pct_lgbtiq", Percent.of(number(block, Figure.ASSISTED_LGBTIQ), answered));
        block.put("pct_service_published", shares(services, all));
        block.put("pct_service_available", shares);
        Map<String, Object> bases = map("pct_sex_age", all, "pct_lgbtiq", answered);
        bases.put("pct_service_published", all);
        bases.put("pct_service_available", available);
        block.put("denominators", bases);
    }

    private static Long base(Folding folding, Figure whole, Figure part) {
        return folding.base(whole, part.indicators(Map.of()));
    }

    private static Map<String, Long> known(Map<String, Long> table) {
        return table.entrySet().stream()
                .filter(entry -> !NO_INFORMATION.contains(entry.getKey()))
                .collect(LinkedHashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll);
    }

    /** Those who said yes or no: the base of a share of an attribute that crosses all cells. */
    private static Long answered(Map<String, Long> answers) {
        Long yes = answers.get("YES");
        return yes == null ? null : Long.valueOf(yes + answers.get("NO"));
    }

    private static Long sum(Map<String, Long> table) {
        return table.containsValue(null)
                ? null
                : table.values().stream().collect(Collectors.summingLong(Long::longValue));
    }

    private static Map<String, Long> shares(Map<String, Long> parts, Long whole) {
        Map<String, Long> shares = new LinkedHashMap<>();
        parts.forEach((key, part) -> shares.put(key, Percent.of(part, whole)));
        return shares;
    }

    private static Long number(Map<String, Object> block, Figure figure) {
        return (Long) block.get(figure.leaf());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> table(Map<String, Object> block, Figure figure) {
        return (Map<String, Long>) block.get(figure.leaf());
    }

    private static Map<String, Object> map(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
