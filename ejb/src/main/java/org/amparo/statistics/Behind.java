package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/**
 * The list behind a figure: one row a counted unit. Standing in the list says something, too, so a unit has a number and codes only
 * where it would count by what the caller sees alone: the same rules are asked once more, of the cases in her scope and of what is open
 * to her there. Nothing else enters her row.
 */
@ApplicationScoped
class Behind {

    private static final int IDS_AT_ONCE = 500;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private ReadLog reads;

    /** What is asked for: a figure of a year, by the registers as they are counted. */
    record Asked(Counting counting, FigureAddress address, int year, LocalDate knownAt, List<String> countries) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The list of a figure, a page of it. */
    FigureCases of(String path, Asked asked, Caller caller, PageRequest page) {
        Optional<CountedUnits> counted = asked.counting().behind(asked.address(), asked.year(), asked.countries());
        long number = counted.map(all -> all.units().size()).orElse(0);
        boolean listed = asked.address().isListed();
        reads.about(path + " " + asked.year() + (asked.knownAt() == null ? "" : " " + asked.knownAt()));
        Long told = counted.isPresent() ? Long.valueOf(number) : null;
        return new FigureCases(
                asked.year(),
                asked.knownAt(),
                told,
                asked.counting().state(asked.address(), asked.year(), asked.countries(), told),
                listed,
                new Page<>(
                        listed && counted.isPresent() ? rows(asked, counted.get(), caller, page) : List.of(),
                        page.page(),
                        page.size(),
                        listed ? number : 0));
    }

    private List<CountedCase> rows(Asked asked, CountedUnits counted, Caller caller, PageRequest page) {
        var seen = seen(asked, counted, caller);
        var some = seen.stream().skip(page.offset()).limit(page.size()).toList();
        var told = some.stream().flatMap(unit -> unit.told().stream()).collect(Collectors.toSet());
        Map<Long, Shown> shown = disclosure.of(cases.among(told, caller), caller);
        List<CountedCase> rows = new ArrayList<>(some.stream()
                .map(unit -> CountedCase.of(
                        shown.get(unit.caseId()), asked.address().figure().population(), unit.values()))
                .toList());
        // Rows that are closed come last and are all alike: their place among the others would tell something of them.
        int all = Math.max(0, Math.min(page.size(), counted.units().size() - page.offset()));
        rows.addAll(Collections.nCopies(all - rows.size(), CountedCase.closed()));
        return rows;
    }

    /** The units that the figure counts and that count by what the caller sees of them alone, each once. */
    private List<SeenUnit> seen(Asked asked, CountedUnits counted, Caller caller) {
        var open = openTo(caller, List.copyOf(counted.persons().keySet()));
        if (open.isEmpty()) {
            return List.of();
        }
        Map<CountedUnits.Unit, SeenUnit> seen = new LinkedHashMap<>();
        asked.counting().seen(asked.address(), asked.year(), asked.countries(), open).stream()
                .filter(unit ->
                        open.get(unit.caseId()).containsAll(asked.address().categories()))
                .forEach(unit -> counted.of(unit).ifPresent(one -> seen.putIfAbsent(one, unit)));
        return List.copyOf(seen.values());
    }

    private Map<Long, Set<DataCategory>> openTo(Caller caller, List<Long> ids) {
        Map<Long, Set<DataCategory>> open = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            var files = cases.among(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)), caller);
            cases.sightOf(caller, files).forEach((id, sight) -> open.put(id, sight.categories()));
        }
        return open;
    }
}
