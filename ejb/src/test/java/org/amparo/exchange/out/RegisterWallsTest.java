package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsIdentityBuilder;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.RequestId;
import org.amparo.security.Roles;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.AppClock;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a country's register holds for whoever orders it: all cases or none, and no answer that is closed to her. */
class RegisterWallsTest {

    /** In which no other test has a case. */
    private static final String COUNTRY = "ECU";

    private static final Caller IDA = Cast.caller("out.ida", "ec-out-body", COUNTRY, Roles.CASEWORKER);
    private static final Caller ADA = Cast.caller("out.ada", "ec-out-body", COUNTRY, Roles.SUPERVISOR);

    /** A supervisor who is barred from one case. */
    private static final Caller EVE = Cast.caller("out.eve", "ec-out-body", COUNTRY, Roles.SUPERVISOR);

    /** A supervisor who is assigned to one case, and to whom the answer of another is granted. */
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
        IT.sql("insert into deciding_body (country, organisation_id, valid_from)"
                + " select 'ECU', id, '2000-01-01' from organisation where code = 'ec-out-body'");
        List.of(IDA, ADA, EVE, UMA, SOL, OPERATOR).forEach(IT::known);
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
        IT.act(
                ADA,
                BarDesk.class,
                desk -> desk.set(
                        CASES.get("barred"),
                        BarAccessBuilder.builder()
                                .user("out.eve")
                                .reason("kin of hers")
                                .build()));
        assign("out.uma");
        IT.act(
                ADA,
                GrantDesk.class,
                desk -> desk.open(
                        CASES.get("granted"),
                        GrantAccessBuilder.builder()
                                .user("out.uma")
                                .categories(List.of("SENSITIVE_IDENTITY"))
                                .basis("REFERRAL")
                                .build()));
    }

    private static void open(Caller worker, String name, String samePerson) {
        var full = FullCase.order(samePerson);
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .samePersonAs(samePerson)
                .detectedOn(full.detectedOn())
                .detectionSource(full.detectionSource())
                .identificationPlace(PLACES.get(name))
                .profile(full.profile())
                .birth(new Sections.Birth("2001-05-14"))
                .identity(full.identity())
                .exploitation(full.exploitation())
                .build();
        CASES.put(name, IT.as(worker, CaseDesk.class, desk -> desk.open(order)).number());
    }

    private static void openDependant() {
        var full = FullCase.order(null);
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.DEPENDANT)
                .linkedCase(CASES.get("barred"))
                .detectedOn(full.detectedOn())
                .detectionSource(full.detectionSource())
                .identificationPlace(PLACES.get("dependant"))
                .profile(full.profile())
                .birth(new Sections.Birth("2015"))
                .identity(SectionsIdentityBuilder.builder().lgbtiq("NO").build())
                .build();
        CASES.put(
                "dependant",
                IT.as(IDA, CaseDesk.class, desk -> desk.open(order)).number());
    }

    private static void serve(String name, LocalDate on) {
        var service = LogServiceBuilder.builder()
                .kind(ServiceKind.LEGAL)
                .startOn(on)
                .endOn(on)
                .confirmed(List.of("service-before-detection"))
                .build();
        IT.act(IDA, ServiceDesk.class, desk -> desk.log(CASES.get(name), service));
    }

    /** A register, and what the record of its export says of it. */
    private record Register(ExportView view, Map<String, Map<String, String>> cases, List<Map<String, String>> events) {

        List<String> answers() {
            return cases.values().stream().map(row -> row.get("lgbtiq")).toList();
        }
    }

    private static Register ordered(Caller asking) {
        long job = written(asking);
        Map<String, List<Map<String, String>>> files = read(job);
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        files.get("cases.csv").forEach(row -> cases.put(nameOf(row.get("identification_place")), row));
        return new Register(view(asking, job), cases, files.get("events.csv"));
    }

    private static ExportView view(Caller asking, long job) {
        return IT.as(
                asking,
                () -> IT.inTransaction(() -> IT.bean(ExportJobs.class).byId(job).view(Map.of())));
    }

    private static long written(Caller asking) {
        var caller = IT.known(asking);
        var request = new AtomicReference<String>();
        long job = IT.as(
                asking,
                () -> IT.inTransaction(() -> {
                    request.set(RequestId.current());
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
        RequestId.resume(request.get());
        IT.bean(Exporter.class).register(job, caller, COUNTRY, null);
        RequestId.end();
        return job;
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

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolation.class).hasMessage("register-not-whole");
    }

    private static long files() {
        try (var files = Files.list(IT.bean(ExportFiles.class).path("any").getParent())) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void from_whom_a_case_is_hidden_gets_no_register() {
        var order = OrderExportBuilder.builder()
                .kind(ExportKind.register)
                .country(COUNTRY)
                .build();
        refused(() -> IT.as(EVE, ExportDesk.class, desk -> desk.order(order, null)));
        long before = files();
        var job = written(EVE);
        assertThat(view(EVE, job).state())
                .as("nor where she was barred after the order")
                .isEqualTo(ExportState.FAILED);
        assertThat(view(EVE, job).failure()).isEqualTo("register-not-whole");
        assertThat(files()).as("nothing is left of it").isEqualTo(before);
        assertThat(recorded(EVE)).isEmpty();
    }

    @Test
    void a_file_of_before_is_not_handed_out_once_a_case_is_hidden() {
        long job = written(ADA);
        String id = view(ADA, job).id();
        assertThat(file(id).name()).endsWith(".zip");
        var bar = IT.as(
                UMA,
                BarDesk.class,
                desk -> desk.set(
                        CASES.get("first"),
                        BarAccessBuilder.builder()
                                .user(ADA.username())
                                .reason("kin of hers")
                                .build()));
        refused(() -> file(id));
        IT.act(UMA, BarDesk.class, desk -> desk.lift(CASES.get("first"), bar.id(), "it was a mistake"));
        assertThat(file(id).name()).endsWith(".zip");
    }

    private static ExportedFile file(String id) {
        return IT.as(ADA, ExportDesk.class, desk -> desk.file(id));
    }

    @Test
    void nor_once_an_answer_is_closed_that_was_open_to_her_as_the_assigned_worker() {
        String id = view(UMA, written(UMA)).id();
        assertThat(IT.as(UMA, ExportDesk.class, desk -> desk.file(id)).path()).exists();
        assign("out.ada");
        assertThatThrownBy(() -> IT.as(UMA, ExportDesk.class, desk -> desk.file(id)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("file-no-longer-open");
        String anew = view(UMA, written(UMA)).id();
        assertThat(IT.as(UMA, ExportDesk.class, desk -> desk.file(anew)).path()).exists();
        assign("out.uma");
    }

    private static void assign(String username) {
        int version = IT.as(ADA, CaseDesk.class, desk -> desk.find(CASES.get("assigned")))
                .version();
        IT.act(
                ADA,
                AssignmentDesk.class,
                desk -> desk.assign(CASES.get("assigned"), new AssignCase(version, username, "her turn now")));
    }

    @Test
    void rows_are_counted_and_put_on_record_as_they_were_written() {
        var whole = ordered(ADA);
        assertThat(whole.cases().keySet()).containsExactlyElementsOf(CASES.keySet());
        assertThat(whole.view().counts()).containsEntry("cases", 7L).containsEntry("events", 2L);
        assertThat(whole.cases().get("dependant").get("linked_case_id")).isEqualTo("C00000002");
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
    void the_operators_register_has_every_answer_and_a_bar_of_her_organisation_holds_for_her_too() {
        var register = ordered(OPERATOR);
        assertThat(register.cases()).hasSize(7);
        assertThat(register.answers()).containsExactly("Y", "Y", "Y", "N", "Y", "Y", "Y");
        IT.sql(
                """
                insert into case_bar (version, public_id, case_id, organisation_id, reason, begins_at)
                select 0, 'of-the-organisation', f.id, o.id, '-', utc_timestamp(6) from case_file f, organisation o
                where f.number = ? and o.code = 'corett-st'""",
                CASES.get("elsewhere"));
        assertThat(view(OPERATOR, written(OPERATOR)).failure()).isEqualTo("register-not-whole");
        IT.sql("update case_bar set ends_at = utc_timestamp(6) where public_id = 'of-the-organisation'");
        assertThat(ordered(OPERATOR).cases()).hasSize(7);
    }
}
