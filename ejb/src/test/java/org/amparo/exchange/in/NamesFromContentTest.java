package org.amparo.exchange.in;

import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line that is named by what it says would tell, by its name alone, that a row which is not open says the same. */
class NamesFromContentTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final Caller MIA = Cast.caller("content.mia", "gt-svet", "GTM", Roles.SUPERVISOR);

    private static final String FIRST = "2001,Female,30--38,HN,0,1,GT";
    private static final String SECOND = "2001,Male,9--17,SV,1,0,GT";

    /** What she tries: among them what the closed row says. */
    private static final List<String> GUESSES = List.of(
            "2001,Male,30--38,HN,0,1,GT",
            "2001,Female,21--23,HN,0,1,GT",
            "2001,Female,30--38,SV,0,1,GT",
            "2001,Female,30--38,HN,1,1,GT",
            "2002,Female,30--38,HN,0,1,GT",
            FIRST);

    private static final String REFUSED = "REFUSED null null [%s 0 ERROR source-not-open]";

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.EVA);
        IT.known(MIA);
    }

    private ImportView bring(Caller caller, ImportMode mode, boolean dry, String head, String... lines) {
        var order = StartImportBuilder.builder()
                .format(ImportFormat.CTDC)
                .mode(mode)
                .dryRun(dry)
                .source(registers.source())
                .anotherRegister(true)
                .fileName("ctdc.csv")
                .build();
        String file = head + String.join(",", CtdcFormat.NEEDED) + "\n" + String.join("\n", lines) + "\n";
        return registers.bring(caller, order, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(ImportView run) {
        return run.state() + " " + run.counts() + " " + run.profile() + " "
                + run.problems().items().stream()
                        .map(problem ->
                                problem.file() + " " + problem.line() + " " + problem.severity() + " " + problem.code())
                        .toList();
    }

    /** Two cases without names of their own; the first is barred to her. */
    private String closed() {
        assertThat(bring(Cast.EVA, ImportMode.INSERT, false, "", FIRST, SECOND).state())
                .isEqualTo(ImportState.DONE);
        var row = IT.rows(
                        """
                        select f.number, k.external_id from import_key k join case_file f on f.id = k.record_id
                        where k.source = ? and k.kind = 'CASE' and f.sex = 'F'""",
                        registers.source())
                .get(0);
        IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        (String) row.get(0),
                        BarAccessBuilder.builder()
                                .user(MIA.username())
                                .reason("kin of hers")
                                .build()));
        return (String) row.get(1);
    }

    @ParameterizedTest
    @EnumSource
    void where_a_row_is_not_open_lines_without_names_are_refused_together_whatever_they_say(ImportMode mode) {
        closed();
        for (boolean dry : List.of(true, false)) {
            var told = Stream.concat(
                            GUESSES.stream().map(line -> bring(MIA, mode, dry, "", line)),
                            Stream.of(
                                    bring(MIA, mode, dry, "", GUESSES.toArray(String[]::new)),
                                    bring(MIA, mode, dry, "row_id,", "R1," + SECOND, "," + FIRST)))
                    .map(NamesFromContentTest::told);
            assertThat(told).containsOnly(REFUSED.formatted("ctdc.csv"));
        }
        assertThat(IT.rows("select 1 from import_key where source = ? and kind = 'CASE'", registers.source()))
                .hasSize(2);
    }

    /** The name of a line is made without a secret, so who guesses the content can write it down herself. */
    @Test
    void such_a_name_is_no_better_when_it_is_written_out() {
        String name = closed();
        String other = "0".repeat(32) + "-1";
        for (String guess : List.of(name, other)) {
            assertThat(told(bring(MIA, ImportMode.INSERT, true, "row_id,", guess + "," + SECOND)))
                    .isEqualTo(REFUSED.formatted("ctdc.csv"));
            List<List<List<String>>> files = List.of(
                    List.of(List.of(victim(guess)), List.of()),
                    List.of(List.of(victim("N").replace("P-N", guess)), List.of()),
                    List.of(List.of(Registers.dependant("N", guess)), List.of()),
                    List.of(List.of(victim("N")), List.of(service("E", guess, "LEGAL"))));
            for (var file : files) {
                assertThat(told(registers.bring(MIA, ImportMode.UPSERT, true, file.get(0), file.get(1))))
                        .isEqualTo(REFUSED.formatted("cases.csv"));
            }
        }
    }

    @Test
    void names_of_the_source_s_own_and_sources_that_are_open_are_taken_as_ever() {
        closed();
        assertThat(bring(MIA, ImportMode.INSERT, true, "row_id,", "R1," + FIRST, "R2," + SECOND)
                        .state())
                .isEqualTo(ImportState.CHECKED);
        assertThat(bring(Cast.EVA, ImportMode.INSERT, true, "", FIRST, SECOND)
                        .counts()
                        .getJsonObject("cases")
                        .getInt("unchanged"))
                .isEqualTo(2);
        var elsewhere = new NamesFromContentTest();
        assertThat(elsewhere
                        .bring(MIA, ImportMode.INSERT, true, "", FIRST, SECOND)
                        .state())
                .isEqualTo(ImportState.CHECKED);
    }

    @Test
    void what_the_lines_of_a_file_say_is_counted_for_whoever_brought_it() {
        var run = bring(Cast.EVA, ImportMode.INSERT, true, "", FIRST);
        assertThat(run.profile().toString()).contains("HND");
        var colleagues = IT.as(MIA, ImportDesk.class, desk -> desk.find(run.id()));
        assertThat(colleagues.state()).isEqualTo(ImportState.CHECKED);
        assertThat(colleagues.profile()).isNull();
        var listed = IT.as(MIA, ImportDesk.class, desk -> desk.list(new PageRequest(0, 50)));
        assertThat(listed.items()).filteredOn(one -> one.id().equals(run.id())).hasSize(1);
        assertThat(listed.items())
                .filteredOn(one -> !one.username().equals(MIA.username()))
                .allSatisfy(one -> assertThat(one.profile()).isNull());
    }
}
