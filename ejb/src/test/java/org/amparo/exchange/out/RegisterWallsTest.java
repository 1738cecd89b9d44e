package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.amparo.casefile.AssignCase;
import org.amparo.casefile.BarAccess;
import org.amparo.casefile.BarDesk;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.GrantAccess;
import org.amparo.casefile.GrantDesk;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.Sections;
import org.amparo.exchange.RegisterFormat;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.AppClock;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a country's register holds for whoever orders it: no case that is barred to her, no answer that is closed to her. */
class RegisterWallsTest {

    /** In which no other test has a case. */
    private static final String COUNTRY = "ECU";

    private static final Caller IDA = Cast.caller("out.ida", "ec-out-body", COUNTRY, Roles.CASEWORKER);
    private static final Caller ADA = Cast.caller("out.ada", "ec-out-body", COUNTRY, Roles.SUPERVISOR);

    /** A supervisor who is barred from one case, and assigned to another. */
    private static final Caller UMA = Cast.caller("out.uma", "ec-out-body", COUNTRY, Roles.SUPERVISOR);

    private static final Caller SOL = Cast.caller("out.sol", "ec-out-office", COUNTRY, Roles.CASEWORKER);
    private static final Caller OPERATOR = Cast.caller("out.operator", "corett-st", "CRI", Roles.OPERATOR);

    private static final BelowHttp IT = BelowHttp.shared();

    /** Case numbers by what the case is, in the order in which they are recorded; each is told by its place of identification. */
    private static final Map<String, String> CASES = new LinkedHashMap<>();

    private static final Map<String, String> PLACES = Map.of(
            "first",
            "MEX",
            "barred",
            "GTM",
            "same person",
            "HND",
            "dependant",
            "SLV",
            "assigned",
            "NIC",
            "granted",
            "CRI",
            "elsewhere",
            "DOM");

    @BeforeAll
    static void recorded() {
        Cast.register(IT, "ec-out-body", COUNTRY);
        Cast.register(IT, "ec-out-office", COUNTRY);
        List.of(IDA, ADA, UMA, SOL, OPERATOR).forEach(IT::known);
        open(IDA, "first", null);
        open(IDA, "barred", null);
        // She is assisted first in the case that is barred, on the eve of her eighteenth birthday.
        open(IDA, "same person", CASES.get("barred"));
        serve("barred", LocalDate.of(2019, 5, 13));
        serve("same person", LocalDate.of(2019, 5, 15));
        openDependant();
        open(IDA, "assigned", null);
        open(IDA, "granted", null);
        open(SOL, "elsewhere", null);
        IT.sql(
                "update case_file set status = 'CONFIRMED', identified_from = '2018-01-01', identified_until = '2018-01-01'"
                        + " where role = 'VICTIM'");
        IT.act(ADA, BarDesk.class, desk -> desk.set(CASES.get("barred"), new BarAccess(null, "out.uma", "kin")));
        int version = IT.as(ADA, CaseDesk.class, desk -> desk.find(CASES.get("assigned")))
                .version();
        IT.act(
                ADA,
                CaseDesk.class,
                desk -> desk.assign(CASES.get("assigned"), new AssignCase(version, "out.uma", "her turn")));
        IT.act(
                ADA,
                GrantDesk.class,
                desk -> desk.open(
                        CASES.get("granted"),
                        new GrantAccess(null, "out.uma", List.of("SENSITIVE_IDENTITY"), null, null, "REFERRAL", null)));
    }

    private static void open(Caller worker, String name, String samePerson) {
        var full = FullCase.order(samePerson);
        var order = new OpenCase(
                CaseRole.VICTIM,
                null,
                samePerson,
                full.detectedOn(),
                full.detectionSource(),
                PLACES.get(name),
                full.profile(),
                new Sections.Birth("2001-05-14"),
                full.identity(),
                null,
                null,
                full.exploitation(),
                null);
        CASES.put(name, IT.as(worker, CaseDesk.class, desk -> desk.open(order)).number());
    }

    private static void openDependant() {
        var full = FullCase.order(null);
        var order = new OpenCase(
                CaseRole.DEPENDANT,
                CASES.get("barred"),
                null,
                full.detectedOn(),
                full.detectionSource(),
                PLACES.get("dependant"),
                full.profile(),
                new Sections.Birth("2015"),
                new Sections.Identity("NO", null),
                null,
                null,
                null,
                null);
        CASES.put(
                "dependant",
                IT.as(IDA, CaseDesk.class, desk -> desk.open(order)).number());
    }

    private static void serve(String name, LocalDate on) {
        var service = new LogService(ServiceKind.LEGAL, null, null, on, on, null, null, null, null, null);
        IT.act(IDA, ServiceDesk.class, desk -> desk.log(CASES.get(name), service));
    }

    /** A register, and what the record of its export says of it. */
    private record Register(ExportView view, Map<String, Map<String, String>> cases, List<Map<String, String>> events) {

        List<String> answers() {
            return cases.values().stream().map(row -> row.get("lgbtiq")).toList();
        }
    }

