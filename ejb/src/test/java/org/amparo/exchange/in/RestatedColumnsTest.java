package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a known row says otherwise is taken over, or its line is refused, or docs/exchange.md says that it is not kept; column by column. */
class RestatedColumnsTest {

    private static final BelowHttp IT = BelowHttp.shared();

    /** What is brought in each file beside the row that changes: two cases of one person, and one of another. */
    private static final List<String> CASES =
            List.of(victim("V") + ",", victim("V2").replace("P-V2", "P-V") + ",", victim("W") + ",");

    /** What stands in a column once it has changed; of one that is not here the test says so. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("case_id", "V2"),
            Map.entry("person_id", "P-W"),
            Map.entry("country", "HND"),
            Map.entry("role", "DEPENDANT"),
            Map.entry("status", "DISCARDED"),
            Map.entry("identification_date", "2001-05-20"),
            Map.entry("identification_place", "CRI"),
            Map.entry("nationality", "SLV"),
            Map.entry("sex", "X"),
            Map.entry("lgbtiq", "N"),
            Map.entry("birth_date", "1979-12"),
            Map.entry("age_at_identification", "20"),
            Map.entry("age_group_stated", "UNKNOWN"),
            Map.entry("forms", "LABOUR"),
            Map.entry("linked_case_id", "W"),
            Map.entry("registered_on", "2001-07-01"),
            Map.entry("ages_counted", "2003-02-01=21-23"),
            Map.entry("event_id", "E2"),
            Map.entry("event_type", "PREVENTION"),
            Map.entry("start_date", "2001-05-06"),
            Map.entry("end_date", "2001-05-31"),
            Map.entry("code", "RENT"),
            Map.entry("outcome", "OPENED"),
            Map.entry("process_id", "T-1"),
            Map.entry("count", "2"),
            Map.entry("adults", "1"),
            Map.entry("minors", "1"),
            Map.entry("lgbtiq_n", "1"),
            Map.entry("dest_country", "SLV"),
            Map.entry("amount", "100"),
            Map.entry("currency", "GTQ"),
            Map.entry("year", "2098"),
            Map.entry("indicator", "IDENT_LGBTIQ"),
            Map.entry("footnote", "two ministries"));

    /** The same where it depends on the row. */
    private static final Map<String, String> OTHERS = Map.of(
            "DEPENDANT role", "VICTIM",
            "VICTIM case_id", "A2",
            "DEPENDANT case_id", "D2",
            "SERVICE code", "MEDICAL",
            "STATEMENT status", "AVAILABLE");

    /** Columns that say which row it is, or when and how it was written, and not what a register states. */
    private static final Set<String> OWN = Set.of(
            "id",
            "public_id",
            "version",
            "number",
            "person_id",
            "data_key_id",
            "linked_case_id",
            "case_id",
            "provider_id",
            "section_versions",
            "opened_on",
            "country");

    /** A row that a register brings, and of which table it becomes a row. */
    private enum Subject {
        VICTIM(
                RegisterFormat.CASES_FILE,
                "A,P-A,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,Y,1980,,ADULT,SEXUAL,,2001-06-01,"),
        DEPENDANT(RegisterFormat.CASES_FILE, "D,P-D,GTM,DEPENDANT,,,GTM,HND,M,Y,,,MINOR,,V,2001-06-01,"),
        SERVICE(RegisterFormat.EVENTS_FILE, service("E", "V", "LEGAL")),
        STAY(
                RegisterFormat.EVENTS_FILE,
                service("H", "V", "SHELTER")
                        .replace("SERVICE", "HOUSING")
                        .replace("2001-05-05,", "2001-05-05,2001-05-30")),
        STATEMENT(RegisterFormat.AVAILABILITY_FILE, Registers.statement("PARTIAL", "one ministry"));

        private final String file;
        private final String line;

        Subject(String file, String line) {
            this.file = file;
            this.line = line;
        }

        private List<String> columns() {
            return RegisterFormat.written(file);
        }

        private String value(String column) {
            return line.split(",", -1)[columns().indexOf(column)];
        }

        private String with(String column, String value) {
            var values = new ArrayList<>(List.of(line.split(",", -1)));
            values.set(columns().indexOf(column), value);
            return String.join(",", values);
        }

