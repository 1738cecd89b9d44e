package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.exchange.in.ImportMode;
import org.amparo.identification.DecisionOutcome;
import org.amparo.plausibility.Unlikely;
import org.amparo.security.Caller;
import org.amparo.services.ServiceKind;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/**
 * Two hundred persons, to whom over some days whatever happens in an order of chance: late entries, corrections, revocations, services that are
 * moved and withdrawn, imports that reach back and are taken back, other rules. Another seed by the system property {@code amparo.seed}.
 */
class RandomHistoriesTest {

    private static final long SEED = Long.getLong("amparo.seed", 20_261);
    private static final int PERSONS = 200;
    private static final int DAYS = 8;

    private final Random chance = new Random(SEED);
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<Someone> persons = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    /** What the reports said of each year as known at the end of a day, once it was over. */
    private final Map<LocalDate, Map<Integer, Map<String, JsonValue>>> said = new TreeMap<>();

    private CountedWorld world;
    private Set<Integer> years;
    private int rows;

    private record Someone(Caller by, List<String> cases) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private interface Act {
        void on(Someone someone);
    }

    @Test
    void what_is_kept_follows_from_what_was_known_and_an_earlier_day_stays_as_it_was() {
        System.out.println("Random histories of the seed " + SEED);
        try (var made = new CountedWorld("random_histories")) {
            world = made;
            int year = world.today("GTM").getYear();
            years = Set.of(year - 1, year, year + 1);
            for (int i = 0; i < PERSONS; i++) {
                var by = List.of(Cast.ANA, Cast.LUZ, CountedWorld.MEX).get(i % 3);
                persons.add(new Someone(by, new ArrayList<>(List.of(world.open(by, null)))));
            }
            for (int day = 0; day < DAYS; day++) {
                boolean reachedBack = aDay(day);
                world.followsFromHistories("day " + day + " of the seed " + SEED);
                var today = world.today("MEX");
                compareEarlierDays(reachedBack, today);
                world.agreesWithTheRules(
                        years, List.of(today, today.minusDays(2), today.minusDays(400), today.plusDays(1)));
                remember(today);
                world.it.passTime(Duration.ofDays(1));
            }
            builtAnew();
        }
        System.out.println("done " + done + ", refused " + refused);
        assertThat(done.keySet())
                .as("acts that were done")
                .contains(
                        "confirmed",
                        "revoked",
                        "served",
                        "amended",
                        "moved",
                        "withdrawn",
                        "imported",
                        "taken back",
                        "rule",
                        "stated",
                        "corrected",
                        "another case");
    }

    private boolean aDay(int day) {
        for (var someone : persons) {
            int acts = chance.nextInt(3);
            for (int i = 0; i < acts; i++) {
                any(someone);
            }
        }
        boolean reachedBack = false;
        if (day % 3 == 1) {
            imports.add(world.bring("random " + day, ImportMode.INSERT, imported(day)));
            count(done, "imported");
            reachedBack = true;
        }
        if (day % 4 == 3 && !imports.isEmpty()) {
            world.takeBack(imports.remove(chance.nextInt(imports.size())));
            count(done, "taken back");
            reachedBack = true;
        }
        if (day % 2 == 1) {
            world.state(
                    world.today("GTM").getYear() - 1,
                    day % 4 == 1 ? AvailabilityStatus.NOT_AVAILABLE : AvailabilityStatus.AVAILABLE);
            count(done, "stated");
        }
        if (day == DAYS / 2) {
            world.it.sql(
                    "update country_rule set known_until = ? where country = 'CRI' and known_until > ?",
                    world.today("CRI"),
                    world.today("CRI"));
            world.builtAnew();
            count(done, "rule");
        }
        return reachedBack;
    }