    private static Register ordered(Caller asking) {
        var caller = IT.known(asking);
        var job = IT.as(
                asking,
                () -> IT.inTransaction(() -> {
                    IT.known(asking);
                    var ordered = ExportJob.ordered(
                            ExportKind.register,
                            ExportFormat.zip,
                            COUNTRY,
                            null,
                            caller,
                            IT.bean(AppClock.class).now());
                    IT.bean(ExportJobs.class).add(ordered);
                    return ordered.id();
                }));
        IT.bean(Exporter.class).register(job, caller, COUNTRY, null);
        var view = IT.as(
                asking,
                () -> IT.inTransaction(() -> IT.bean(ExportJobs.class).byId(job).view(Map.of())));
        Map<String, List<Map<String, String>>> files = read(job);
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        files.get("cases.csv").forEach(row -> cases.put(nameOf(row.get("identification_place")), row));
        return new Register(view, cases, files.get("events.csv"));
    }

    private static String nameOf(String place) {
        return PLACES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(place))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, List<Map<String, String>>> read(long job) {
        var name = (String) IT.rows("select file_name from export_job where id = ?", job)
                .get(0)
                .get(0);
        Map<String, List<Map<String, String>>> files = new HashMap<>();
        try (var zip = new ZipInputStream(
                Files.newInputStream(IT.bean(ExportFiles.class).path(name)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> Arrays.asList(line.split(",", -1)))
                        .toList();
                files.put(
                        entry.getName(),
                        lines.stream()
                                .skip(1)
                                .map(cells -> row(lines.get(0), cells))
                                .toList());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    @Test
    void a_barred_case_is_left_out_with_its_events_and_nothing_shows_the_gap() {
        var whole = ordered(ADA);
        var without = ordered(UMA);
        assertThat(whole.cases().keySet()).containsExactlyElementsOf(CASES.keySet());
        assertThat(whole.events()).hasSize(2);
        assertThat(without.cases().keySet())
                .containsExactly("first", "same person", "dependant", "assigned", "granted", "elsewhere");
        assertThat(without.events()).hasSize(1);
        assertThat(without.cases().values())
                .extracting(row -> row.get("case_id"))
                .containsExactly("C00000001", "C00000002", "C00000003", "C00000004", "C00000005", "C00000006");
        assertThat(without.cases().values())
                .extracting(row -> row.get("person_id"))
                .containsExactly("P00000001", "P00000002", "P00000003", "P00000004", "P00000005", "P00000006");
        assertThat(without.events().get(0))
                .containsEntry("event_id", "E00000001")
                .containsEntry("case_id", "C00000002")
                .containsEntry("start_date", "2019-05-15");
        assertThat(whole.cases().get("dependant").get("linked_case_id")).isEqualTo("C00000002");
        assertThat(without.cases().get("dependant").get("linked_case_id")).isEmpty();
    }

    @Test
    void the_days_of_a_barred_case_do_not_show_in_another_of_the_same_person() {
        assertThat(ordered(ADA).cases().get("same person").get(RegisterFormat.AGES_COUNTED))
                .as("her first day of that year is in the other case")
                .isEmpty();
        assertThat(ordered(UMA).cases().get("same person").get(RegisterFormat.AGES_COUNTED))
                .isEqualTo("2019-05-15=18-20");
    }

    @Test
    void rows_are_counted_and_put_on_record_as_they_were_written() {
        var without = ordered(UMA);
        assertThat(without.view().counts()).containsEntry("cases", 6L).containsEntry("events", 1L);
        assertThat(recorded(UMA)).doesNotContain(CASES.get("barred")).hasSize(6);
        ordered(ADA);
        assertThat(recorded(ADA)).containsExactlyInAnyOrderElementsOf(CASES.values());
    }

    /** The cases of the caller's last export in the access log. */
    private static List<Object> recorded(Caller caller) {
        return IT
                .rows(
                        """
                        select f.number from access_log_case c join case_file f on f.id = c.case_id where c.log_id = (
                          select max(id) from access_log where operation = 'register-exported' and account_id = ?)""",
                        IT.known(caller).account())
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void the_lgbtiq_answer_is_written_where_she_is_assigned_or_a_grant_names_it() {
        assertThat(ordered(ADA).answers()).containsOnly("");
        var register = ordered(UMA);
        register.cases().forEach((name, row) -> assertThat(row.get("lgbtiq"))
                .as(name)
                .isEqualTo(List.of("assigned", "granted").contains(name) ? "Y" : ""));
    }

    @Test
    void the_operators_register_is_whole_but_for_a_bar() {
        var register = ordered(OPERATOR);
        assertThat(register.cases()).hasSize(7);
        assertThat(register.answers()).containsExactly("Y", "Y", "Y", "N", "Y", "Y", "Y");
    }

    @Test
    void a_bar_of_the_organisation_leaves_the_case_out_too() {
        IT.sql(
                """
                insert into case_bar (version, public_id, case_id, organisation_id, reason, begins_at)
                select 0, 'of-the-organisation', f.id, o.id, '-', utc_timestamp(6) from case_file f, organisation o
                where f.number = ? and o.code = 'corett-st'""",
                CASES.get("elsewhere"));
        assertThat(ordered(OPERATOR).cases()).doesNotContainKey("elsewhere").hasSize(6);
        IT.sql("update case_bar set ends_at = utc_timestamp(6) where public_id = 'of-the-organisation'");
        assertThat(ordered(OPERATOR).cases()).hasSize(7);
    }
}