        private String otherwise(String column) {
            String value = OTHERS.getOrDefault(this + " " + column, OTHERWISE.get(column));
            assertThat(value).as("what %s says otherwise", column).isNotNull().isNotEqualTo(value(column));
            return with(column, value);
        }
    }

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
        IT.known(OPERATOR);
    }

    static Stream<String> columns() {
        return Stream.of(Subject.values())
                .flatMap(subject -> subject.columns().stream().map(column -> subject + " " + column));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_column_is_taken_over_or_refused_or_said_not_to_be_kept(String what) throws IOException {
        var subject = Subject.valueOf(what.split(" ")[0]);
        String column = what.split(" ")[1];
        assertThat(bring(registers, subject, subject.line).state()).isEqualTo(ImportState.DONE);
        var before = said(registers, subject, subject.line);
        String otherwise = subject.otherwise(column);

        var run = bring(registers, subject, otherwise);
        var after = said(registers, subject, subject.line);
        if (run.state() == ImportState.REFUSED) {
            assertThat(run.problems().items())
                    .as("errors of the line")
                    .anyMatch(problem -> problem.severity() == Severity.ERROR
                            && problem.file().equals(subject.file)
                            && problem.line() == line(subject));
            assertThat(after).as("what is recorded").isEqualTo(before);
            assertUnchanged(subject, subject.line);
            return;
        }
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertUnchanged(subject, otherwise);
        boolean said = !after.equals(before);
        if (!said) {
            boolean another = count(run, subject, "new") == 1;
            assertThat(documented(another ? "Another row" : "Not kept"))
                    .as("columns in docs/exchange.md")
                    .contains(column);
            return;
        }
        var anew = new Registers(IT);
        String elsewhere = subject == Subject.STATEMENT ? otherwise.replace("GTM", "SLV") : otherwise;
        assertThat(bring(anew, subject, elsewhere).state()).isEqualTo(ImportState.DONE);
        assertThat(after).as("as if it had always said so").isEqualTo(said(anew, subject, elsewhere));
    }

    private ImportView bring(Registers from, Subject subject, String line) {
        List<String> cases = new ArrayList<>(CASES);
        boolean ofCases = subject.file.equals(RegisterFormat.CASES_FILE);
        if (ofCases) {
            cases.add(line);
        }
        String other = ofCases ? RegisterFormat.EVENTS_FILE : subject.file;
        return from.bring(
                OPERATOR,
                from.order(ImportMode.UPSERT, false, null),
                Registers.zip(
                        RegisterFormat.CASES_FILE,
                        RegisterFormat.written(RegisterFormat.CASES_FILE),
                        cases,
                        other,
                        RegisterFormat.columns(other),
                        ofCases ? List.of() : List.of(line)));
    }

    private static int line(Subject subject) {
        return subject.file.equals(RegisterFormat.CASES_FILE) ? CASES.size() + 2 : 2;
    }

    private static int count(ImportView run, Subject subject, String what) {
        return run.counts().getJsonObject(ImportFormat.counted(subject.file)).getInt(what);
    }

    private void assertUnchanged(Subject subject, String line) {
        var again = bring(registers, subject, line);
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        for (String what : List.of("new", "changed")) {
            assertThat(count(again, subject, what)).as(what).isZero();
        }
        assertThat(count(again, subject, "unchanged")).isEqualTo(count(again, subject, "read"));
    }

    /** What is recorded of the row of that name, and of whom, by the source's names; discarded is one word of a register. */
    private static List<Object> said(Registers from, Subject subject, String line) {
        if (subject == Subject.STATEMENT) {
            String[] key = line.split(",");
            return IT.rows(
                            "select status, footnote from availability where year = ? and country = ? and indicator = ?",
                            key[0],
                            key[1],
                            key[2])
                    .get(0);
        }
        boolean ofCases = subject.file.equals(RegisterFormat.CASES_FILE);
        String table = ofCases ? "case_file" : "service_provision";
        String columns = IT
                .rows(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ? order by 1",
                        table)
                .stream()
                .map(row -> (String) row.get(0))
                .filter(column -> !OWN.contains(column))
                .map(column -> ofCases && column.equals("status")
                        ? "replace(r.status, 'REVOKED', 'NOT_CONFIRMED')"
                        : "r." + column)
                .collect(Collectors.joining(", "));
        return IT.rows(
                        "select " + columns + ", o.external_id, k.person_external from import_key k join " + table
                                + " r on r.id = k.record_id left join import_key o on o.source = k.source and o.kind = 'CASE'"
                                + " and o.record_id = r." + (ofCases ? "linked_case_id" : "case_id")
                                + " where k.source = ? and k.kind = ? and k.country = 'GTM' and k.external_id = ?",
                        from.source(),
                        ofCases ? "CASE" : "SERVICE",
                        line.split(",")[0])
                .get(0);
    }

    /** Columns in a paragraph of the page, which begins with these words. */
    private static Set<String> documented(String paragraph) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "exchange.md"));
        int begin = page.indexOf("**" + paragraph + ".**");
        assertThat(begin).as("**%s.** in docs/exchange.md", paragraph).isNotNegative();
        return Pattern.compile("`(\\w+)`")
                .matcher(page.substring(begin, page.indexOf("\n\n", begin)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "DEPENDANT, linked_case_id, W, row-victim-changed",
        "SERVICE, case_id, V2, row-case-changed",
        "STAY, case_id, V2, row-case-changed",
    })
    void what_belongs_to_another_case_now_is_told_alone(Subject subject, String column, String value, String code) {
        bring(registers, subject, subject.line);
        assertThat(bring(registers, subject, subject.with(column, value))
                        .problems()
                        .items())
                .extracting(ProblemView::field, ProblemView::code)
                .containsExactly(tuple(column, code));
    }

    @Test
    void a_service_is_no_event_of_another_kind_later() {
        bring(registers, Subject.SERVICE, Subject.SERVICE.line);
        assertThat(bring(registers, Subject.SERVICE, "E,PREVENTION,GTM,,,2001-05-05,,DIRECT,,,1,,,,,,,2001-06-02")
                        .problems()
                        .items())
                .extracting(ProblemView::code)
                .containsExactly("row-type-changed");
    }

    /** What people have set right since stays, whether the register follows or says what it always said. */
    @ParameterizedTest
    @CsvSource({"V", "V2"})
    void a_service_that_people_have_moved_stays_where_it_is(String named) {
        bring(registers, Subject.SERVICE, Subject.SERVICE.line);
        String from = registers.number("V");
        String to = registers.number("V2");
        var logged = IT.as(Cast.EVA, ServiceDesk.class, desk -> desk.of(from)).get(0);
        IT.as(
                Cast.EVA,
                ServiceDesk.class,
                desk -> desk.move(from, logged.id(), new MoveService(logged.version(), to, "it was hers")));
        var run =
                bring(registers, Subject.SERVICE, service("E", named, "MEDICAL").replace("P-V2", "P-V"));
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(said(registers, Subject.SERVICE, Subject.SERVICE.line)).contains("MEDICAL", "V2");
    }
}
