package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines are laid ready several pieces at once. */
class FileReadingTest {

    private static BelowHttp it;
    private static final int PERSONS = 1000;
    private static final int CASES_OF_EACH = 8;

    /** Of its own: whoever shares a database would have thousands of cases to work on. */
    @BeforeAll
    static void open() {
        it = BelowHttp.with(TestDatabase.create("pieces"));
        it.known(Cast.EVA);
        it.known(Cast.ANA);
    }

    @AfterAll
    static void close() {
        it.close();
    }

    /** Each piece names the same persons, in another order: whoever lays one waits for whoever lays the other, and neither is sent away. */
    @Test
    void pieces_that_name_the_same_persons_come_in_side_by_side() {
        var random = new Random(20261130);
        List<String> cases = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (int round = 0; round < CASES_OF_EACH; round++) {
            List<Integer> persons =
                    new ArrayList<>(IntStream.range(0, PERSONS).boxed().toList());
            Collections.shuffle(persons, random);
            for (int person : persons) {
                String name = "C" + round + "-" + person;
                cases.add(Registers.victim(name).replace("P-" + name, "P" + person));
                events.add(Registers.service("E" + name, name, "MEDICAL").replace("P-" + name, "P" + person));
            }
        }
        var registers = new Registers(it);
        var run = registers.bring(Cast.EVA, ImportMode.INSERT, false, cases, events);
        assertThat(run.state()).as(run.problems().items().toString()).isEqualTo(ImportState.DONE);
        assertThat(it.rows(
                        """
                        select count(*), count(distinct f.person_id),
                          (select count(*) from import_key e where e.source = k.source and e.kind = 'SERVICE')
                        from import_key k join case_file f on f.id = k.record_id where k.source = ? and k.kind = 'CASE'""",
                        registers.source()))
                .singleElement()
                .asString()
                .isEqualTo("[%d, %d, %d]".formatted(PERSONS * CASES_OF_EACH, PERSONS, PERSONS * CASES_OF_EACH));
    }
}
