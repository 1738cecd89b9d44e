package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.amparo.jobs.Background;
import org.amparo.security.Author;
import org.amparo.services.ServiceKind;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check that runs by night and when it is ordered names each row that is not as it should be, and changes none unless it is told to. */
class KeptCheckTest {

    private static CountedWorld world;
    private static long person;

    @BeforeAll
    static void somebody_who_was_identified_and_assisted() {
        world = new CountedWorld("kept_check");
        var day = LocalDate.of(2025, 3, 4);
        String number = world.confirmed(Cast.ANA, day);
        world.serve(Cast.ANA, number, ServiceKind.LEGAL, day.plusDays(3), null);
        person = world.person(number);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static CheckView check(boolean mend) {
        var ordered = world.it.as(CountedWorld.OPERATOR, CheckDesk.class, desk -> desk.order(new OrderCheck(mend)));
        world.jobsAreDone();
        var ended = world.it.as(CountedWorld.OPERATOR, CheckDesk.class, desk -> desk.find(ordered.id()));
        assertThat(ended.state()).isEqualTo(CheckState.DONE);
        return ended;
    }

    @Test
    void rows_that_are_right_are_no_difference() {
        var ended = check(false);
        assertThat(ended.differences()).isZero();
        assertThat(ended.persons()).isEqualTo(world.persons().size());
        assertThat(ended.orderedBy()).isEqualTo(CountedWorld.OPERATOR.username());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a person's profile | update counted_person set profile = profile + 1 where person_id = ? and population = 'IDENTIFIED' | MISSING, TOO_MUCH | IDENTIFIED
                    a service's profile | update counted_service set profile = profile + 1 where person_id = ? | MISSING, TOO_MUCH | SERVICES_DELIVERED
                    the describing case | update counted_person set case_id = case_id + 1 where person_id = ? and population = 'ASSISTED' | MISSING, TOO_MUCH | ASSISTED
                    a row less | delete from counted_person where person_id = ? and population = 'ASSISTED' | MISSING | ASSISTED
                    a service less | delete from counted_service where person_id = ? | MISSING | SERVICES_DELIVERED
                    a row more | insert into counted_person select person_id, country, 2019, population, known_from, known_until, case_id, profile, shared from counted_person where person_id = ? and population = 'IDENTIFIED' | TOO_MUCH | IDENTIFIED
                    of nobody | insert into counted_person select 999999, country, 2019, population, known_from, known_until, case_id, profile, shared from counted_person where person_id = ? and population = 'IDENTIFIED' | TOO_MUCH | IDENTIFIED
                    another first day | update counted_person set known_from = known_from - interval 1 day where person_id = ? and population = 'IDENTIFIED' | MISSING, TOO_MUCH | IDENTIFIED
                    another last day | update counted_service set known_until = '2999-01-01' where person_id = ? | MISSING, TOO_MUCH | SERVICES_DELIVERED
                    counted in several countries | update counted_person set shared = person_id where person_id = ? and population = 'IDENTIFIED' | SHARED | IDENTIFIED""")
    void a_row_that_was_spoiled_is_named_and_mended_only_where_that_is_ordered(
            String what, String sql, String kinds, String population) {
        assertThat(world.it.sql(sql, person)).as(what).isPositive();
        for (boolean mend : List.of(false, true)) {
            var ended = check(mend);
            assertThat(ended.rows())
                    .filteredOn(row -> !row.what().equals("RULES"))
                    .as(what)
                    .allSatisfy(row -> {
                        assertThat(row.person()).isIn(person, 999_999L);
                        assertThat(row.country()).isEqualTo("GTM");
                        assertThat(row.population()).isEqualTo(population);
                    })
                    .extracting(CheckView.DifferingRow::what)
                    .containsExactlyInAnyOrder(kinds.split(", "));
            assertThat(ended.mended()).isEqualTo(mend);
        }
        assertThat(check(false).differences()).as("once it was mended").isZero();
    }

    /** The other way round: a rule that is read wrongly by the one and rightly by the other is found, too. */
    @Test
    void what_the_rules_count_otherwise_is_named() {
        var year = check(false).checkedYear();
        // No history tells of it, so Java and its rows agree; the rules read the case itself.
        world.it.sql(
                "update case_file set status = 'CONFIRMED', identified_from = ?, identified_until = ? where person_id = ?",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 1, 1),
                person);
        world.it.sql("update case_file set sex = 'M' where person_id = ?", person);
        try {
            assertThat(check(false).rows())
                    .extracting(row -> row.what() + " " + row.person())
                    .contains("RULES " + person);
        } finally {
            world.it.sql(
                    "update case_file f join case_file_aud a on a.id = f.id and a.revend is null set f.sex = a.sex,"
                            + " f.status = a.status, f.identified_from = a.identified_from, f.identified_until = a.identified_until"
                            + " where f.person_id = ?",
                    person);
        }
    }

    @Test
    void the_log_names_what_differs_and_each_night_has_one_check() {
        var log = Logger.getLogger(KeptCheck.class.getName());
        var said = new ArrayList<String>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord one) {
                if (one.getLevel() == Level.SEVERE) {
                    said.add(String.join(
                            " ",
                            List.of(one.getParameters()).stream()
                                    .map(String::valueOf)
                                    .toList()));
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        var check = world.it.bean(KeptCheck.class);
        world.it.passTime(Duration.ofDays(1));
        world.it.bean(KeptBuild.class).run();
        check.run();
        long before = checks();
        world.it.sql("update counted_service set profile = profile + 1 where person_id = ?", person);
        log.addHandler(listening);
        try {
            check.run();
            assertThat(checks()).as("the same night").isEqualTo(before);
            world.it.passTime(Duration.ofDays(1));
            check.run();
            assertThat(checks()).as("the next one").isEqualTo(before + 1);
        } finally {
            log.removeHandler(listening);
        }
        assertThat(said).singleElement().asString().contains("MISSING GTM 2025 SERVICES_DELIVERED of person " + person);
        assertThat(check(true).differences()).as("no night mends").isPositive();
    }

    private static long checks() {
        return world.it.database().number("select count(*) from counted_check");
    }

    @Test
    void while_one_is_made_an_order_is_answered_with_it_unless_it_is_to_mend() {
        var making = world.it.bean(KeptCheck.class);
        long id = world.it.bean(Background.class).step(Author.system(), () -> making.begin(Author.system(), false));
        var answered = world.it.as(CountedWorld.OPERATOR, CheckDesk.class, desk -> desk.order(new OrderCheck(false)));
        assertThat(answered.state()).isEqualTo(CheckState.RUNNING);
        assertThat(answered.orderedBy()).isEqualTo(Author.system().username());
        var mending = world.it.as(CountedWorld.OPERATOR, CheckDesk.class, desk -> desk.order(new OrderCheck(true)));
        assertThat(mending.id()).isNotEqualTo(answered.id());
        world.jobsAreDone();
        making.work(id, Author.system(), false);
        assertThat(check(false).id()).as("once it has ended").isNotEqualTo(answered.id());
    }

    @Test
    void what_was_being_built_goes_on_where_it_was_stopped() {
        long last = world.it.database().number("select max(id) from person");
        world.it.sql("update counted_service set profile = profile + 1 where person_id = ?", person);
        world.it.sql("delete from counted_build");
        world.it.sql(
                "insert into counted_build (id, format, until_year, reached) values (2, 2, ?, ?)",
                world.today("GTM").getYear() + 1,
                last);
        world.it.bean(KeptBuild.class).run();
        assertThat(check(true).differences())
                .as("who was passed is not built again")
                .isPositive();
        world.it.sql("update counted_service set profile = profile + 1 where person_id = ?", person);
        world.it.sql("delete from counted_build where id = 1");
        world.it.bean(KeptBuild.class).run();
        assertThat(check(false).differences())
                .as("the next building begins with the first person")
                .isZero();
    }

    @Test
    void an_unknown_check_is_not_found() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.it.as(
                        CountedWorld.OPERATOR,
                        CheckDesk.class,
                        desk -> desk.find(UUID.randomUUID().toString())))
                .isInstanceOf(org.amparo.shared.NotFound.class);
    }
}
