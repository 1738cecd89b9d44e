package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Why a figure is another one at a later day: the units that count at one of two days alone, each with its cause. */
@ApplicationScoped
class Changing {

    private static final int PERSONS_AT_ONCE = 500;

    @Inject
    private KeptRows kept;

    /**
     * What changed.
     *
     * @param before the registers as they were known at the earlier day
     * @param after the same at the later day, or as they stand
     * @param countries the reporting countries of the report
     * @throws NotFound where the report has no such counted number
     * @throws RuleViolation figure-not-told, where no list is of it, since a day's change may be one person's; figures-are-being-built, where the rows by which it is told are not there yet
     */
    FigureChanges of(String path, int year, Counting before, Counting after, List<String> countries) {
        var address = FigureAddress.of(path, countries);
        if (!address.isListed()) {
            throw new RuleViolation("figure-not-told");
        }
        if (!after.isKept()) {
            throw new RuleViolation("figures-are-being-built");
        }
        var earlier = before.coverage(year, countries).covering(address);
        var later = after.coverage(year, countries).covering(address);
        var both = earlier.stream().filter(later::contains).toList();
        var causes = new Causes();
        causes.add(
                ChangeCause.AVAILABILITY,
                after.units(address, year, without(later, earlier)).number(),
                before.units(address, year, without(earlier, later)).number());
        var then = before.units(address, year, earlier);
        var now = after.units(address, year, later);
        tell(
                after.units(address, year, both).turnedSince(before.units(address, year, both)),
                new Cause(address, year, now.lastDay()),
                causes);
        Long first = earlier.isEmpty() ? null : Long.valueOf(then.number());
        Long last = later.isEmpty() ? null : Long.valueOf(now.number());
        return FigureChangesBuilder.builder()
                .path(path)
                .year(year)
                .from(before.knownAt())
                .until(after.knownAt())
                .before(first)
                .beforeState(before.state(address, year, countries, first))
                .after(last)
                .afterState(after.state(address, year, countries, last))
                .difference((last == null ? 0 : last) - (first == null ? 0 : first))
                .causes(causes.all())
                .reachedBack(then.reachedBack())
                .takenBack(then.takenBackSince())
                .build();
    }

    private static List<String> without(List<String> countries, List<String> others) {
        return countries.stream().filter(country -> !others.contains(country)).toList();
    }

    private void tell(List<Turned> turned, Cause cause, Causes causes) {
        var byPerson =
                turned.stream().collect(Collectors.groupingBy(Turned::person, TreeMap::new, Collectors.toList()));
        var persons = List.copyOf(byPerson.keySet());
        for (int from = 0; from < persons.size(); from += PERSONS_AT_ONCE) {
            var some = persons.subList(from, Math.min(persons.size(), from + PERSONS_AT_ONCE));
            kept.causes(some.stream().collect(Collectors.toMap(person -> person, byPerson::get)), cause)
                    .forEach(one -> causes.add(one.cause(), one.entered(), one.left()));
        }
    }

    /** How many entered and left by each cause. */
    private static final class Causes {

        private final Map<ChangeCause, long[]> numbers = new EnumMap<>(ChangeCause.class);

        private void add(ChangeCause cause, long entered, long left) {
            if (entered + left > 0) {
                var sofar = numbers.computeIfAbsent(cause, first -> new long[2]);
                sofar[0] += entered;
                sofar[1] += left;
            }
        }

        private List<FigureChanges.Changed> all() {
            List<FigureChanges.Changed> all = new ArrayList<>();
            numbers.forEach((cause, number) -> all.add(new FigureChanges.Changed(cause, number[0], number[1])));
            return all;
        }
    }
}
