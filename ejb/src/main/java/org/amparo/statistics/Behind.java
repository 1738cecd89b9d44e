package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.security.Caller;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/**
 * The list behind a figure: one row a counted unit. A unit stands there by its number only where the case is in the caller's scope
 * and all that the figure says of it is open to her, for standing in the list says it.
 */
@ApplicationScoped
class Behind {

    private static final int IDS_AT_ONCE = 500;

    @Inject
    private Counting counting;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private ReadLog reads;

    /** The list of a figure, a page of it. */
    FigureCases of(
            String path, FigureAddress address, int year, List<String> countries, Caller caller, PageRequest page) {
        Optional<List<Object[]>> counted = counting.behind(address, year, countries);
        long number = counted.map(List::size).orElse(0);
        boolean listed = address.isListed();
        reads.about(path + " " + year);
        return new FigureCases(
                year,
                counted.isPresent() ? Long.valueOf(number) : null,
                listed,
                new Page<>(
                        listed && counted.isPresent() ? rows(address, counted.get(), caller, page) : List.of(),
                        page.page(),
                        page.size(),
                        listed ? number : 0));
    }

    private List<CountedCase> rows(FigureAddress address, List<Object[]> counted, Caller caller, PageRequest page) {
        Set<Long> open = openTo(address, counted, caller);
        List<Object[]> ordered = new ArrayList<>(counted);
        // Rows that are closed come last: their place among the others would tell something of them.
        ordered.sort(Comparator.comparing((Object[] row) -> !open.contains(id(row))));
        var some = ordered.subList(
                Math.min(ordered.size(), page.offset()), Math.min(ordered.size(), page.offset() + page.size()));
        Map<Long, Shown> shown = disclosure.of(
                cases.among(
                        some.stream()
                                .map(Behind::id)
                                .filter(open::contains)
                                .distinct()
                                .toList(),
                        caller),
                caller);
        return some.stream()
                .map(row -> shown.containsKey(id(row))
                        ? CountedCase.of(shown.get(id(row)), address.figure().population(), row)
                        : CountedCase.closed())
                .toList();
    }

    private Set<Long> openTo(FigureAddress address, List<Object[]> counted, Caller caller) {
        var needed = address.categories();
        Set<Long> open = new HashSet<>();
        var ids = counted.stream().map(Behind::id).distinct().toList();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            var files = cases.among(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)), caller);
            var sights = cases.sightOf(caller, files);
            files.stream()
                    .map(CaseFile::id)
                    .filter(id -> sights.get(id).categories().containsAll(needed))
                    .forEach(open::add);
        }
        return open;
    }

    private static Long id(Object[] row) {
        return ((Number) row[0]).longValue();
    }
}
