package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.amparo.exchange.in.ImportMode;
import org.amparo.services.ServiceKind;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** Histories in which the days are what is difficult. */
class NamedHistoriesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private static void agrees(CountedWorld world, LocalDate... days) {
        world.followsFromHistories("the history");
        world.agreesWithTheRules(Set.of(2024, 2025, world.today("GTM").getYear()), List.of(days));
    }

    @Test
    void what_changes_and_changes_back_within_a_day_was_known_all_the_time() {
        try (var world = new CountedWorld("there_and_back")) {
            String number = world.confirmed(Cast.ANA, DAY);
            world.birth(Cast.ANA, number, "1990");
            world.sex(Cast.ANA, number, "F");
            long person = world.person(number);
            world.it.passTime(Duration.ofDays(1));
            var before = world.kept(person);
            world.sex(Cast.ANA, number, "M");
            assertThat(world.kept(person)).isNotEqualTo(before);
            world.sex(Cast.ANA, number, "F");
            assertThat(world.kept(person)).as("there and back").isEqualTo(before);
            world.it.passTime(Duration.ofDays(1));
            world.sex(Cast.ANA, number, "M");
            world.it.passTime(Duration.ofDays(1));
            world.sex(Cast.ANA, number, "F");
            assertThat(world.kept(person)).as("over several days").hasSize(before.size() + 2);
            agrees(
                    world,
                    world.today("GTM"),
                    world.today("GTM").minusDays(1),
                    world.today("GTM").minusDays(3));
        }
    }

    /** Half past eleven in Tijuana is the next day in the capital; Mexico's day is not over before it is over there. */
    @Test
    void what_is_typed_at_night_in_Tijuana_is_known_on_the_day_that_it_is_there() {
        try (var world = new CountedWorld("tijuana")) {
            var zone = ZoneId.of("America/Tijuana");
            Instant now = world.now();
            var night = now.atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(LocalTime.of(23, 30))
                    .atZone(zone);
            world.it.passTime(Duration.between(now, night.toInstant()).truncatedTo(ChronoUnit.SECONDS));
            var there = world.now().atZone(zone).toLocalDate();
            var inTheCapital = world.today("MEX");
            assertThat(inTheCapital).as("the capital is ahead").isEqualTo(there.plusDays(1));
            String number = world.confirmed(CountedWorld.MEX, DAY);
            assertThat(world.kept(world.person(number)))
                    .singleElement()
                    .asString()
                    .endsWith(" " + there + " 9999-12-31");
            agrees(world, there, inTheCapital);
        }
    }

    @Test
    void a_stay_that_goes_on_is_counted_on_the_first_of_January() {
        try (var world = new CountedWorld("first_of_january")) {
            String number = world.confirmed(Cast.ANA, DAY);
            world.serve(Cast.ANA, number, ServiceKind.HOUSING, DAY.plusDays(1), null);
            long person = world.person(number);
            int year = world.today("GTM").getYear();
            var lastDay = LocalDate.of(year, 12, 31).atTime(12, 0).atZone(ZoneId.of("America/Guatemala"));
            world.it.passTime(Duration.between(world.now(), lastDay.toInstant()));
            world.it.bean(KeptBuild.class).run();
            assertThat(world.number(year + 1, "assisted.total_sum_of_countries"))
                    .as("of the year to come, for which rows lie ready")
                    .isEqualTo(1);
            world.it.passTime(Duration.ofDays(1));
            assertThat(world.today("GTM")).isEqualTo(LocalDate.of(year + 1, 1, 1));
            assertThat(world.number(year + 1, "assisted.total_sum_of_countries"))
                    .as("on the first of January")
                    .isEqualTo(1);
            world.it.bean(KeptBuild.class).run();
            assertThat(world.kept(person)).anyMatch(row -> row.startsWith("ASSISTED " + (year + 2)));
            var service = world.services(Cast.ANA, number).get(0);
            world.amend(Cast.ANA, number, service, ServiceKind.HOUSING, DAY.plusDays(1), DAY.plusDays(40));
            assertThat(world.number(year + 1, "assisted.total_sum_of_countries"))
                    .as("once it is known to have ended before")
                    .isEqualTo(0);
            agrees(world, LocalDate.of(year, 12, 31), LocalDate.of(year + 1, 1, 1));
        }
    }

    /** It brings a person whom another country has, too, and an earlier case of hers, and all of it goes again. */
    @Test
    void a_late_import_reaches_back_and_is_taken_back() {
        try (var world = new CountedWorld("late_import")) {
            String first = world.bring(
                    "late",
                    ImportMode.INSERT,
                    List.of(CountedWorld.row("C1", "P1", "GTM", DAY, "F", DAY.plusDays(10))));
            world.it.passTime(Duration.ofDays(1));
            var known = world.leaves(2025, DAY.plusDays(20));
            String second = world.bring(
                    "late",
                    ImportMode.INSERT,
                    List.of(
                            CountedWorld.row("C2", "P1", "CRI", DAY.plusDays(1), "F", DAY.plusDays(12)),
                            CountedWorld.row("C3", "P1", "GTM", DAY.minusDays(40), "M", DAY.plusDays(15))));
            assertThat(world.leaves(2025, DAY.plusDays(20)))
                    .as("an import tells of earlier days")
                    .isNotEqualTo(known);
            assertThat(world.it
                            .database()
                            .number("select count(distinct shared) from counted_person where shared is not null"))
                    .as("counted in two countries")
                    .isEqualTo(1);
            agrees(world, DAY.plusDays(11), DAY.plusDays(13), DAY.plusDays(20), world.today("GTM"));
            world.it.passTime(Duration.ofDays(1));
            world.takeBack(second);
            assertThat(world.leaves(2025, DAY.plusDays(20)))
                    .as("as if it had never come")
                    .isEqualTo(known);
            agrees(world, DAY.plusDays(11), DAY.plusDays(13), DAY.plusDays(20), world.today("GTM"));
            world.takeBack(first);
            assertThat(world.it.database().number("select count(*) from counted_person"))
                    .isZero();
        }
    }

    /** One import has brought her, another one changed her, and a day after the second the first is taken back, too. */
    @Test
    void what_came_with_an_import_that_was_taken_back_was_never_known_whoever_has_written_of_it_since() {
        try (var world = new CountedWorld("twice_taken_back")) {
            String first = world.bring(
                    "twice", ImportMode.INSERT, List.of(CountedWorld.row("C1", "P1", "GTM", DAY, "F", DAY)));
            String second = world.bring(
                    "twice", ImportMode.UPSERT, List.of(CountedWorld.row("C1", "P1", "GTM", DAY, "M", DAY)));
            world.it.passTime(Duration.ofDays(1));
            world.takeBack(second);
            var between = world.today("GTM");
            world.it.passTime(Duration.ofDays(1));
            world.takeBack(first);
            assertThat(world.it.database().number("select count(*) from counted_person"))
                    .isZero();
            agrees(world, DAY.plusDays(1), between.minusDays(1), between, world.today("GTM"));
        }
    }

    @Test
    void a_statement_that_went_with_its_import_is_neither_known_nor_in_the_way_of_another_one() {
        try (var world = new CountedWorld("statements")) {
            var before = world.leaves(2025, world.today("GTM"));
            String first = world.say(ImportMode.INSERT, "2025,GTM,IDENT_FORM,NOT_AVAILABLE,first");
            String second = world.say(ImportMode.UPSERT, "2025,GTM,IDENT_FORM,PARTIAL,second");
            world.takeBack(second);
            assertThat(world.leaves(2025, world.today("GTM")))
                    .as("the first one stands")
                    .isNotEqualTo(before);
            world.takeBack(first);
            assertThat(world.leaves(2025, world.today("GTM"))).isEqualTo(before);
            world.it.sql("drop trigger availability_aud_closed");
            world.it.sql("update availability_aud set country = null where revtype = 2");
            assertThat(world.leaves(2025, world.today("GTM")))
                    .as("a row of before, which says nothing but that it is gone")
                    .isEqualTo(before);
            world.say(ImportMode.INSERT, "2025,GTM,IDENT_FORM,NOT_AVAILABLE,again");
            assertThat(world.leaves(2025, world.today("GTM"))).isNotEqualTo(before);
        }
    }
}
