package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.casefile.list.CaseList;
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

    private static final int CASES_AT_ONCE_AT_MOST = 8_000;

    @Inject
    private CaseFiles cases;

    @Inject
    private CaseList list;

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
        List<String> covering =
                asked.counting().coverage(asked.year(), asked.countries()).covering(asked.address());
        Long told = covering.isEmpty()
                ? null
                : Long.valueOf(asked.counting()
                        .units(asked.address(), asked.year(), covering)
                        .number());
        boolean listed = asked.address().isListed();
        reads.about(path + " " + asked.year() + (asked.knownAt() == null ? "" : " " + asked.knownAt()));
        return new FigureCases(
                asked.year(),
                asked.knownAt(),
                told,
                asked.counting().state(asked.address(), asked.year(), asked.countries(), told),
                listed,
                new Page<>(
                        listed && told != null ? rows(asked, covering, told, caller, page) : List.of(),
                        page.page(),
                        page.size(),
                        listed && told != null ? told : 0));
    }

    private List<CountedCase> rows(Asked asked, List<String> covering, long number, Caller caller, PageRequest page) {
        var seen = asked.counting().isKept()
                ? seen(asked, covering, caller, page.offset() + page.size())
                : asked.counting()
                        .behind(asked.address(), asked.year(), asked.countries())
                        .map(counted -> seen(asked, counted, caller).values())
                        .orElse(List.of());
        var some = seen.stream().skip(page.offset()).limit(page.size()).toList();
        var told = some.stream().flatMap(unit -> unit.told().stream()).collect(Collectors.toSet());
        Map<Long, Shown> shown = disclosure.of(cases.among(told, caller), caller);
        List<CountedCase> rows = new ArrayList<>(some.stream()
                .map(unit -> CountedCase.of(
                        shown.get(unit.caseId()), asked.address().figure().population(), unit.values()))
                .toList());
        // Rows that are closed come last and are all alike: their place among the others would tell something of them.
        int all = (int) Math.max(0, Math.min(page.size(), number - page.offset()));
        rows.addAll(Collections.nCopies(all - rows.size(), CountedCase.closed()));
        return rows;
    }

    /**
     * The first units of the list, by going through the cases that the caller sees in the order of their numbers until there are so many: a
     * unit stands where the case stands that describes it to her, and no case that she does not see has a say in that.
     */
    private Collection<SeenUnit> seen(Asked asked, List<String> covering, Caller caller, long most) {
        Map<CountedUnits.Unit, SeenUnit> found = new LinkedHashMap<>();
        int size = IDS_AT_ONCE;
        CaseFiles.OfPerson last = null;
        List<CaseFiles.OfPerson> some;
        do {
            some = list.after(last, size, caller);
            var persons = some.stream().map(CaseFiles.OfPerson::person).collect(Collectors.toCollection(TreeSet::new));
            var counted = asked.counting().behind(asked.address(), asked.year(), covering, persons);
            Map<Long, Map<CountedUnits.Unit, SeenUnit>> byCase = new HashMap<>();
            seen(asked, counted, caller)
                    .forEach((unit, seen) -> byCase.computeIfAbsent(seen.caseId(), first -> new LinkedHashMap<>())
                            .put(unit, seen));
            for (var one : some) {
                byCase.getOrDefault(one.id(), Map.of()).forEach(found::putIfAbsent);
                last = one;
            }
            size = Math.min(2 * size, CASES_AT_ONCE_AT_MOST);
        } while (found.size() < most && !some.isEmpty());
        return found.values();
    }

    /** The units that the figure counts and that count by what the caller sees of them alone, each once, as the cases were entered. */
    private Map<CountedUnits.Unit, SeenUnit> seen(Asked asked, CountedUnits counted, Caller caller) {
        var open = openTo(caller, List.copyOf(counted.persons().keySet()));
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<CountedUnits.Unit, SeenUnit> seen = new LinkedHashMap<>();
        asked.counting().seen(asked.address(), asked.year(), asked.countries(), open).stream()
                .filter(unit ->
                        open.get(unit.caseId()).containsAll(asked.address().categories()))
                .forEach(unit -> counted.of(unit).ifPresent(one -> seen.putIfAbsent(one, unit)));
        return seen;
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