    private List<String> imported(int day) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var identified = someDay();
            // Some persons are in two countries, and in several imports of one source.
            lines.add(CountedWorld.row(
                            "C" + day + "-" + rows,
                            "P" + day + "-" + rows++ / 2,
                            chance.nextBoolean() ? "GTM" : "CRI",
                            identified,
                            chance.nextBoolean() ? "F" : "M",
                            chance.nextBoolean() ? identified.plusDays(chance.nextInt(300)) : world.today("CRI"))
                    .replace(
                            world.today("CRI").plusDays(1).toString(),
                            world.today("CRI").toString()));
        }
        return lines;
    }

    /** A day of the last two years, seldom one of earlier. */
    private LocalDate someDay() {
        return world.today("MEX").minusDays(chance.nextInt(10) == 0 ? 700 : 330 + chance.nextInt(200));
    }

    private void any(Someone someone) {
        var by = someone.by();
        switch (chance.nextInt(11)) {
            case 0, 1 -> attempt(
                    "confirmed", someone, one -> world.decide(by, number(one), DecisionOutcome.CONFIRMED, someDay()));
            case 2 -> attempt(
                    "revoked",
                    someone,
                    one -> world.decide(by, number(one), DecisionOutcome.REVOKED, world.today(by.country())));
            case 3, 4 -> attempt("served", someone, one -> {
                var from = someDay();
                boolean stay = chance.nextInt(3) == 0;
                world.serve(
                        by,
                        number(one),
                        stay ? ServiceKind.HOUSING : kind(),
                        from,
                        chance.nextBoolean() ? null : from.plusDays(stay ? chance.nextInt(200) : 0));
            });
            case 5 -> attempt("amended", someone, one -> {
                String number = number(one);
                var services = world.services(by, number);
                var service = services.get(chance.nextInt(services.size()));
                var from = someDay();
                world.amend(by, number, service, kind(), from, from);
            });
            case 6 -> attempt("moved", someone, one -> {
                String number = number(one);
                var others = persons.stream().filter(other -> other.by() == by).toList();
                var services = world.services(by, number);
                world.move(
                        by,
                        number,
                        services.get(chance.nextInt(services.size())),
                        number(others.get(chance.nextInt(others.size()))));
            });
            case 7 -> attempt("withdrawn", someone, one -> {
                String number = number(one);
                var services = world.services(by, number);
                world.withdraw(by, number, services.get(chance.nextInt(services.size())));
            });
            case 9 -> attempt("corrected", someone, one -> {
                if (by != Cast.ANA) {
                    throw new IllegalArgumentException("nobody of that body checks");
                }
                world.mistaken(number(one));
            });
            case 8 -> attempt("described", someone, one -> {
                if (chance.nextBoolean()) {
                    world.sex(by, number(one), List.of("F", "M", "X").get(chance.nextInt(3)));
                } else {
                    world.birth(by, number(one), Integer.toString(1985 + chance.nextInt(30)));
                }
            });
            default -> attempt("another case", someone, one -> one.cases().add(world.open(by, number(one))));
        }
    }

    private ServiceKind kind() {
        return List.of(ServiceKind.LEGAL, ServiceKind.PSYCHOSOCIAL, ServiceKind.BASIC_NEEDS)
                .get(chance.nextInt(3));
    }

    private String number(Someone one) {
        return one.cases().get(chance.nextInt(one.cases().size()));
    }

    /** An act that a rule refuses, or for which there is nothing yet, is none. */
    private void attempt(String what, Someone someone, Act act) {
        try {
            act.on(someone);
            count(done, what);
        } catch (RuleViolation | Unlikely | IllegalArgumentException | NoSuchElementException none) {
            count(refused, what);
        }
    }

    private static void count(Map<String, Integer> acts, String what) {
        acts.merge(what, 1, Integer::sum);
    }

    private void compareEarlierDays(boolean reachedBack, LocalDate today) {
        said.forEach((day, reports) -> reports.forEach((year, before) -> {
            if (reachedBack) {
                reports.put(year, world.leaves(year, day));
            } else {
                assertThat(world.leaves(year, day))
                        .as("%s as known at %s, on %s, of the seed %s", year, day, today, SEED)
                        .isEqualTo(before);
            }
        }));
    }

    /** The day before is over in all countries. */
    private void remember(LocalDate today) {
        Map<Integer, Map<String, JsonValue>> reports = new TreeMap<>();
        years.forEach(year -> reports.put(year, world.leaves(year, today.minusDays(2))));
        said.put(today.minusDays(2), reports);
    }

    /** What a building anew writes is what was written step by step. */
    private void builtAnew() {
        String all = "select person_id, country, year, population, known_from, known_until, case_id, profile, shared"
                + " from counted_person order by 1, 2, 3, 4, 5";
        String services = "select person_id, country, service_id, year, known_from, known_until, case_id, profile"
                + " from counted_service order by 1, 2, 3, 4, 5";
        var stepByStep = world.it.rows(all);
        var servicesStepByStep = world.it.rows(services);
        world.it.sql("delete from counted_person");
        world.it.sql("delete from counted_service");
        world.builtAnew();
        assertThat(stepByStep).hasSizeGreaterThan(PERSONS);
        assertThat(world.it.rows(all)).isEqualTo(stepByStep);
        assertThat(world.it.rows(services)).isEqualTo(servicesStepByStep);
    }
}
